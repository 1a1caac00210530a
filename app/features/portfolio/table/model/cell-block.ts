import type { NetworkChange, NetworkEdit, NetworkRef } from '../../../../domain/portfolio/network-edit';
import type { TableLine } from '../../../../domain/portfolio/table/arrange-rows';
import type { TableColumn } from '../../../../domain/portfolio/table/table-columns';
import type { TableRow } from '../../../../domain/portfolio/table/table-row';
import type { CellContext } from './cell-context';
import { cellText } from './cell-text';
import { type CellProblem, readCell } from './read-cell';

/** A block of cells between two corners, by the numbers of lines and columns, both ends included. */
export interface CellBlock {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface Corner {
  readonly line: number;
  readonly column: number;
}

export function blockBetween(a: Corner, b: Corner): CellBlock {
  return {
    top: Math.min(a.line, b.line),
    bottom: Math.max(a.line, b.line),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

/** The block as spreadsheets exchange it: lines of cells with tabs between. */
export function copyBlock(
  { top, bottom, left, right }: CellBlock,
  lines: readonly TableLine[],
  columns: readonly TableColumn[],
  context: CellContext,
): string {
  const rows = lines.slice(top, bottom + 1).flatMap((line) => (line.kind === 'row' ? [line.row] : []));
  const shown = columns.slice(left, right + 1);
  return rows.map((row) => shown.map((column) => tsvCell(cellText(column, row, context))).join('\t')).join('\n');
}

function tsvCell(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The cells of a text with tabs, quoted where a cell holds a tab or a line break. */
export function splitTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const clean = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let i = 0; i < clean.length; i++) {
    const sign = clean[i] ?? '';
    if (quoted && sign === '"' && clean[i + 1] === '"') cell += clean[++i] ?? '';
    else if (sign === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (!quoted && (sign === '\t' || sign === '\n')) {
      rows.at(-1)?.push(cell);
      cell = '';
      if (sign === '\n') rows.push([]);
    } else cell += sign;
  }
  rows.at(-1)?.push(cell);
  return rows;
}

/** A cell that did not take what was pasted into it. */
export interface PasteProblem {
  readonly row: TableRow;
  readonly column: TableColumn;
  readonly problem: CellProblem;
}

/**
 * What pasted cells change. They are laid from the block's first cell on; a single one fills the whole block. Lines of
 * groups are passed over.
 */
export function pasteInto(
  cells: readonly (readonly string[])[],
  block: CellBlock,
  lines: readonly TableLine[],
  columns: readonly TableColumn[],
  context: CellContext,
): { readonly changes: NetworkChange[]; readonly problems: PasteProblem[] } {
  const isSingle = cells.length === 1 && cells[0]?.length === 1;
  const height = isSingle ? block.bottom - block.top + 1 : cells.length;
  const rows = lines.slice(block.top).flatMap((line) => (line.kind === 'row' ? [line.row] : []));
  const edits: { readonly network: NetworkRef; readonly edit: NetworkEdit }[] = [];
  const problems: PasteProblem[] = [];
  rows.slice(0, height).forEach((row, y) => {
    const width = isSingle ? block.right - block.left + 1 : (cells[y]?.length ?? 0);
    columns.slice(block.left, block.left + width).forEach((column, x) => {
      const text = (isSingle ? cells[0]?.[0] : cells[y]?.[x]) ?? '';
      const reading = readCell(column, row, text, context);
      if (reading.kind === 'problem') problems.push({ row, column, problem: reading.problem });
      if (reading.kind === 'edit')
        edits.push({ network: { boardId: row.boardId, cardId: row.cardId }, edit: reading.edit });
    });
  });
  return { changes: gather(edits), problems };
}

/** Same edits of several networks go together. */
export function gather(
  edits: readonly { readonly network: NetworkRef; readonly edit: NetworkEdit }[],
): NetworkChange[] {
  const changes = new Map<string, { readonly networks: NetworkRef[]; readonly edit: NetworkEdit }>();
  for (const { network, edit } of edits) {
    const key = JSON.stringify(edit);
    const known = changes.get(key);
    if (known) known.networks.push(network);
    else changes.set(key, { networks: [network], edit });
  }
  return [...changes.values()];
}
