// What tables and pictures change on networks without opening their cards.

import type { BoardId, CardId, ColumnId, LabelId, MemberId, ThemeId } from '../ids';
import type { Stage } from '../life-cycle';
import type { CooperationLevel, Leadership, RelationStage, StrategicPosition } from '../network/cooperation';
import type { Effect, Reason } from '../network/motives';
import type { Segment } from '../segments';

/** A network by its card and the board it stands on. */
export interface NetworkRef {
  readonly boardId: BoardId;
  readonly cardId: CardId;
}

interface SetEdit<Field extends string, Word extends string> {
  readonly field: Field;
  readonly add: readonly Word[];
  readonly remove: readonly Word[];
}

/** Adds to and takes from a set, and leaves alone what it does not name. */
export type MembershipEdit =
  | SetEdit<'labels', LabelId>
  | SetEdit<'deputies', MemberId>
  | SetEdit<'reasons', Reason>
  | SetEdit<'effects', Effect>
  | SetEdit<'themes', ThemeId>;

/** One change of one field. Dates are ISO dates, hours are a month's, the fee is a year's. */
export type NetworkEdit =
  | { readonly field: 'name' | 'purpose' | 'nextStep' | 'ledBy'; readonly value: string }
  | { readonly field: 'webAddress'; readonly value: string | null }
  | { readonly field: 'owner' | 'scout'; readonly value: MemberId | null }
  | { readonly field: 'review' | 'bestBefore' | 'joined' | 'nextStepOn'; readonly value: string | null }
  | { readonly field: 'hours' | 'fee'; readonly value: number | null }
  | { readonly field: 'segment'; readonly value: Segment | null }
  /** One axis of a network that has been placed already. */
  | { readonly field: 'now' | 'future'; readonly value: number }
  | { readonly field: 'position'; readonly value: StrategicPosition | null }
  | { readonly field: 'relation'; readonly value: RelationStage | null }
  | { readonly field: 'leadership'; readonly value: Leadership | null }
  /** Adds a change of today to the history of levels. */
  | { readonly field: 'level'; readonly value: CooperationLevel }
  /** Moves to the first column of that stage. */
  | { readonly field: 'stage'; readonly value: Stage }
  | { readonly field: 'column'; readonly value: ColumnId }
  | { readonly field: 'archived'; readonly value: boolean }
  | MembershipEdit;

/** The same edit for some networks. Several make one act, which is undone as one. */
export interface NetworkChange {
  readonly networks: readonly NetworkRef[];
  readonly edit: NetworkEdit;
}

/** Why a network was left as it is. The sentence is made where it is shown. */
export type NetworkRefusalCode =
  | 'empty-name'
  | 'too-long'
  | 'too-many'
  | 'bad-date'
  | 'before-joined'
  | 'bad-address'
  | 'bad-number'
  | 'bad-value'
  | 'gone'
  | 'not-placed'
  | 'no-such-stage'
  | 'no-such-column'
  | 'board-archived'
  /** Somebody changed it after the act that is to be undone. */
  | 'changed-since'
  | 'failed';

/** A network that was left as it is. */
export interface NetworkRefusal extends NetworkRef {
  readonly code: NetworkRefusalCode;
  /** The limit that was passed, when there is one. */
  readonly limit: number | null;
}

/** What became of an act on networks. */
export interface NetworkChangeResult {
  /** Under which the act is undone; null when nothing changed. */
  readonly actId: string | null;
  readonly changed: readonly NetworkRef[];
  readonly refused: readonly NetworkRefusal[];
}
