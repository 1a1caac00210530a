import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { LIMITS } from '../../../domain/limits';
import { NameField } from '../columns/name-field';
import type { BoardInfo } from './board-info';
import { useBoardForm } from './use-board-form';

/** The board's name; who may, changes it in its place. */
export function BoardName({ board }: { board: BoardInfo }) {
  const { t } = useLingui();
  const { send, waiting } = useBoardForm(board, 'rename');
  const [isOpen, setOpen] = useState(false);
  const name = waiting ?? board.name;
  if (isOpen)
    return (
      <h1 className="min-w-0 flex-1 sm:max-w-md">
        <NameField
          name={name}
          label={t`Name of the board`}
          maxLength={LIMITS.boardName}
          className="h-9 w-full rounded-sm border border-accent bg-surface px-2 font-semibold text-lg text-ink"
          onDone={(typed) => {
            setOpen(false);
            if (typed) send(typed);
          }}
        />
      </h1>
    );
  return (
    <h1 className="min-w-0 truncate font-semibold text-lg">
      {board.canRename ? (
        <button
          type="button"
          title={t`Rename`}
          onClick={() => setOpen(true)}
          className="max-w-full truncate rounded-sm px-1.5 py-0.5 hover:bg-hover"
        >
          {name}
        </button>
      ) : (
        name
      )}
    </h1>
  );
}
