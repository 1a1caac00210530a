import { useLingui } from '@lingui/react/macro';
import { FileText, LayoutTemplate } from 'lucide-react';
import { useState } from 'react';
import { Form, useActionData, useNavigation } from 'react-router';
import { LIMITS } from '../../domain/limits';
import type { Openness } from '../../domain/spaces/openness';
import { Button } from '../../ui/button';
import { Dialog, DialogClose, DialogContent, DialogFooter } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { OpennessPicker } from '../marks/openness-picker';
import { RadioOption } from '../marks/radio-option';
import type { ListedNote, NoteAnswer, NoteRights } from './note-data';
import { NOTE_TEMPLATES } from './note-templates';
import { useNoteProblem } from './use-note-problem';

interface NewNoteDialogProps extends NoteRights {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** The space's own templates. */
  readonly templates: readonly ListedNote[];
  /** The class of new documents in this space. */
  readonly usual: Openness;
}

/** Marks a choice that is a document of the space. */
const OWN = 'note:';

/** Asks for a title and what to begin with. */
export function NewNoteDialog({
  open,
  onOpenChange,
  templates,
  usual,
  canPublish,
  hasOrganisation,
}: NewNoteDialogProps) {
  const { t, i18n } = useLingui();
  const first = !hasOrganisation && usual === 'only-us' ? 'network' : usual;
  const [openness, setOpenness] = useState(first);
  const [begin, setBegin] = useState('');
  const problem = useNoteProblem()(useActionData<NoteAnswer>(), 'create');
  const isPending = useNavigation().formData?.get('intent') === 'create';
  const choices = [
    { id: '', name: t`Empty document`, meaning: '', Icon: FileText },
    ...NOTE_TEMPLATES.map(({ id, name, meaning }) => ({
      id,
      name: i18n._(name),
      meaning: i18n._(meaning),
      Icon: FileText,
    })),
    ...templates.map(({ id, title }) => ({
      id: `${OWN}${id}`,
      name: title,
      meaning: t`Template of this space`,
      Icon: LayoutTemplate,
    })),
  ];
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent title={t`New document`}>
        <Form method="post" className="flex flex-col gap-4">
          <input type="hidden" name="intent" value="create" />
          {begin.startsWith(OWN) ? (
            <input type="hidden" name="from" value={begin.slice(OWN.length)} />
          ) : (
            <input type="hidden" name="begin" value={begin} />
          )}
          <Field label={t`Title`} error={problem}>
            <Input name="title" required maxLength={LIMITS.noteTitle} autoComplete="off" />
          </Field>
          <fieldset className="flex flex-col gap-0.5">
            <legend className="mb-1 font-medium text-sm">{t`Begin with`}</legend>
            {choices.map(({ id, name, meaning, Icon }) => (
              <RadioOption key={id} name="template" isChecked={begin === id} onPick={() => setBegin(id)}>
                <Icon aria-hidden="true" className="size-4 shrink-0 text-ink-muted" />
                <span className="min-w-0 flex-1">
                  <span className="[overflow-wrap:anywhere]">{name}</span>
                  {meaning !== '' && <span className="block font-normal text-ink-muted text-xs">{meaning}</span>}
                </span>
              </RadioOption>
            ))}
          </fieldset>
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
            <Button type="submit" variant="primary" pending={isPending}>
              {t`Make the document`}
            </Button>
          </DialogFooter>
        </Form>
      </DialogContent>
    </Dialog>
  );
}
