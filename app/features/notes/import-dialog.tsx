import { Plural, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { useFetcher, useNavigate } from 'react-router';
import { LIMITS } from '../../domain/limits';
import type { Openness } from '../../domain/spaces/openness';
import { Button } from '../../ui/button';
import { Dialog, DialogClose, DialogContent, DialogFooter } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { toast } from '../../ui/toast';
import { OpennessPicker } from '../marks/openness-picker';
import type { ImportAnswer, NoteRights } from './note-data';
import { useNoteProblem } from './use-note-problem';

interface ImportDialogProps extends NoteRights {
  readonly spaceId: string;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly usual: Openness;
}

const MEGABYTES = LIMITS.noteImportBytes / 1024 / 1024;

/** Asks for a file that becomes a document. What it may be is said before it is chosen. */
export function ImportDialog({ spaceId, open, onOpenChange, usual, canPublish, hasOrganisation }: ImportDialogProps) {
  const { t, i18n } = useLingui();
  const fetcher = useFetcher<ImportAnswer>();
  const navigate = useNavigate();
  const [openness, setOpenness] = useState(!hasOrganisation && usual === 'only-us' ? 'network' : usual);
  const [isTooLarge, setTooLarge] = useState(false);
  const problemOf = useNoteProblem();
  const answer = fetcher.data;
  const problem = isTooLarge
    ? t`This file is larger than ${MEGABYTES} MB. Nothing was sent; divide it and try again.`
    : answer?.ok === false
      ? problemOf(answer)
      : undefined;
  useEffect(() => {
    if (!answer?.ok) return;
    if (answer.pictures > 0)
      toast({
        message: (
          <Plural
            value={answer.pictures}
            one="One picture of the file is not in the document."
            other="# pictures of the file are not in the document."
          />
        ),
      });
    void navigate(`/s/${spaceId}/documents/${answer.id}`);
  }, [answer, navigate, spaceId]);
  const most = i18n.number(LIMITS.noteText);
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent title={t`Import a document`}>
        <fetcher.Form
          method="post"
          action={`/s/${spaceId}/documents/import`}
          encType="multipart/form-data"
          className="flex flex-col gap-4"
        >
          <Field
            label={t`File`}
            hint={t`Word (DOCX), Markdown or plain text, up to ${MEGABYTES} MB and ${most} characters.`}
            error={problem}
          >
            <Input
              type="file"
              name="file"
              required
              className="h-auto py-1 file:mr-2 file:rounded-sm file:border-0 file:bg-sunken file:px-2 file:py-1 file:text-ink"
              accept=".docx,.md,.markdown,.txt,text/markdown,text/plain"
              onChange={(event) => setTooLarge((event.currentTarget.files?.[0]?.size ?? 0) > LIMITS.noteImportBytes)}
            />
          </Field>
          <div className="flex items-center gap-2 text-sm">
            <span className="font-medium">{t`Seen by`}</span>
            <OpennessPicker
              value={openness}
              onPick={setOpenness}
              hasOrganisation={hasOrganisation}
              canPublish={canPublish}
              name="openness"
              isNew
            />
          </div>
          <DialogFooter>
            <DialogClose asChild>
              <Button>{t`Cancel`}</Button>
            </DialogClose>
            <Button type="submit" variant="primary" disabled={isTooLarge} pending={fetcher.state !== 'idle'}>
              {t`Import`}
            </Button>
          </DialogFooter>
        </fetcher.Form>
      </DialogContent>
    </Dialog>
  );
}
