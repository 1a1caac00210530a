import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { type DayOrder, dayReader } from '../../app/domain/interchange/days';
import { ImportError } from '../../app/domain/interchange/import-error';
import type { ImportPlan } from '../../app/domain/interchange/import-plan';
import { createJsonSplitter, type TakePart } from '../../app/domain/interchange/json-splitter';
import { type MembershipPlan, planMemberships } from '../../app/domain/interchange/membership-plan';
import type { MembershipTarget, TableShape } from '../../app/domain/interchange/membership-targets';
import { createSolmuReader, SOLMU_FORMAT } from '../../app/domain/interchange/solmu-file';
import { dayOrdersOf, planTable } from '../../app/domain/interchange/table-plan';
import type { TableTarget } from '../../app/domain/interchange/table-targets';
import type { DueChoice } from '../../app/domain/interchange/trello-card';
import { createTrelloReader } from '../../app/domain/interchange/trello-file';
import { planTrello } from '../../app/domain/interchange/trello-plan';
import type { Stage } from '../../app/domain/life-cycle';
import { encodingByMark, type ReadTable, readTable, type TableSettings } from './read-table';

/** How a file is to be read: what the person chose, and where and when they are. */
export interface ReadSettings {
  readonly fileName: string;
  /** Pasted text: names no file. */
  readonly isPasted: boolean;
  readonly timeZone: string;
  readonly now: string;
  readonly due: DueChoice;
  readonly table: TableSettings;
  readonly dayOrders: Readonly<Record<number, DayOrder>>;
  /** Whose portfolio a list of memberships becomes, and what its words for a status mean. */
  readonly own: readonly string[];
  readonly statuses: Readonly<Record<string, Stage>>;
  /** Columns of a board that begins with a table that names none, or those of the board that it goes into. */
  readonly columns: readonly { readonly name: string; readonly stage: Stage }[];
  readonly defaultColumn: number;
  readonly onlyUsedColumns: boolean;
}

/** What is shown of a table so that its columns can be mapped. */
export interface TablePreview {
  readonly encoding: string;
  readonly delimiter: string;
  readonly hasHeading: boolean;
  readonly headings: readonly string[];
  readonly shape: TableShape;
  readonly targets: readonly TableTarget[];
  readonly memberTargets: readonly MembershipTarget[];
  readonly sample: readonly (readonly string[])[];
  /** Columns of dates that could be read either way. */
  readonly ambiguousDays: readonly { readonly column: number; readonly order: DayOrder }[];
  /** Who and what a list of memberships names; null when a row is a network. */
  readonly list: Pick<MembershipPlan, 'organisations' | 'statuses'> | null;
}

export interface ReadSource {
  readonly plan: ImportPlan;
  readonly table: TablePreview | null;
}

/** How much of the file has been read, from 0 to 1. */
export type OnProgress = (share: number) => void;

const PIECE = 256 * 1024;

/** Reads a file of any kind that can be imported into a plan. Boards are read piece by piece. */
export async function readSource(path: string, settings: ReadSettings, onProgress: OnProgress): Promise<ReadSource> {
  const start = readStart(path);
  if (start.length === 0) throw new ImportError('empty-file');
  const mark = encodingByMark(start);
  const text = new TextDecoder(mark ?? 'utf-8').decode(start);
  const first = text.trimStart().charAt(0);
  if (first === '{' || first === '[') {
    const isOurs = new RegExp(`^\\s*\\{\\s*"format"\\s*:\\s*"${SOLMU_FORMAT}"`).test(text);
    const reader = isOurs ? createSolmuReader() : createTrelloReader();
    await splitFile(path, mark ?? 'utf-8', reader.wants, reader.take, onProgress);
    return { plan: finish(reader, settings), table: null };
  }
  if (/\.json$/i.test(settings.fileName)) throw new ImportError('not-json');
  if (/^<(!doctype|html|\?xml)/i.test(text.trimStart())) throw new ImportError('not-a-table');
  return readTableFile(path, settings);
}

