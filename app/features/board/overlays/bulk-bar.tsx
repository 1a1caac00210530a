import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Archive, CalendarClock, FolderInput, Grid2x2, Tag, UserRound, X } from 'lucide-react';
import type { MouseEvent, ReactNode } from 'react';
import { useStore } from '../../../live/use-store';
import { Button } from '../../../ui/button';
import { IconButton } from '../../../ui/icon-button';
import { cardsInOrder } from '../model/arrangement';
import { anchorOf } from '../view/anchor';
import { useBoard } from '../view/board-context';
import type { PickKind } from '../view/editing';

/** What can be done with all selected cards at once. */
export function BulkBar() {
  const { t } = useLingui();
  const { screen, acts } = useBoard();
  const count = useStore(screen.selection, (selected) => selected.size);
  const isDragging = useStore(screen.drag, (drag) => drag !== null);
  if (count === 0 || isDragging) return null;

  function selected() {
    const chosen = screen.selection.get();
    return cardsInOrder(screen.arrangement.get()).filter((id) => chosen.has(id));
  }

  const pick = (what: PickKind, name: string, icon: ReactNode) => (
    <Button
      variant="ghost"
      icon={icon}
      aria-label={name}
      onClick={(event: MouseEvent<HTMLButtonElement>) =>
        screen.editing.set({ kind: 'pick', what, cards: selected(), anchor: anchorOf(event.currentTarget) })
      }
    >
      <span className="max-md:hidden">{name}</span>
    </Button>
  );

  return (
    <div
      role="toolbar"
      aria-label={t`Selected cards`}
      className="-translate-x-1/2 fixed bottom-4 left-1/2 z-30 flex max-w-[96vw] animate-rise-in items-center gap-1 rounded-md bg-raised p-1.5 shadow-float contrast:border contrast:border-line"
    >
      <span className="whitespace-nowrap px-2 font-semibold tabular-nums" role="status">
        {t`${plural(count, { one: '# selected', other: '# selected' })}`}
      </span>
      {pick('move', t`Move`, <FolderInput aria-hidden="true" />)}
      {pick('owner', t`Owner`, <UserRound aria-hidden="true" />)}
      {pick('labels', t`Labels`, <Tag aria-hidden="true" />)}
      {pick('date', t`Dates`, <CalendarClock aria-hidden="true" />)}
      {pick('segment', t`Segment`, <Grid2x2 aria-hidden="true" />)}
      <Button
        variant="ghost"
        icon={<Archive aria-hidden="true" />}
        aria-label={t`Archive`}
        onClick={() => acts.archive(selected())}
      >
        <span className="max-md:hidden">
          <Trans>Archive</Trans>
        </span>
      </Button>
      <IconButton label={t`Clear the selection`} tooltip={false} onClick={() => screen.clearSelection()}>
        <X aria-hidden="true" />
      </IconButton>
    </div>
  );
}
