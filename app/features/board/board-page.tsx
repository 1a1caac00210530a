import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import type { BoardId, CardId, MemberId, ScoringModelId } from '../../domain/ids';
import { NO_FILTER } from '../../domain/portfolio/filter';
import type { SavedView } from '../../domain/portfolio/saved-view';
import { useLiveBoard } from '../../live/live-board-provider';
import { createStore, type Store } from '../../live/store';
import { useFilter } from '../marks/filter/use-filter';
import type { LabelFace } from '../marks/label-chip';
import type { MemberFace } from '../marks/people';
import type { ActSurroundings } from './acts/act-context';
import { BoardActs } from './acts/board-acts';
import { Board } from './board';
import { CardPageFrame } from './card-page-frame';
import type { BoardInfo } from './header/board-info';
import { readGroup } from './model/card-grouping';
import { readSorts } from './model/card-sorting';
import { BoardContextProvider } from './view/board-context';
import { BoardScreen, type ColumnTotals, type ViewQuery } from './view/board-screen';

export interface BoardPageProps {
  readonly board: BoardInfo;
  readonly members: readonly MemberFace[];
  readonly labels: readonly LabelFace[];
  /** Other boards that cards can be moved to. */
  readonly boards: readonly { readonly id: BoardId; readonly name: string }[];
  /** Ways of looking that were kept in the portfolio. */
  readonly views: readonly SavedView[];
  readonly me: MemberId;
  readonly canEdit: boolean;
  readonly today: string;
  readonly comments: Readonly<Record<string, number>>;
  /** How many cards the columns hold, while not all of them have come. */
  readonly totals: ColumnTotals;
  readonly openCard: CardId | null;
  /** The board's address with its filters, when the open card has the page to itself; else null. */
  readonly backTo: string | null;
  /** The scoring model whose result stands on the cards' faces. */
  readonly mainModel: ScoringModelId | null;
  /** The open card's panel. */
  readonly children?: ReactNode;
}

/** Joins the live board with the people, labels and address around it. */
export function BoardPage(props: BoardPageProps) {
  const {
    board,
    members,
    labels,
    boards,
    views,
    me,
    canEdit,
    today,
    comments,
    totals,
    openCard,
    backTo,
    mainModel,
    children,
  } = props;
  const { i18n } = useLingui();
  const live = useLiveBoard();
  const navigate = useNavigate();
  const { search } = useLocation();
  const [params] = useSearchParams();
  const { filter, change } = useFilter();
  const address = `/o/${board.organisationId}/boards/${board.id}`;
  const byId = useMemo(() => new Map(members.map((member) => [member.id, member])), [members]);
  const sorts = useMemo(() => readSorts(params), [params]);
  const group = readGroup(params);
  const query = useMemo<ViewQuery>(
    () => ({ filter, group, sorts, members, labels, today, locale: i18n.locale }),
    [filter, group, sorts, members, labels, today, i18n.locale],
  );

  const around = useRef<ActSurroundings>(null);
  const surroundings = {
    i18n,
    members: byId,
    labels,
    address,
    navigate: (path: string) => void navigate(path + search),
  };
  around.current ??= surroundings;
  const [{ screen, acts }] = useState(() => {
    const made = new BoardScreen(live.view, query, totals);
    return { screen: made, acts: new BoardActs(live, made, () => around.current ?? surroundings) };
  });
  useEffect(() => {
    around.current = surroundings;
    screen.clearFilter = () => change(NO_FILTER);
  });
  useEffect(() => screen.setQuery(query), [screen, query]);

  const commentCounts = useKept(comments);
  const openCards = useKept(openCard);
  const value = useMemo(
    () => ({
      screen,
      acts,
      me,
      members: byId,
      labels,
      today,
      sorts,
      commentCounts,
      openCard: openCards,
      address,
      canEdit,
      mainModel,
      boards,
      views,
    }),
    [
      screen,
      acts,
      me,
      byId,
      labels,
      today,
      sorts,
      commentCounts,
      openCards,
      address,
      canEdit,
      mainModel,
      boards,
      views,
    ],
  );
  return (
    <BoardContextProvider value={value}>
      {backTo === null ? (
        <Board board={board}>{children}</Board>
      ) : (
        <CardPageFrame boardName={board.name} backTo={backTo}>
          {children}
        </CardPageFrame>
      )}
    </BoardContextProvider>
  );
}

/** A store that follows a value of the page, so that its change renders only those who read it. */
function useKept<T>(value: T): Store<T> {
  const [store] = useState(() => createStore(value));
  useEffect(() => store.set(value), [store, value]);
  return store;
}
