// What a board holds, as plain values: what `read.ts` gives and what pages, exports and reports work with.

import type { Colour } from '../domain/colours';
import type { CardId, ChecklistId, ChecklistItemId, ColumnId, FieldId, LabelId, LinkId, MemberId } from '../domain/ids';
import type { Stage } from '../domain/life-cycle';
import type { ChecklistKind } from '../domain/network/checklist-kinds';
import type { Leadership, RelationStage, StrategicPosition } from '../domain/network/cooperation';
import { type CardFacets, NO_FACETS } from '../domain/network/facets';
import type { FeeModel, FeePeriod } from '../domain/network/value';
import type { OrderKey } from '../domain/order-keys';
import type { Segment } from '../domain/segments';

/** `YYYY-MM-DD`. */
export type IsoDate = string;
/** A moment, as `Date.toISOString()` writes it. */
export type IsoInstant = string;

export interface ColumnContent {
  readonly id: ColumnId;
  readonly name: string;
  readonly stage: Stage;
  readonly order: OrderKey;
  readonly colour: Colour | null;
  /** Soft: how many cards the column should hold. */
  readonly limit: number | null;
  readonly archived: IsoInstant | null;
}

export const FIELD_TYPES = ['text', 'number', 'date', 'checkbox', 'list'] as const;
export type FieldType = (typeof FIELD_TYPES)[number];
export type FieldValue = string | number | boolean | null;

/** A custom field of the board. */
export interface FieldContent {
  readonly id: FieldId;
  readonly name: string;
  readonly type: FieldType;
  readonly options: readonly string[];
  readonly order: OrderKey;
}

export interface ChecklistItemContent {
  readonly id: ChecklistItemId;
  readonly text: string;
  readonly done: boolean;
  readonly order: OrderKey;
  readonly assignee: MemberId | null;
  readonly due: IsoDate | null;
}

export interface ChecklistContent {
  readonly id: ChecklistId;
  readonly name: string;
  /** What the list is for, when it is one of those that the methods ask for. */
  readonly kind: ChecklistKind | null;
  readonly order: OrderKey;
  readonly items: readonly ChecklistItemContent[];
}

export interface LinkContent {
  readonly id: LinkId;
  readonly name: string;
  readonly url: string;
  readonly order: OrderKey;
}

/** How we stand to the network, in values that one write sets as a whole. */
export interface RelationFields {
  /** Method M6. */
  readonly position: StrategicPosition | null;
  /** Method M8, with what comes next and until when. */
  readonly relation: RelationStage | null;
  readonly nextStep: string;
  readonly nextStepOn: IsoDate | null;
  /** Method M12: how the network is led, and by whom. */
  readonly leadership: Leadership | null;
  readonly ledBy: string;
  /** Method M13, in the organisation's currency. */
  readonly feeModel: FeeModel | null;
  readonly feeAmount: number | null;
  /** Absent reads as a year. */
  readonly feePer: FeePeriod | null;
  /** Who looks into this candidate (M17). */
  readonly scout: MemberId | null;
}

/** What the methods ask of a card. */
export type CardNetwork = RelationFields & CardFacets;

/** A card that says nothing of what the methods ask. */
export const NO_NETWORK: CardNetwork = Object.freeze({
  position: null,
  relation: null,
  nextStep: '',
  nextStepOn: null,
  leadership: null,
  ledBy: '',
  feeModel: null,
  feeAmount: null,
  feePer: null,
  scout: null,
  ...NO_FACETS,
});

/** What one write sets as a whole on a card. */
export interface CardFields extends RelationFields {
  readonly name: string;
  readonly purpose: string;
  readonly owner: MemberId | null;
  readonly segment: Segment | null;
  readonly review: IsoDate | null;
  readonly bestBefore: IsoDate | null;
  readonly joined: IsoDate | null;
  readonly webAddress: string | null;
  /** Hours per month. */
  readonly hours: number | null;
}

export interface CardContent extends CardFields, CardFacets {
  readonly id: CardId;
  readonly column: ColumnId;
  readonly order: OrderKey;
  /** The description as markdown, whichever way the document holds it. */
  readonly description: string;
  readonly deputies: readonly MemberId[];
  readonly labels: readonly LabelId[];
  readonly checklists: readonly ChecklistContent[];
  readonly links: readonly LinkContent[];
  readonly values: Readonly<Record<FieldId, FieldValue>>;
  readonly votes: readonly MemberId[];
  readonly archived: IsoInstant | null;
  readonly created: IsoInstant;
}

/** A whole board: columns in order, cards in the order of their columns and places. Archived things are included. */
export interface BoardContent {
  readonly columns: readonly ColumnContent[];
  readonly cards: readonly CardContent[];
  readonly fields: readonly FieldContent[];
}

/** How far a card's checklists are; null when it has no item. */
export function checklistProgress(card: Pick<CardContent, 'checklists'>): { done: number; total: number } | null {
  let done = 0;
  let total = 0;
  for (const { items } of card.checklists) {
    total += items.length;
    for (const item of items) if (item.done) done++;
  }
  return total === 0 ? null : { done, total };
}
