// The portfolio: every network of an organisation over all its boards, as pages, pictures and reports see it.

import type { BoardId, CardId, ColumnId, LabelId, MemberId, PartnerId, ThemeId } from '../ids';
import type { Stage } from '../life-cycle';
import type { ChecklistKind } from '../network/checklist-kinds';
import type { CooperationLevel, Leadership, RelationStage, StrategicPosition } from '../network/cooperation';
import type { CardFacets } from '../network/facets';
import type { Effect, Reason } from '../network/motives';
import type { FeeModel } from '../network/value';
import type { Segment } from '../segments';

/** An item of a checklist that is not done. */
export interface OpenItem {
  readonly kind: ChecklistKind | null;
  readonly text: string;
  readonly assigneeId: MemberId | null;
  /** ISO date. */
  readonly due: string | null;
}

/** One network of the portfolio. Dates are ISO dates, hours are a month's, money is a year's. */
export interface PortfolioNetwork {
  readonly boardId: BoardId;
  readonly cardId: CardId;
  readonly columnId: ColumnId;
  readonly stage: Stage;
  readonly name: string;
  readonly purpose: string;
  readonly ownerId: MemberId | null;
  readonly deputyIds: readonly MemberId[];
  readonly labelIds: readonly LabelId[];
  readonly segment: Segment | null;
  readonly reviewOn: string | null;
  readonly bestBefore: string | null;
  readonly joinedOn: string | null;
  /** Null: it has stood in its stage since it was added. */
  readonly stageSince: string | null;
  readonly createdOn: string;
  readonly webAddress: string | null;
  readonly hoursPerMonth: number | null;
  readonly feePerYear: number | null;
  readonly level: CooperationLevel | null;
  readonly position: StrategicPosition | null;
  readonly relation: RelationStage | null;
  readonly nextStep: string;
  readonly nextStepOn: string | null;
  readonly leadership: Leadership | null;
  readonly scoutId: MemberId | null;
  readonly reasons: readonly Reason[];
  readonly effects: readonly Effect[];
  readonly themeIds: readonly ThemeId[];
  readonly partnerIds: readonly PartnerId[];
  readonly facts: NetworkFacts;
}

/** What is read as a whole: histories, ties, value, scores, open items. */
export interface NetworkFacts
  extends Pick<
    CardFacets,
    'levels' | 'stages' | 'partners' | 'services' | 'exchanges' | 'ledger' | 'signs' | 'scores' | 'care'
  > {
  readonly openItems: readonly OpenItem[];
  readonly itemsDone: number;
  readonly itemsTotal: number;
  readonly feeModel: FeeModel | null;
  readonly ledBy: string;
  readonly votes: number;
}
