import { Trans, useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useBoard } from '../view/board-context';
import { NameField } from './name-field';

/** Adds a column at the end; its stage is guessed from its name. */
export function AddColumn() {
  const { t } = useLingui();
  const { acts, canEdit } = useBoard();
  const [isOpen, setOpen] = useState(false);
  if (!canEdit) return null;
  if (isOpen)
    return (
      <div className="w-[86vw] max-w-80 shrink-0 snap-center rounded-md bg-sunken p-2 sm:w-72">
        <NameField
          name=""
          label={t`Name of the new column`}
          className="h-9 w-full rounded-sm border border-accent bg-surface px-2 text-base text-ink pointer-coarse:text-lg"
          onDone={(name) => {
            setOpen(false);
            if (name) acts.columns.add(name);
          }}
        />
      </div>
    );
  return (
    <button
      type="button"
      onClick={() => setOpen(true)}
      className="flex h-11 w-44 shrink-0 snap-center items-center gap-1.5 rounded-md px-3 text-ink-muted text-sm hover:bg-hover hover:text-ink"
    >
      <Plus aria-hidden="true" className="size-4" />
      <Trans>Add a column</Trans>
    </button>
  );
}
