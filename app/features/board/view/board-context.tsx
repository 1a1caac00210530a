import { createContext, use } from 'react';
import type { BoardId, CardId, ColumnId, MemberId, ScoringModelId } from '../../../domain/ids';
import type { SavedView } from '../../../domain/portfolio/saved-view';
import type { Store } from '../../../live/store';
import type { LabelFace } from '../../marks/label-chip';
import type { MemberFace } from '../../marks/people';
import type { BoardActs } from '../acts/board-acts';
import type { SortChoice } from '../model/card-sorting';
import type { BoardScreen } from './board-screen';

/** What everything on a board needs; its identity changes only with the people, labels and rights. */
export interface BoardContextValue {
  readonly screen: BoardScreen;
  readonly acts: BoardActs;
  readonly me: MemberId;
  readonly members: ReadonlyMap<MemberId, MemberFace>;
  readonly labels: readonly LabelFace[];
  readonly today: string;
  /** How columns are sorted in this view, when not by hand. */
  readonly sorts: ReadonlyMap<ColumnId, SortChoice>;
  /** How many comments each card has, as the server last said. */
  readonly commentCounts: Store<Readonly<Record<string, number>>>;
  /** The card whose panel is open. */
  readonly openCard: Store<CardId | null>;
  /** The board's own address. */
  readonly address: string;
  readonly canEdit: boolean;
  /** The scoring model whose result stands on the faces; null: the first that a card has. */
  readonly mainModel: ScoringModelId | null;
  /** Ways of looking that were kept in the portfolio. */
  readonly views: readonly SavedView[];
  /** Other boards that cards can be moved to. */
  readonly boards: readonly { readonly id: BoardId; readonly name: string }[];
}

const BoardContext = createContext<BoardContextValue | null>(null);
export const BoardContextProvider = BoardContext.Provider;

/** The board that this component is part of. */
export function useBoard(): BoardContextValue {
  const value = use(BoardContext);
  if (!value) throw new Error('useBoard outside a board');
  return value;
}
