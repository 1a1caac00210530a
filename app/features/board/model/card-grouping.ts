import type { LabelId, MemberId } from '../../../domain/ids';
import { SEGMENT_MARKS, type SegmentMark, segmentMark } from '../../../domain/segments';
import type { BoardCard } from './board-card';

/** By what the board can be cut into lanes. */
export const GROUP_CHOICES = ['owner', 'label', 'segment'] as const;
export type GroupChoice = (typeof GROUP_CHOICES)[number];

/** One lane: what its cards have in common. A board without groups is one lane, `all`. */
export type Lane =
  | { readonly by: 'all' }
  | { readonly by: 'owner'; readonly owner: MemberId | null }
  | { readonly by: 'label'; readonly label: LabelId | null }
  | { readonly by: 'segment'; readonly mark: SegmentMark | null };

/** Reads from an address by what the board is grouped. */
export function readGroup(params: URLSearchParams): GroupChoice | null {
  return GROUP_CHOICES.find((choice) => choice === params.get('group')) ?? null;
}

/** A text that stands for a lane, the same at each arranging. */
export function laneKey(lane: Lane): string {
  switch (lane.by) {
    case 'all':
      return 'all';
    case 'owner':
      return lane.owner ?? 'none';
    case 'label':
      return lane.label ?? 'none';
    case 'segment':
      return lane.mark ?? 'none';
  }
}

/** The people and labels of the organisation, in the order in which lanes stand. */
export interface GroupOrder {
  readonly members: readonly MemberId[];
  readonly labels: readonly LabelId[];
}

/**
 * Gives the lane of each card, and all lanes in order once the cards are known. A card with several labels stands in the
 * lane of the first of them in the organisation's order: it is never shown twice.
 */
export function makeGrouping(group: GroupChoice | null, order: GroupOrder) {
  const members = new Set<MemberId>(order.members);
  const laneOf = (card: BoardCard): Lane => {
    if (group === null) return { by: 'all' };
    if (group === 'owner') return { by: 'owner', owner: card.owner && members.has(card.owner) ? card.owner : null };
    if (group === 'segment') return { by: 'segment', mark: card.segment && segmentMark(card.segment) };
    return { by: 'label', label: order.labels.find((label) => card.labels.includes(label)) ?? null };
  };
  const lanes = (used: ReadonlySet<string>): Lane[] => {
    if (group === null) return [{ by: 'all' }];
    if (group === 'segment') return [...SEGMENT_MARKS, null].map((mark) => ({ by: 'segment', mark }));
    if (group === 'owner')
      return [...order.members.filter((id) => used.has(id)), null].map((owner) => ({ by: 'owner', owner }));
    return [...order.labels.filter((id) => used.has(id)), null].map((label) => ({ by: 'label', label }));
  };
  return { laneOf, lanes };
}
