import chardet from 'chardet';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { ImportError } from '../../app/domain/interchange/import-error';
import {
  guessMembershipTargets,
  guessShape,
  type MembershipTarget,
  type TableShape,
} from '../../app/domain/interchange/membership-targets';
import type { Table } from '../../app/domain/interchange/table-plan';
import { guessTargets, looksLikeHeading, type TableTarget } from '../../app/domain/interchange/table-targets';
import { LIMITS } from '../../app/domain/limits';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** What the person said about a table; what is left out is found out. */
export interface TableSettings {
  readonly delimiter: Delimiter | null;
  readonly hasHeading: boolean | null;
  /** What a row is. */
  readonly shape: TableShape | null;
  readonly targets: readonly TableTarget[] | null;
  readonly memberTargets: readonly MembershipTarget[] | null;
}

export interface ReadTable {
  readonly table: Table;
  readonly encoding: string;
  readonly delimiter: string;
  readonly hasHeading: boolean;
  readonly shape: TableShape;
  /** What the columns hold when a row is a network. */
  readonly targets: readonly TableTarget[];
  /** What they hold when it is a membership. */
  readonly memberTargets: readonly MembershipTarget[];
}

/** What the columns of a list without a heading most likely hold. */
const MEMBERSHIP_ORDER: readonly MembershipTarget[] = ['network', 'organisation'];

/** Reads the bytes of a table: finds encoding, delimiter, heading and what the columns hold. */
export function readTable(bytes: Uint8Array, settings: TableSettings): ReadTable {
  const { text: whole, encoding } = decodeText(bytes);
  // Some spreadsheets name their delimiter in a first line of its own.
  const named = /^sep=(.)\r?\n/i.exec(whole);
  const text = named ? whole.slice(named[0].length) : whole;
  const parsed = Papa.parse<string[]>(text, {
    delimiter: settings.delimiter ?? named?.[1] ?? guessDelimiter(text),
    skipEmptyLines: false,
    preview: LIMITS.membershipRows + 2,
  });
  const offset = named ? 2 : 1;
  const filled = parsed.data
    .map((cells, index) => ({ row: index + offset, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) throw new ImportError(text.trim() === '' ? 'empty-file' : 'no-rows');
  const grid = filled.slice(0, 50).map(({ cells }) => cells);
  const hasHeading = settings.hasHeading ?? looksLikeHeading(grid);
  const width = filled.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (width > 200) throw new ImportError('not-a-table');
  const [first] = filled;
  const headings =
    hasHeading && first
      ? first.cells.map((cell) => cell.trim())
      : Array.from({ length: width }, (_, i) => String(i + 1));
  const rows = hasHeading ? filled.slice(1) : filled;
  const cellsOfRows = rows.map(({ cells }) => cells);
  const shape = settings.shape ?? (hasHeading ? guessShape(headings, cellsOfRows) : 'networks');
  if (shape === 'networks' && rows.length > LIMITS.cardsPerBoard)
    throw new ImportError('too-many-cards', String(LIMITS.cardsPerBoard));
  if (rows.length > LIMITS.membershipRows) throw new ImportError('too-many-rows');
  const guessed = hasHeading
    ? guessTargets(headings, cellsOfRows)
    : headings.map((_, index): TableTarget => (index === 0 ? 'name' : 'field'));
  const targets = settings.targets?.length === headings.length ? settings.targets : guessed;
  const memberTargets =
    settings.memberTargets?.length === headings.length
      ? settings.memberTargets
      : hasHeading
        ? guessMembershipTargets(headings)
        : headings.map((_, index): MembershipTarget => MEMBERSHIP_ORDER[index] ?? 'leave-out');
  const { delimiter } = parsed.meta;
  return { table: { headings, rows }, encoding, delimiter, hasHeading, shape, targets, memberTargets };
}

/** The delimiter that parts the first rows most evenly. Empty rows would count as rows of one cell. */
function guessDelimiter(text: string): string {
  const start = text.slice(0, 64 * 1024);
  return Papa.parse<string[]>(start, { delimitersToGuess: [...DELIMITERS], skipEmptyLines: 'greedy', preview: 20 }).meta
    .delimiter;
}

/** Reads text of any usual encoding: by its mark, else UTF-8 when it is that, else what it most resembles. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: string } {
  const marked = encodingByMark(bytes);
  if (marked) return { text: iconv.decode(bytes, marked), encoding: marked };
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3) throw new ImportError('not-a-table');
  const zeros = bytes.subarray(0, 4096).filter((byte) => byte === 0).length;
  if (zeros > 0) {
    const encoding = bytes[0] === 0 ? 'UTF-16BE' : 'UTF-16LE';
    if (zeros < Math.min(bytes.length, 4096) / 4) throw new ImportError('unreadable-text');
    return { text: iconv.decode(bytes, encoding), encoding };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    const found = chardet.detect(bytes.subarray(0, 65_536));
    // Short texts in Latin letters resemble many encodings; spreadsheets write Windows' own.
    const encoding =
      found && !/^(ISO-8859-|UTF|ASCII)/i.test(found) && iconv.encodingExists(found) ? found : 'windows-1252';
    return { text: iconv.decode(bytes, encoding), encoding };
  }
}

/** The encoding that a byte order mark names. */
export function encodingByMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'UTF-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'UTF-16BE' : null;
}
