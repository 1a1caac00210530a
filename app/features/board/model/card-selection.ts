import type { CardId } from '../../../domain/ids';

/** Adds a card to a selection, or takes it out. */
export function toggleCard(selected: ReadonlySet<CardId>, id: CardId): ReadonlySet<CardId> {
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** Adds everything between two cards, in the order seen. */
export function selectRange(
  selected: ReadonlySet<CardId>,
  inOrder: readonly CardId[],
  from: CardId | null,
  to: CardId,
): ReadonlySet<CardId> {
  const end = inOrder.indexOf(to);
  const start = from === null ? end : inOrder.indexOf(from);
  if (end < 0) return selected;
  const [low, high] = start < 0 ? [end, end] : [Math.min(start, end), Math.max(start, end)];
  return new Set([...selected, ...inOrder.slice(low, high + 1)]);
}

/** The cards that an act is for: the whole selection when the card is part of it, else the card alone. */
export function actingOn(selected: ReadonlySet<CardId>, inOrder: readonly CardId[], id: CardId): readonly CardId[] {
  return selected.has(id) ? inOrder.filter((each) => selected.has(each)) : [id];
}
