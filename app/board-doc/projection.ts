// The document as plain rows, as prisma/schema/derived.prisma stores them. Pure: the live projection and the rebuild use it.

import type * as Y from 'yjs';
import type { CardId, ColumnId, LabelId, MemberId } from '../domain/ids';
import type { Stage } from '../domain/life-cycle';
import type { BoardContent, CardContent, IsoDate } from './content';
import { readBoard } from './read';

export interface ColumnRow {
  readonly columnId: ColumnId;
  readonly name: string;
  readonly stage: Stage;
  readonly position: number;
  readonly archived: boolean;
}

export interface CardRow {
  readonly cardId: CardId;
  readonly columnId: ColumnId;
  readonly stage: Stage;
  /** Place within its column. */
  readonly position: number;
  readonly name: string;
  readonly purpose: string;
  readonly ownerId: MemberId | null;
  readonly deputyIds: readonly MemberId[];
  readonly labelIds: readonly LabelId[];
  readonly segmentNow: number | null;
  readonly segmentFuture: number | null;
  readonly reviewOn: IsoDate | null;
  readonly bestBefore: IsoDate | null;
  readonly webAddress: string | null;
  readonly hoursPerMonth: number | null;
  /** The card itself or its column is archived. */
  readonly archived: boolean;
  readonly searchText: string;
}

export interface BoardRows {
  readonly columns: readonly ColumnRow[];
  readonly cards: readonly CardRow[];
}

const MOST_SEARCH_TEXT = 20_000;

/** The rows of a board's document. */
export function projectBoard(doc: Y.Doc): BoardRows {
  return projectContent(readBoard(doc));
}

/** The rows of a board's content. */
export function projectContent({ columns, cards }: BoardContent): BoardRows {
  const columnRows = projectColumns(columns);
  const columnOf = new Map(columnRows.map((row) => [row.columnId, row]));
  const next = new Map<ColumnId, number>();
  const cardRows = cards.map((card) => {
    const position = next.get(card.column) ?? 0;
    next.set(card.column, position + 1);
    return projectCard(card, columnOf.get(card.column), position);
  });
  return { columns: columnRows, cards: cardRows };
}

/** The rows of columns in their order. */
export function projectColumns(columns: BoardContent['columns']): ColumnRow[] {
  return columns.map(({ id, name, stage, archived }, position) => ({
    columnId: id,
    name: storable(name),
    stage,
    position,
    archived: archived !== null,
  }));
}

/** The row of a card at a place within its column. */
export function projectCard(card: CardContent, column: ColumnRow | undefined, position: number): CardRow {
  return {
    cardId: card.id,
    columnId: card.column,
    stage: column?.stage ?? 'join',
    position,
    name: storable(card.name),
    purpose: storable(card.purpose),
    ownerId: card.owner,
    deputyIds: card.deputies,
    labelIds: card.labels,
    segmentNow: card.segment?.now ?? null,
    segmentFuture: card.segment?.future ?? null,
    reviewOn: card.review,
    bestBefore: card.bestBefore,
    webAddress: card.webAddress === null ? null : storable(card.webAddress),
    hoursPerMonth: card.hours,
    archived: card.archived !== null || (column?.archived ?? false),
    searchText: searchText(card),
  };
}

/** What a search reads of a card. */
function searchText(card: CardContent): string {
  const items = card.checklists.flatMap((list) => [list.name, ...list.items.map((item) => item.text)]);
  const links = card.links.map((link) => link.name);
  const values = Object.values(card.values).filter((value) => typeof value === 'string');
  const parts = [card.name, card.purpose, card.webAddress ?? '', ...values, ...links, ...items, card.description];
  return storable(
    parts
      .filter((part) => part !== '')
      .join('\n')
      .slice(0, MOST_SEARCH_TEXT),
  );
}

/** PostgreSQL's text holds neither NUL nor half of a surrogate pair. */
function storable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}
