import { Plural, useLingui } from '@lingui/react/macro';
import { Plus, Tag, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useFetcher } from 'react-router';
import { COLOURS, type Colour, isColour } from '../../domain/colours';
import type { LabelId } from '../../domain/ids';
import { LIMITS } from '../../domain/limits';
import { AlertDialog } from '../../ui/alert-dialog';
import { Button } from '../../ui/button';
import { ColourPicker } from '../../ui/colour-picker';
import { EmptyState } from '../../ui/empty-state';
import { Field } from '../../ui/field';
import { IconButton } from '../../ui/icon-button';
import { InlineEdit } from '../../ui/inline-edit';
import { Input } from '../../ui/input';
import { Popover, PopoverContent, PopoverTrigger } from '../../ui/popover';
import { type LabelActionResult, useLabelProblem } from './label-problem';

/** A label and on how many cards it is. */
export interface LabelListItem {
  readonly id: LabelId;
  readonly name: string;
  readonly colour: Colour;
  readonly cards: number;
}

/** The palette of labels that all boards of the organisation share. */
export function LabelsPage({ labels, canEdit }: { labels: readonly LabelListItem[]; canEdit: boolean }) {
  const { t } = useLingui();
  return (
    <section className="max-w-2xl">
      <h2 className="font-semibold text-lg">{t`Labels`}</h2>
      <p className="mt-1 text-ink-muted">{t`All boards of the organisation share them, so that a theme is called the same everywhere.`}</p>
      {canEdit ? <NewLabel suggested={COLOURS[1 + (labels.length % (COLOURS.length - 1))] ?? 'blue'} /> : null}
      {labels.length === 0 ? (
        <EmptyState icon={<Tag aria-hidden="true" />} title={t`No labels yet`}>
          {t`A label marks what cards have in common: a theme, a programme, a region.`}
        </EmptyState>
      ) : (
        <ul className="mt-4 divide-y divide-line border-line border-y">
          {labels.map((label) => (
            <LabelRow key={label.id} label={label} canEdit={canEdit} />
          ))}
        </ul>
      )}
    </section>
  );
}

function NewLabel({ suggested }: { suggested: Colour }) {
  const { t } = useLingui();
  const fetcher = useFetcher<LabelActionResult>();
  const form = useRef<HTMLFormElement>(null);
  const [chosen, setChosen] = useState<Colour | null>(null);
  const problem = useLabelProblem(fetcher.data);
  const colour = chosen ?? suggested;
  return (
    <fetcher.Form
      ref={form}
      method="post"
      className="mt-5 flex items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (fetcher.state !== 'idle') return;
        const name = new FormData(event.currentTarget).get('name');
        void fetcher.submit(
          { intent: 'create', name: typeof name === 'string' ? name : '', colour },
          { method: 'post' },
        );
        event.currentTarget.reset();
        setChosen(null);
      }}
    >
      <ColourButton label={t`Colour of the new label`} colour={colour} onPick={setChosen} />
      <Field label={t`Name of the new label`} hideLabel error={problem} className="min-w-0 flex-1">
        <Input name="name" required maxLength={LIMITS.labelName} placeholder={t`New label`} autoComplete="off" />
      </Field>
      <Button type="submit" icon={<Plus aria-hidden="true" />}>
        {t`Add`}
      </Button>
    </fetcher.Form>
  );
}

function LabelRow({ label, canEdit }: { label: LabelListItem; canEdit: boolean }) {
  const { t } = useLingui();
  const fetcher = useFetcher<LabelActionResult>();
  const problem = useLabelProblem(fetcher.data);
  const going = fetcher.formData;
  const goingColour = going?.get('colour');
  const goingName = going?.get('name');
  const colour = isColour(goingColour) ? goingColour : label.colour;
  const name = typeof goingName === 'string' ? goingName : label.name;
  const send = (fields: Record<string, string>) =>
    void fetcher.submit({ labelId: label.id, ...fields }, { method: 'post' });
  if (going?.get('intent') === 'delete') return null;
  return (
    <li className="flex min-h-11 flex-wrap items-center gap-x-2 py-1.5">
      {canEdit ? (
        <ColourButton
          label={t`Colour of ${name}`}
          colour={colour}
          onPick={(next) => send({ intent: 'recolour', colour: next })}
        />
      ) : null}
      <span className="flex min-w-0 flex-1">
        <InlineEdit
          value={name}
          label={t`Name of the label`}
          maxLength={LIMITS.labelName}
          disabled={!canEdit}
          onSave={(next) => send({ intent: 'rename', name: next })}
          className={`max-w-full rounded-sm px-2! py-0.5 font-medium text-sm bg-label-${colour} text-label-${colour}`}
        />
      </span>
      <span className="text-ink-muted text-xs tabular-nums">
        <Plural value={label.cards} _0="on no card" one="on # card" other="on # cards" />
      </span>
      {canEdit ? <DeleteLabel label={label} onDelete={() => send({ intent: 'delete' })} /> : null}
      {problem ? (
        <p role="alert" className="basis-full text-danger text-xs">
          {problem}
        </p>
      ) : null}
    </li>
  );
}

function DeleteLabel({ label, onDelete }: { label: LabelListItem; onDelete: () => void }) {
  const { t } = useLingui();
  const trash = (
    <IconButton label={t`Delete ${label.name}`} size="sm" onClick={label.cards === 0 ? onDelete : undefined}>
      <Trash2 aria-hidden="true" />
    </IconButton>
  );
  if (label.cards === 0) return trash;
  return (
    <AlertDialog
      trigger={
        <IconButton label={t`Delete ${label.name}`} size="sm" tooltip={false}>
          <Trash2 aria-hidden="true" />
        </IconButton>
      }
      title={t`Delete the label ${label.name}?`}
      description={
        <Plural
          value={label.cards}
          one="It is taken off # card. The card stays as it is otherwise. This cannot be undone."
          other="It is taken off # cards. The cards stay as they are otherwise. This cannot be undone."
        />
      }
      confirmLabel={t`Delete label`}
      onConfirm={onDelete}
    />
  );
}

function ColourButton({ label, colour, onPick }: { label: string; colour: Colour; onPick: (colour: Colour) => void }) {
  const [open, setOpen] = useState(false);
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger
        aria-label={label}
        className="grid size-8 shrink-0 place-items-center rounded-sm hover:bg-hover pointer-coarse:size-10"
      >
        <span className={`size-4 rounded-full bg-label-${colour}-solid`} />
      </PopoverTrigger>
      <PopoverContent aria-label={label} className="w-auto! p-2">
        <ColourPicker
          label={label}
          value={colour}
          onChange={(next) => {
            if (next) onPick(next);
            setOpen(false);
          }}
        />
      </PopoverContent>
    </Popover>
  );
}
