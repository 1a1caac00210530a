import type { ColumnId, MemberId } from '../../../domain/ids';
import { compareByOrder } from '../../../domain/order-keys';
import { SEGMENT_MARKS, segmentMark } from '../../../domain/segments';
import type { BoardCard } from './board-card';

/** By what a column can be seen sorted; without one it stands as people ordered it by hand. */
export const SORT_CHOICES = ['name', 'date', 'owner', 'segment'] as const;
export type SortChoice = (typeof SORT_CHOICES)[number];

const PREFIX = 'sort.';

/** Reads how columns are sorted from an address. */
export function readSorts(params: URLSearchParams): ReadonlyMap<ColumnId, SortChoice> {
  const sorts = new Map<ColumnId, SortChoice>();
  for (const [key, value] of params) {
    const choice = SORT_CHOICES.find((each) => each === value);
    if (choice && key.startsWith(PREFIX)) sorts.set(key.slice(PREFIX.length) as ColumnId, choice);
  }
  return sorts;
}

/** Writes one column's sort into an address; null takes it away. */
export function writeSort(params: URLSearchParams, column: ColumnId, choice: SortChoice | null): URLSearchParams {
  const next = new URLSearchParams(params);
  if (choice === null) next.delete(PREFIX + column);
  else next.set(PREFIX + column, choice);
  return next;
}

/** The order people gave by hand. */
export function compareByHand(a: BoardCard, b: BoardCard): number {
  return compareByOrder(a.order, a.id, b.order, b.id);
}

/** The next date that a card asks attention for; null when it has none. */
export function nextDate(card: Pick<BoardCard, 'review' | 'bestBefore'>): string | null {
  if (card.review === null || card.bestBefore === null) return card.review ?? card.bestBefore;
  return card.review < card.bestBefore ? card.review : card.bestBefore;
}

/** Compares cards by a choice; what lacks it comes last, ties stand as by hand. */
export function makeComparer(
  choice: SortChoice,
  names: { collator: Intl.Collator; ofMember: (id: MemberId) => string | null },
): (a: BoardCard, b: BoardCard) => number {
  const keyOf = sortKey(choice, names.ofMember);
  return (a, b) => {
    const [x, y] = [keyOf(a), keyOf(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null) || compareByHand(a, b);
    const by = choice === 'name' || choice === 'owner' ? names.collator.compare(x, y) : x < y ? -1 : x > y ? 1 : 0;
    return by || compareByHand(a, b);
  };
}

function sortKey(choice: SortChoice, ofMember: (id: MemberId) => string | null): (card: BoardCard) => string | null {
  switch (choice) {
    case 'name':
      return (card) => card.name;
    case 'date':
      return nextDate;
    case 'owner':
      return (card) => card.owner && ofMember(card.owner);
    case 'segment':
      return (card) => card.segment && String(SEGMENT_MARKS.indexOf(segmentMark(card.segment)));
  }
}
