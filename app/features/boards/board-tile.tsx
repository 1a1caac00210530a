import { Plural, useLingui } from '@lingui/react/macro';
import { Star } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { LIMITS } from '../../domain/limits';
import { cx } from '../../ui/cx';
import { IconButton } from '../../ui/icon-button';
import { InlineEdit } from '../../ui/inline-edit';
import { relativeTime } from '../../ui/relative-time';
import type { BoardAbilities, BoardListItem } from './board-list';
import { BoardMenu } from './board-menu';
import { StagePicture } from './stage-picture';
import type { BoardActs } from './use-board-acts';

export interface BoardTileProps {
  board: BoardListItem;
  to: string;
  now: Date;
  abilities: BoardAbilities;
  acts: BoardActs;
}

/** A board in the grid: name, small picture, who is missing, when something last happened. The whole tile leads there. */
export function BoardTile({ board, to, now, abilities, acts }: BoardTileProps) {
  const { t, i18n } = useLingui();
  const [renaming, setRenaming] = useState(false);
  return (
    <li className="group relative flex flex-col rounded-md border border-line bg-surface transition-colors focus-within:border-line-strong hover:border-line-strong">
      <div className="flex h-11 items-center gap-0.5 pr-1.5 pl-4">
        <h3 className="min-w-0 flex-1 font-medium">
          {renaming ? (
            <InlineEdit
              value={board.name}
              label={t`Name of the board`}
              maxLength={LIMITS.boardName}
              editing
              onEditingChange={setRenaming}
              onSave={(name) => acts.rename(board, name)}
              className="relative z-10 w-full"
            />
          ) : (
            <Link
              to={to}
              title={board.name}
              prefetch="intent"
              className="block truncate outline-none after:absolute after:inset-0 after:rounded-md focus-visible:after:outline-2 focus-visible:after:outline-focus focus-visible:after:outline-offset-2"
            >
              {board.name}
            </Link>
          )}
        </h3>
        <IconButton
          label={board.starred ? t`Take the star off ${board.name}` : t`Star ${board.name}`}
          size="sm"
          tooltip={false}
          aria-pressed={board.starred}
          onClick={() => acts.star(board, !board.starred)}
          className={cx(
            'relative z-10',
            !board.starred &&
              'pointer-fine:opacity-0 focus-visible:opacity-100 group-focus-within:opacity-100 group-hover:opacity-100',
          )}
        >
          <Star aria-hidden="true" className={board.starred ? 'fill-current text-warning' : ''} />
        </IconButton>
        <BoardMenu board={board} abilities={abilities} acts={acts} onRename={() => setRenaming(true)} />
      </div>
      <div className="px-4">
        <StagePicture cards={board.cards} />
      </div>
      <p className="mt-2 flex items-center justify-between gap-2 px-4 pb-3 text-ink-muted text-xs">
        <time dateTime={board.lastActivityAt.toISOString()}>
          {relativeTime(board.lastActivityAt, now, i18n.locale)}
        </time>
        {board.withoutOwner > 0 ? (
          <span className="flex items-center gap-1">
            <span aria-hidden="true" className="size-3 rounded-full border border-line-strong border-dashed" />
            <Plural value={board.withoutOwner} one="# without an owner" other="# without an owner" />
          </span>
        ) : null}
      </p>
    </li>
  );
}
