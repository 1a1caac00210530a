import type { BoardId, CardId, MemberId } from '../../domain/ids';
import type { Stage } from '../../domain/life-cycle';
import type { Segment } from '../../domain/segments';

/** What a reviewer sees of a network beside its card. */
export interface ReviewNetwork {
  readonly boardId: BoardId;
  readonly cardId: CardId;
  readonly name: string;
  readonly purpose: string;
  readonly stage: Stage;
  readonly ownerId: MemberId | null;
  readonly segment: Segment | null;
  /** Where it stood at the last closed review. */
  readonly before: Segment | null;
  readonly reviewOn: string | null;
  readonly bestBefore: string | null;
  /** Of the twelve months before today. */
  readonly hours: number | null;
  readonly money: number | null;
  readonly yield: number | null;
  readonly score: { readonly name: string; readonly points: number; readonly fraction: number | null } | null;
}

export interface ReviewItem {
  readonly cardId: CardId;
  readonly name: string;
  readonly reviewerId: MemberId;
  readonly state: 'waiting' | 'done' | 'skipped';
  readonly note: string;
  /** Null: it is no longer in the portfolio. */
  readonly network: ReviewNetwork | null;
}

export interface OpenReview {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly state: 'open' | 'paused' | 'closed';
  readonly closesOn: string;
  readonly closedOn: string | null;
  readonly snapshotId: string | null;
  readonly items: readonly ReviewItem[];
}
