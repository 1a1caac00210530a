// A rich text as a Word document: real headings, lists, tables and links, on A4.

import {
  BorderStyle,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { RichBlock, RichDoc, RichInline, RichTable } from '../../../app/domain/rich-text/content';
import { plainInlines } from '../../../app/domain/rich-text/plain-text';

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 1134;
const NUMBERS = 'numbers';
const BULLETS = 'bullets';
const CALLOUT_COLOURS = {
  note: '3B6EA5',
  tip: '2F7D5B',
  important: '6B4FA0',
  warning: 'A36A00',
  caution: 'B3362B',
};
const MOST_LEVELS = 9;
/** Twentieths of a point for each level of a list or quote. */
const STEP = 400;

/** Writes a text under a title, with one line that says what it is. */
export async function writeDocx(title: string, line: string, text: RichDoc): Promise<Uint8Array> {
  const writer = new DocxWriter();
  const levels = (format: (typeof LevelFormat)[keyof typeof LevelFormat], of: (level: number) => string) =>
    Array.from({ length: MOST_LEVELS }, (_, level) => ({
      level,
      format,
      text: of(level),
      style: { paragraph: { indent: { left: STEP * (level + 1), hanging: 300 } } },
    }));
  const children = [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    new Paragraph({ children: [new TextRun({ text: line, italics: true })], spacing: { after: 240 } }),
    ...text.content.flatMap((block) => writer.block(block, 0)),
  ];
  const document = new Document({
    title,
    creator: 'Solmu',
    styles: { default: { document: { run: { font: 'Calibri', size: 22 }, paragraph: { spacing: { after: 120 } } } } },
    numbering: {
      config: [
        { reference: NUMBERS, levels: levels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`) },
        { reference: BULLETS, levels: levels(LevelFormat.BULLET, () => '•') },
      ],
    },
    sections: [
      {
        properties: {
          page: { size: A4, margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN } },
        },
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

class DocxWriter {
  /** Each numbered list counts for itself. */
  #lists = 0;

  block(block: RichBlock, depth: number): (Paragraph | Table)[] {
    const indent = depth === 0 ? {} : { indent: { left: STEP * depth } };
    switch (block.type) {
      case 'paragraph':
        return [new Paragraph({ children: runs(block.content), ...indent })];
      case 'heading':
        return [new Paragraph({ heading: HEADINGS[block.attrs.level - 1], children: runs(block.content) })];
      case 'codeBlock':
        return block.content
          .map(({ text }) => text)
          .join('')
          .split('\n')
          .map(
            (line) =>
              new Paragraph({
                children: [new TextRun({ text: line, font: 'Courier New', size: 20 })],
                spacing: { after: 0 },
                ...indent,
              }),
          );
      case 'horizontalRule':
        return [new Paragraph({ thematicBreak: true })];
      case 'blockquote':
        return block.content.flatMap((inner) => this.block(inner, depth + 1));
      case 'callout': {
        const line = { style: BorderStyle.SINGLE, size: 18, color: CALLOUT_COLOURS[block.attrs.tone], space: 8 };
        return block.content.flatMap((inner) =>
          inner.type === 'paragraph'
            ? [
                new Paragraph({
                  children: runs(inner.content),
                  indent: { left: STEP * (depth + 1) },
                  border: { left: line },
                }),
              ]
            : this.block(inner, depth + 1),
        );
      }
      case 'image':
        return [new Paragraph({ children: [new TextRun({ text: block.attrs.alt || '–', italics: true })], ...indent })];
      case 'table':
        return [table(block), new Paragraph({ text: '' })];
      case 'taskList':
        return block.content.flatMap(({ attrs, content }) =>
          this.#item(
            content,
            depth,
            { indent: { left: STEP * (depth + 1), hanging: 300 } },
            attrs.checked ? '☑ ' : '☐ ',
          ),
        );
      case 'bulletList':
        return block.content.flatMap(({ content }) =>
          this.#item(content, depth, { numbering: { reference: BULLETS, level: levelOf(depth) } }),
        );
      case 'orderedList': {
        const instance = ++this.#lists;
        return block.content.flatMap(({ content }) =>
          this.#item(content, depth, { numbering: { reference: NUMBERS, level: levelOf(depth), instance } }),
        );
      }
    }
  }

  #item(
    [first, ...rest]: readonly RichBlock[],
    depth: number,
    options: IParagraphOptions,
    before = '',
  ): (Paragraph | Table)[] {
    const words = first?.type === 'paragraph' ? runs(first.content) : [];
    const lead = before === '' ? [] : [new TextRun({ text: before })];
    return [
      new Paragraph({ ...options, children: [...lead, ...words], spacing: { after: 60 } }),
      ...rest.flatMap((inner) => this.block(inner, depth + 1)),
    ];
  }
}

function levelOf(depth: number): number {
  return Math.min(depth, MOST_LEVELS - 1);
}

function table({ content }: RichTable): Table {
  const widths = columnWidths(content);
  const line = { style: BorderStyle.SINGLE, size: 4, color: 'BBBBBB' };
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: content.map(
      (row, index) =>
        new TableRow({
          tableHeader: index === 0,
          cantSplit: true,
          children: row.content.map(
            (cell, column) =>
              new TableCell({
                width: { size: widths[column] ?? 0, type: WidthType.DXA },
                margins: { top: 40, bottom: 40, left: 80, right: 80 },
                ...(cell.type === 'tableHeader' && { shading: { type: ShadingType.CLEAR, fill: 'EEEEEE' } }),
                children: [
                  new Paragraph({
                    children: runs(cell.content[0].content, cell.type === 'tableHeader'),
                    spacing: { after: 0 },
                  }),
                ],
              }),
          ),
        }),
    ),
  });
}

/** Wide columns for long texts: by the square root of what stands in them, so that short ones keep their room. */
function columnWidths(rows: RichTable['content']): number[] {
  const weights = (rows[0]?.content ?? []).map((_, column) => {
    const lengths = rows.map((row) => plainInlines(row.content[column]?.content[0].content ?? []).length);
    const longestWord = Math.max(...rows.map((row) => longestWordOf(row.content[column]?.content[0].content ?? [])));
    return Math.max(Math.sqrt(Math.max(...lengths)), longestWord / 2, 2);
  });
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => Math.floor(((A4.width - 2 * MARGIN) * weight) / whole));
}

function longestWordOf(inlines: readonly RichInline[]): number {
  return Math.max(
    0,
    ...plainInlines(inlines)
      .split(/\s+/)
      .map((word) => Math.min(word.length, 20)),
  );
}

function runs(inlines: readonly RichInline[], isBold = false): ParagraphChild[] {
  return inlines.map((inline) => {
    if (inline.type === 'hardBreak') return new TextRun({ break: 1 });
    if (inline.type === 'mention') return new TextRun({ text: `@${inline.attrs.label}`, bold: true });
    const has = (type: string) => inline.marks?.some((mark) => mark.type === type) === true;
    const link = inline.marks?.find((mark) => mark.type === 'link');
    const run = new TextRun({
      text: inline.text,
      bold: isBold || has('bold'),
      italics: has('italic'),
      strike: has('strike'),
      ...(has('code') && { font: 'Courier New' }),
      ...(link && { style: 'Hyperlink' }),
    });
    return link?.type === 'link' ? new ExternalHyperlink({ link: link.attrs.href, children: [run] }) : run;
  });
}
