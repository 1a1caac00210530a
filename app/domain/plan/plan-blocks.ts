import {
  type HeadingLevel,
  type RichBlock,
  type RichParagraph,
  type RichTableRow,
  richParagraph,
  richText,
} from '../rich-text/content';

export function heading(level: HeadingLevel, text: string): RichBlock {
  return { type: 'heading', attrs: { level }, content: [richText(text)] };
}

export function paragraph(text: string): RichBlock {
  return richParagraph(text);
}

export function bullets(lines: readonly string[]): RichBlock[] {
  if (lines.length === 0) return [];
  return [{ type: 'bulletList', content: lines.map((line) => ({ type: 'listItem', content: [richParagraph(line)] })) }];
}

/** Words, or a paragraph with form. */
type Cell = string | RichParagraph;

/** A name in bold, and under it the rest. */
export function titled(title: string, text: string): RichParagraph {
  return {
    type: 'paragraph',
    content: [richText(title, [{ type: 'bold' }]), { type: 'hardBreak' }, richText(text)],
  };
}

/** A plan is read by people: longer tables are the portfolio's own pages. */
const MOST_ROWS = 100;

/** A table with a head. Beyond the most rows that people read, the last one says how many more there are. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): RichBlock {
  const row = (cells: readonly Cell[], type: 'tableHeader' | 'tableCell'): RichTableRow => ({
    type: 'tableRow',
    content: cells.map((cell) => ({ type, content: [typeof cell === 'string' ? richParagraph(cell) : cell] })),
  });
  const more = rows.length - MOST_ROWS;
  const shown = more > 0 ? [...rows.slice(0, MOST_ROWS), head.map((_, i) => (i === 0 ? `+ ${more}` : ''))] : rows;
  return {
    type: 'table',
    content: [row(head, 'tableHeader'), ...shown.map((cells) => row(cells, 'tableCell'))],
  };
}
