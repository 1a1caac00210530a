import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { CardId } from '../domain/ids';
import { sameContent } from './board-snapshot';
import { useLiveBoard } from './live-board-provider';
import { type LocalPresence, NOBODY, type Peer } from './presence';
import { createSelection } from './selection';

const nobody = (): readonly Peer[] => NOBODY.peers;

/** The others on this board, one a person, by name. */
export function usePresence(): readonly Peer[] {
  const { presences } = useLiveBoard();
  const peers = useMemo(() => createSelection(() => presences.get().peers, sameContent), [presences]);
  return useSyncExternalStore(presences.subscribe, peers, nobody);
}

/** The others who have a card open, hold it or stand on it. */
export function useCardPeers(card: CardId): readonly Peer[] {
  const { presences } = useLiveBoard();
  const peers = useMemo(
    () => createSelection(() => presences.get().peers.filter((peer) => isOn(peer, card)), sameContent),
    [presences, card],
  );
  return useSyncExternalStore(presences.subscribe, peers, nobody);
}

/** Tells the others what I do; fields left out stay as they were. */
export function useTellPresence(): (change: Partial<LocalPresence>) => void {
  const board = useLiveBoard();
  return useCallback((change) => board.tell(change), [board]);
}

/** Tells the others that I have a card open, as long as the component is shown. */
export function useOpenCardPresence(card: CardId): void {
  const board = useLiveBoard();
  useEffect(() => {
    board.tell({ openCard: card });
    return () => board.tell({ openCard: null });
  }, [board, card]);
}

function isOn({ openCards, holding, focusedCards, typingIn }: Peer, card: CardId): boolean {
  return openCards.includes(card) || holding.includes(card) || focusedCards.includes(card) || typingIn.includes(card);
}
