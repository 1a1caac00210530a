import { useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent } from 'react';
import { useFetcher } from 'react-router';
import { endingOf } from '../../domain/files/file-name';
import { LIMITS } from '../../domain/limits';
import { Button } from '../../ui/button';
import { Dialog, DialogClose, DialogContent, DialogFooter } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { toast } from '../../ui/toast';
import type { FileAnswer } from './file-data';
import { useFileProblem } from './use-file-problem';
import { noteOwnName } from './use-overtaken-names';

/** What gets a name: a file, a folder, or a folder that is to be. */
export type Naming =
  | { readonly what: 'file' | 'folder'; readonly id: string; readonly name: string }
  | { readonly what: 'new-folder'; readonly parentId: string | null };

/** Asks for a name. One that is taken gets a number, and one that somebody gave meanwhile is named. */
export function NameDialog({ spaceId, naming, onClose }: { spaceId: string; naming: Naming; onClose: () => void }) {
  const { t } = useLingui();
  const say = useFileProblem();
  const fetcher = useFetcher<FileAnswer>();
  const answer = fetcher.state === 'submitting' ? undefined : fetcher.data;
  const isNew = naming.what === 'new-folder';
  const before = isNew ? '' : naming.name;
  const finish = useEffectEvent((done: FileAnswer) => {
    if (!done.ok) return;
    const { renamed } = done;
    if (!isNew && renamed) {
      noteOwnName(naming.id, renamed.name);
      const { name, overwrote } = renamed;
      if (overwrote !== null) toast({ message: t`Somebody had just called it “${overwrote}”. Now it is “${name}”.` });
    }
    onClose();
  });
  useEffect(() => {
    if (answer) finish(answer);
  }, [answer]);
  const intent = { file: 'rename', folder: 'folder.rename', 'new-folder': 'folder.create' }[naming.what];
  return (
    <Dialog open onOpenChange={(open) => open || onClose()}>
      <DialogContent
        size="sm"
        title={isNew ? t`New folder` : naming.what === 'folder' ? t`Rename folder` : t`Rename file`}
        description={isNew ? t`Everybody in the space sees the names of folders.` : undefined}
      >
        <fetcher.Form method="post" action={`/s/${spaceId}/files`} className="flex flex-col gap-4">
          <input type="hidden" name="intent" value={intent} />
          {isNew ? (
            <input type="hidden" name="into" value={naming.parentId ?? ''} />
          ) : (
            <>
              <input type="hidden" name={naming.what} value={naming.id} />
              <input type="hidden" name="known" value={before} />
            </>
          )}
          <Field label={t`Name`} error={answer && !answer.ok ? say(answer.code) : undefined}>
            <Input
              name="name"
              required
              maxLength={LIMITS.fileName}
              defaultValue={before}
              autoComplete="off"
              spellCheck={false}
              onFocus={({ currentTarget: field }) => {
                // The ending says what opens it, and stays as a rule. The dialog selects all of it in this moment.
                const end = before.length - (naming.what === 'file' ? endingOf(before).length : 0);
                requestAnimationFrame(() => field.value === before && field.setSelectionRange(0, end));
              }}
            />
          </Field>
          <DialogFooter>
            <DialogClose asChild>
              <Button>{t`Cancel`}</Button>
            </DialogClose>
            <Button type="submit" variant="primary" pending={fetcher.state === 'submitting'}>
              {isNew ? t`Make folder` : t`Rename`}
            </Button>
          </DialogFooter>
        </fetcher.Form>
      </DialogContent>
    </Dialog>
  );
}
