import type { CardId } from '../../../domain/ids';

/** The cards before and after one, in the order of the board; null at the ends and when it is not among them. */
export function neighboursOf(
  cards: readonly CardId[],
  card: CardId,
): { readonly previous: CardId | null; readonly next: CardId | null } {
  const index = cards.indexOf(card);
  if (index === -1) return { previous: null, next: null };
  return { previous: cards[index - 1] ?? null, next: cards[index + 1] ?? null };
}
