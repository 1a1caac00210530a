import { useLingui } from '@lingui/react/macro';
import { MoreHorizontal } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, memo, useEffect, useId, useRef } from 'react';
import type { CardId } from '../../../domain/ids';
import type { Stage } from '../../../domain/life-cycle';
import { useCard } from '../../../live/hooks';
import { useCardPeers } from '../../../live/use-presence';
import { useStore } from '../../../live/use-store';
import { cx } from '../../../ui/cx';
import { CardPresence } from '../presence/card-presence';
import { anchorAt, anchorOf } from '../view/anchor';
import { useBoard } from '../view/board-context';
import { CardFace } from './card-face';
import { CardRename } from './card-rename';
import { useHiddenItems } from './use-hidden-items';

interface CardItemProps {
  readonly id: CardId;
  readonly stage: Stage;
  /** Whether Tab stops here; arrows reach every card. */
  readonly isTabStop: boolean;
}

/** One card of a list: a link to its address, that can be lifted, chosen, renamed and acted on. */
export const CardItem = memo(function CardItem({ id, stage, isTabStop }: CardItemProps) {
  const { screen } = useBoard();
  const box = useRef<HTMLDivElement>(null);
  const isRenamed = useStore(screen.editing, (editing) => editing?.kind === 'rename' && editing.card === id);
  useEffect(() => (box.current ? screen.flip.register('card', id, box.current) : undefined), [screen, id]);
  return (
    <div ref={box} className="group/card relative">
      {isRenamed ? <CardRename id={id} /> : <CardLink id={id} stage={stage} isTabStop={isTabStop} />}
    </div>
  );
});

function CardLink({ id, stage, isTabStop }: CardItemProps) {
  const { t } = useLingui();
  const board = useBoard();
  const { screen, acts, canEdit } = board;
  const ids = useId();
  const card = useCard(id);
  const peers = useCardPeers(id);
  const hidden = useHiddenItems();
  const isSelected = useStore(screen.selection, (selected) => selected.has(id));
  const isLifted = useStore(screen.drag, (drag) => drag?.by === 'keyboard' && drag.heldSet.has(id));
  const comments = useStore(board.commentCounts, (counts) => counts[id] ?? 0);
  const isOpen = useStore(board.openCard, (open) => open === id);
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => (link.current ? screen.registerLink(id, link.current) : undefined), [screen, id]);
  if (!card) return <div className="h-14 rounded-sm border border-line border-dashed" />;

  function handleClick(event: MouseEvent) {
    if (event.button !== 0) return;
    event.preventDefault();
    if (canEdit && (event.ctrlKey || event.metaKey)) screen.toggleSelected(id);
    else if (canEdit && event.shiftKey) screen.selectTo(id);
    else acts.open(id);
  }

  function handleKey(event: KeyboardEvent) {
    if (event.key !== ' ' || !canEdit) return;
    event.preventDefault();
    event.stopPropagation();
    acts.liftOrDrop(id);
  }

  function handleContextMenu(event: MouseEvent) {
    event.preventDefault();
    // A long press on a touch screen lifts the card and then asks for a menu.
    if (screen.drag.get()) return;
    const isByKeyboard = event.clientX === 0 && event.clientY === 0;
    const anchor = isByKeyboard ? anchorOf(link.current) : anchorAt(event.clientX, event.clientY);
    screen.editing.set({ kind: 'card-menu', card: id, anchor });
  }

  const heldBy = peers.find((peer) => peer.holding.includes(id));
  const state = [
    isSelected ? t`Selected` : '',
    isLifted ? t`Lifted` : '',
    heldBy ? t`${heldBy.name} is moving it` : '',
  ].filter(Boolean);
  return (
    <>
      <a
        ref={link}
        href={`${board.address}/cards/${id}`}
        draggable={false}
        tabIndex={isTabStop ? 0 : -1}
        data-card={id}
        aria-labelledby={`${ids}n`}
        aria-describedby={`${ids}d`}
        aria-current={isOpen || undefined}
        onClick={handleClick}
        onFocus={() => screen.focus.set(id)}
        onKeyDown={handleKey}
        onContextMenu={handleContextMenu}
        className={cx(
          'relative block select-none rounded-sm border [-webkit-touch-callout:none] [touch-action:manipulation]',
          'hover:border-line-strong focus-visible:outline-offset-1',
          isSelected || isOpen ? 'border-accent ring-1 ring-accent' : 'border-line',
          isSelected ? 'bg-accent-tint' : 'bg-surface',
          isLifted && 'z-10 shadow-lift ring-2 ring-accent',
        )}
      >
        {peers.length > 0 && <PeerRim colour={peers[0]?.colour ?? 'slate'} isHeld={heldBy !== undefined} />}
        <CardFace
          card={card}
          stage={stage}
          members={board.members}
          labels={board.labels}
          hidden={hidden}
          mainModel={board.mainModel}
          today={board.today}
          comments={comments}
          nameId={`${ids}n`}
          detailsId={`${ids}d`}
          presence={peers.length > 0 ? <CardPresence peers={peers} /> : null}
          state={state.join(', ')}
        />
      </a>
      <button
        type="button"
        aria-label={t`Actions for ${card.name}`}
        aria-haspopup="menu"
        tabIndex={isTabStop ? 0 : -1}
        onClick={(event) => screen.editing.set({ kind: 'card-menu', card: id, anchor: anchorOf(event.currentTarget) })}
        className={cx(
          'absolute top-1 right-1 inline-flex size-6 items-center justify-center rounded-sm bg-surface text-ink-muted pointer-coarse:size-8',
          'opacity-0 hover:bg-hover hover:text-ink focus-visible:opacity-100 group-hover/card:opacity-100 pointer-coarse:bg-transparent pointer-coarse:opacity-100',
        )}
      >
        <MoreHorizontal aria-hidden="true" className="size-4" />
      </button>
    </>
  );
}

function PeerRim({ colour, isHeld }: { colour: string; isHeld: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        `-inset-px pointer-events-none absolute rounded-sm border-2 border-label-${colour}`,
        isHeld && 'border-dashed',
      )}
    />
  );
}
