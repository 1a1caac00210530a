import type { Found, TableCell } from './blocks';
import { type Inline, parseInline } from './inline';

const MAX_COLUMNS = 30;

/** Reads a table of the common kind: a head, a line of dashes, and rows with `|` between the cells. */
export function readTable(lines: readonly string[], at: number): Found | null {
  const headLine = lines[at] ?? '';
  const rule = (lines[at + 1] ?? '').trim();
  if (!headLine.includes('|') || !rule.includes('-') || rule.length > 2000 || !/^[|:\- ]+$/.test(rule)) return null;
  const columns = splitRow(rule).length;
  const head = splitRow(headLine);
  if (head.length !== columns || columns > MAX_COLUMNS) return null;
  const rows: TableCell[][] = [];
  let next = at + 2;
  while (next < lines.length && (lines[next] ?? '').includes('|')) {
    const cells = splitRow(lines[next] ?? '');
    rows.push(Array.from({ length: columns }, (_, index) => parseCell(cells[index] ?? '')));
    next++;
  }
  return { block: { kind: 'table', head: head.map(parseCell), rows }, next };
}

/** A cell has one line; `<br>` is the one mark of HTML that is read, as what it stands for in tables everywhere. */
function parseCell(cell: string): Inline[] {
  return cell
    .split(/(?<!\\)<br ?\/?>/i)
    .flatMap((line, i): Inline[] => [...(i > 0 ? [{ kind: 'break' } as const] : []), ...parseInline(line.trim())]);
}

function splitRow(line: string): string[] {
  const cells: string[] = [];
  let cell = '';
  const text = line.trim();
  for (let at = text.startsWith('|') ? 1 : 0; at < text.length; at++) {
    if (text[at] === '\\' && text[at + 1] === '|') {
      cell += '|';
      at++;
    } else if (text[at] === '|') {
      cells.push(cell.trim());
      cell = '';
    } else cell += text[at];
  }
  if (cell.trim() !== '' || !text.endsWith('|')) cells.push(cell.trim());
  return cells;
}