type Reader = ReturnType<typeof createSolmuReader> | ReturnType<typeof createTrelloReader>;

function finish(reader: Reader, settings: ReadSettings): ImportPlan {
  const read = reader.finish();
  if ('kind' in read) return read;
  return planTrello(read, { due: settings.due, dayOf: dayReader(settings.timeZone), now: settings.now });
}

function readStart(path: string): Uint8Array {
  const file = fs.openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(4096);
    return bytes.subarray(0, fs.readSync(file, bytes, 0, bytes.length, 0));
  } finally {
    fs.closeSync(file);
  }
}

async function splitFile(
  path: string,
  encoding: string,
  wants: (key: string) => boolean,
  take: TakePart,
  onProgress: OnProgress,
) {
  const { size } = fs.statSync(path);
  const decoder = new TextDecoder(encoding, { fatal: true });
  const splitter = createJsonSplitter(wants, take);
  let read = 0;
  for await (const piece of fs.createReadStream(path, { highWaterMark: PIECE })) {
    const bytes: Buffer = piece;
    splitter.write(decode(decoder, bytes));
    read += bytes.length;
    onProgress(read / size);
  }
  splitter.write(decode(decoder, null));
  splitter.end();
}

function decode(decoder: TextDecoder, bytes: Uint8Array | null): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    throw new ImportError('unreadable-text');
  }
}

function readTableFile(path: string, settings: ReadSettings): ReadSource {
  const read = readTable(fs.readFileSync(path), settings.table);
  const shared = {
    dayOrders: settings.dayOrders,
    boardName: boardNameOf(settings.fileName),
    columns: settings.columns,
    defaultColumn: settings.defaultColumn,
    onlyUsedColumns: settings.onlyUsedColumns,
    now: settings.now,
  };
  const shown = {
    encoding: read.encoding,
    delimiter: read.delimiter,
    hasHeading: read.hasHeading,
    headings: read.table.headings,
    shape: read.shape,
    targets: read.targets,
    memberTargets: read.memberTargets,
    sample: read.table.rows.slice(0, 6).map(({ cells }) => cells.map((cell) => cell.slice(0, 120))),
  };
  if (read.shape === 'memberships') {
    const { own, statuses } = settings;
    const sourceKey = listKey(read, settings);
    const { plan, ambiguousDays, ...list } = planMemberships(read.table, {
      ...shared,
      targets: read.memberTargets,
      sourceKey,
      own,
      statuses,
    });
    return { plan, table: { ...shown, ambiguousDays, list } };
  }
  const orders = dayOrdersOf(read.table, read.targets, settings.dayOrders);
  const ambiguousDays = [...orders].flatMap(([column, { order, ambiguous }]) => (ambiguous ? [{ column, order }] : []));
  const sourceKey = `csv:${fileKey(read, settings)}`;
  const plan = planTable(read.table, { ...shared, targets: read.targets, sourceKey });
  return { plan, table: { ...shown, ambiguousDays, list: null } };
}

const boardNameOf = (fileName: string): string =>
  fileName
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/[_-]+/g, ' ')
    .trim();

/** A file is known again by its name and headings; pasted text by its headings and first rows. */
function fileKey({ table }: ReadTable, { fileName, isPasted }: ReadSettings): string {
  const named = isPasted ? table.rows.slice(0, 3).map(({ cells }) => cells) : fileName.toLowerCase();
  return hash(JSON.stringify([table.headings, named]));
}

/** A list is another source for each organisation whose portfolio it becomes: the first of its names tells which. */
function listKey(read: ReadTable, settings: ReadSettings): string {
  const [own] = settings.own;
  return `${MEMBERSHIPS_OF}${fileKey(read, settings)}:${own === undefined ? '' : hash(own)}`;
}

/** How the source keys of lists of memberships begin. */
export const MEMBERSHIPS_OF = 'memberships:';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);
