import { type BoardContent, type CardContent, NO_NETWORK } from '../../board-doc/content';
import type { CardId, ColumnId } from '../../domain/ids';

/** Enough cards to fill the tallest screen; the rest comes with the live document. */
const CARDS_A_COLUMN = 40;

/** What the page first shows of a board, and how many cards its columns hold in truth. */
export interface FirstContent {
  readonly content: BoardContent;
  readonly totals: Record<ColumnId, number>;
}

/**
 * The part of a board that its first page needs: the cards at the top of each column with what their faces show, and
 * the open card whole. A board of 10,000 cards is so served as fast as one of 100.
 */
export function firstContent({ columns, cards, fields }: BoardContent, openCard: CardId | null): FirstContent {
  const shown = columns.filter((column) => column.archived === null);
  const totals: Record<ColumnId, number> = Object.fromEntries(shown.map(({ id }) => [id, 0]));
  const kept: CardContent[] = [];
  for (const card of cards) {
    const isSeen = card.archived === null && card.column in totals;
    const place = isSeen ? (totals[card.column] ?? 0) : Number.POSITIVE_INFINITY;
    if (isSeen) totals[card.column] = place + 1;
    if (card.id === openCard) kept.push(card);
    else if (place < CARDS_A_COLUMN) kept.push(faceOf(card));
  }
  return { content: { columns: shown, cards: kept, fields }, totals };
}

function faceOf(card: CardContent): CardContent {
  const checklists = card.checklists.map((list) => ({
    ...list,
    items: list.items.map((item) => ({ ...item, text: '', assignee: null, due: null })),
  }));
  const scores = card.scores.map((score) => ({ ...score, values: {}, participants: [] }));
  return {
    ...card,
    ...NO_NETWORK,
    nextStepOn: card.nextStepOn,
    scores,
    description: '',
    checklists,
    links: [],
    values: {},
    votes: [],
    webAddress: null,
  };
}
