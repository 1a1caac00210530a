import { Plural } from '@lingui/react/macro';
import type { CardId } from '../../../domain/ids';
import { useCard } from '../../../live/hooks';
import { useStore } from '../../../live/use-store';
import { cx } from '../../../ui/cx';
import { CardFace } from '../cards/card-face';
import { useHiddenItems } from '../cards/use-hidden-items';
import { useBoard } from '../view/board-context';

/** The cards in hand, under the pointer: the first of them, on a stack when they are several. */
export function HeldCards() {
  const { screen } = useBoard();
  const held = useStore(screen.drag, (drag) => (drag?.by === 'pointer' ? drag.held : null));
  const lead = useStore(screen.drag, (drag) => drag?.lead ?? null);
  if (!held || !lead) return null;
  return (
    <div className="relative rotate-1 motion-reduce:rotate-0">
      {held.length > 1 && <Sheet className="translate-x-1.5 translate-y-1.5" />}
      {held.length > 2 && <Sheet className="translate-x-3 translate-y-3" />}
      <HeldCard id={lead} />
      {held.length > 1 && (
        <span className="-top-2 -right-2 absolute inline-flex h-6 min-w-6 items-center justify-center rounded-full bg-accent px-1.5 font-semibold text-on-accent text-xs tabular-nums">
          {held.length}
          <span className="sr-only">
            {' '}
            <Plural value={held.length} one="card" other="cards" />
          </span>
        </span>
      )}
    </div>
  );
}

function Sheet({ className }: { className: string }) {
  return <div className={cx('-z-10 absolute inset-0 rounded-sm border border-line bg-surface', className)} />;
}

function HeldCard({ id }: { id: CardId }) {
  const { members, labels, mainModel, today, screen, commentCounts } = useBoard();
  const card = useCard(id);
  const hidden = useHiddenItems();
  const comments = useStore(commentCounts, (counts) => counts[id] ?? 0);
  const stage = screen.source.columns().find((column) => column.id === card?.column)?.stage ?? 'active';
  if (!card) return null;
  return (
    <div className="relative cursor-grabbing rounded-sm border border-accent bg-surface shadow-lift">
      <CardFace
        card={card}
        stage={stage}
        members={members}
        labels={labels}
        hidden={hidden}
        mainModel={mainModel}
        today={today}
        comments={comments}
      />
    </div>
  );
}
