import type { Pool } from 'pg';
import type { BoardRows, CardRow, ColumnRow } from '../../app/board-doc/projection';
import { storableJson } from '../infra/storable-json';

/** The rows of a board as they stand, by id: what the next projection is compared with. */
export interface StandingRows {
  readonly columns: ReadonlyMap<string, ColumnRow>;
  readonly cards: ReadonlyMap<string, CardRow>;
}

export interface ProjectedBoard {
  readonly documentId: string;
  readonly boardId: string;
  readonly organisationId: string;
  /** The last update that the rows hold for sure. */
  readonly seq: number;
  readonly rows: BoardRows;
}

/** Of the form of the rows. Raise it when rows say more than before: every board is then projected anew at the next start. */
export const ROWS_VERSION = 2;

const COLUMN_FIELDS = `"columnId" text, name text, stage text, position int, archived boolean`;
const CARD_FIELDS = `"cardId" text, "columnId" text, stage text, position int, name text, purpose text, "ownerId" text,
  "deputyIds" text[], "labelIds" text[], "segmentNow" float8, "segmentFuture" float8, "reviewOn" text,
  "bestBefore" text, "webAddress" text, "hoursPerMonth" float8, "joinedOn" text, "stageSince" text, "createdOn" text,
  level text, "strategicPosition" text, relation text, "nextStep" text, "nextStepOn" text, leadership text, "feePerYear" float8,
  "scoutId" text, reasons text[], effects text[], "themeIds" text[], "partnerIds" text[], facts jsonb,
  archived boolean, "searchText" text`;

// One statement, so one commit and one round trip.
const WRITE = `
WITH columns AS (${upsert('BoardColumnRow', 'columnId', '$3', COLUMN_FIELDS, '')}),
cards AS (${upsert('CardRow', 'cardId', '$4', CARD_FIELDS, ', "updatedAt" = now()')}),
gone_columns AS (DELETE FROM "BoardColumnRow" WHERE "boardId" = $1 AND "columnId" = ANY($5::text[])),
gone_cards AS (DELETE FROM "CardRow" WHERE "boardId" = $1 AND "cardId" = ANY($6::text[]))
INSERT INTO "ProjectionState" ("documentId", seq, version) VALUES ($7, $8, ${ROWS_VERSION})
ON CONFLICT ("documentId") DO UPDATE
SET seq = greatest("ProjectionState".seq, excluded.seq), version = excluded.version`;

/** Writes what differs from the standing rows, in one commit with the number that it stands for. */
export async function writeBoardRows(
  pool: Pool,
  board: ProjectedBoard,
  standing: StandingRows,
): Promise<{ readonly written: number; readonly rows: StandingRows }> {
  const columns = new Map(board.rows.columns.map((row) => [row.columnId as string, row]));
  const cards = new Map(board.rows.cards.map((row) => [row.cardId as string, row]));
  const changedColumns = changed(columns, standing.columns);
  const changedCards = changed(cards, standing.cards);
  const goneColumns = [...standing.columns.keys()].filter((id) => !columns.has(id));
  const goneCards = [...standing.cards.keys()].filter((id) => !cards.has(id));
  const { boardId, organisationId } = board;
  await pool.query({
    name: 'write-board-rows',
    text: WRITE,
    values: [
      boardId,
      organisationId,
      storableJson(changedColumns),
      storableJson(changedCards),
      goneColumns,
      goneCards,
      board.documentId,
      board.seq,
    ],
  });
  const written = changedColumns.length + changedCards.length + goneColumns.length + goneCards.length;
  return { written, rows: { columns, cards } };
}

/** The rows as the database has them. */
export async function readBoardRows(pool: Pool, boardId: string): Promise<StandingRows> {
  const [columns, cards] = await Promise.all([
    pool.query<ColumnRow>(`SELECT ${names(COLUMN_FIELDS)} FROM "BoardColumnRow" WHERE "boardId" = $1`, [boardId]),
    pool.query<CardRow>(`SELECT ${names(CARD_FIELDS)} FROM "CardRow" WHERE "boardId" = $1`, [boardId]),
  ]);
  return {
    columns: new Map(columns.rows.map((row) => [row.columnId, row])),
    cards: new Map(cards.rows.map((row) => [row.cardId, row])),
  };
}

/** Forgets a board that is gone. */
export async function deleteBoardRows(pool: Pool, documentId: string, boardId: string): Promise<void> {
  await pool.query(
    `WITH columns AS (DELETE FROM "BoardColumnRow" WHERE "boardId" = $1),
     cards AS (DELETE FROM "CardRow" WHERE "boardId" = $1)
     DELETE FROM "ProjectionState" WHERE "documentId" = $2`,
    [boardId, documentId],
  );
}

function changed<Row extends object>(rows: ReadonlyMap<string, Row>, standing: ReadonlyMap<string, Row>): Row[] {
  const result: Row[] = [];
  for (const [id, row] of rows) {
    const before = standing.get(id);
    if (before !== row && (!before || !sameRow(row, before))) result.push(row);
  }
  return result;
}

function sameRow(a: object, b: object): boolean {
  const before = b as Readonly<Record<string, unknown>>;
  for (const [field, value] of Object.entries(a)) if (!sameValue(value, before[field])) return false;
  return true;
}

/** Same content; the database keeps the keys of an object in an order of its own. */
function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [ours, theirs] = [Object.entries(a), b as Readonly<Record<string, unknown>>];
  return ours.length === Object.keys(b).length && ours.every(([key, value]) => sameValue(value, theirs[key]));
}

function names(fields: string): string {
  return fields
    .split(',')
    .map((field) => field.trim().split(' ')[0])
    .join(', ');
}

function upsert(table: string, key: string, rows: string, fields: string, alsoSet: string): string {
  const columns = names(fields);
  const set = columns
    .split(', ')
    .map((column) => `${column} = excluded.${column}`)
    .join(', ');
  return `INSERT INTO "${table}" ("boardId", "organisationId", ${columns})
    SELECT $1::text, $2::text, ${columns} FROM jsonb_to_recordset(${rows}::jsonb) AS row(${fields})
    ON CONFLICT ("boardId", "${key}") DO UPDATE SET "organisationId" = excluded."organisationId", ${set}${alsoSet}`;
}
