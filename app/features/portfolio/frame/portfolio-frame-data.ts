import type { BoardId, PartnerId, ThemeId } from '../../../domain/ids';
import type { SavedView } from '../../../domain/portfolio/saved-view';
import type { PortfolioTotals } from '../../../domain/portfolio/totals';
import type { ScoringKind } from '../../../domain/scoring/model';
import type { LabelFace } from '../../marks/label-chip';
import type { MemberFace } from '../../marks/people';

/** What every page of the portfolio knows: who and what its networks name, and what the reader may do. */
export interface PortfolioFrameData {
  readonly organisationId: string;
  readonly boards: readonly { readonly id: BoardId; readonly name: string }[];
  readonly members: readonly MemberFace[];
  readonly labels: readonly LabelFace[];
  readonly themes: readonly { readonly id: ThemeId; readonly name: string }[];
  /** Of the partners that the filter asks for. */
  readonly partnerNames: Readonly<Record<PartnerId, string>>;
  readonly mainModel: { readonly id: string; readonly name: string; readonly kind: ScoringKind } | null;
  readonly currency: string;
  /** An ISO date. */
  readonly today: string;
  /** How many networks there are, without a filter. */
  readonly all: number;
  /** Of the networks in sight. */
  readonly totals: PortfolioTotals;
  readonly canEdit: boolean;
  /** Ways of looking that were kept, the reader's own and shared ones. */
  readonly views: readonly SavedView[];
  readonly canShareViews: boolean;
  /** May change views that others shared. */
  readonly canGovernViews: boolean;
}

/** Where the pages of a portfolio are. */
export function portfolioPaths(organisationId: string) {
  const home = `/o/${organisationId}/portfolio`;
  return {
    matrix: home,
    table: `${home}/table`,
    views: `${home}/views`,
    reviews: `${home}/reviews`,
    compare: `${home}/compare`,
    charts: `${home}/charts`,
    prune: `${home}/prune`,
    leavingNote: `${home}/leaving`,
    radar: `${home}/radar`,
  };
}
