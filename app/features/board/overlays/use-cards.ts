import { useMemo, useSyncExternalStore } from 'react';
import type { CardContent } from '../../../board-doc/content';
import type { CardId } from '../../../domain/ids';
import { useLiveBoard } from '../../../live/live-board-provider';

/** Several cards, read anew when one of them changes. */
export function useCards(ids: readonly CardId[]): readonly CardContent[] {
  const { view } = useLiveBoard();
  const { subscribe, read } = useMemo(() => {
    let cards: readonly CardContent[] = [];
    return {
      subscribe(listener: () => void) {
        const stops = ids.map((id) => view.subscribeCard(id, listener));
        return () => {
          for (const stop of stops) stop();
        };
      },
      read() {
        const next = ids.flatMap((id) => view.card(id) ?? []);
        if (next.length !== cards.length || next.some((card, i) => card !== cards[i])) cards = next;
        return cards;
      },
    };
  }, [view, ids]);
  return useSyncExternalStore(subscribe, read, read);
}
