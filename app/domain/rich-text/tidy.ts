// Brings a rich text into the one form that markdown can say: whoever made it, what is read from it and written again
// stays the same.

import { parseName } from '../names';
import {
  type HeadingLevel,
  isImageAddress,
  isList,
  RICH_TEXT_COLUMNS,
  RICH_TEXT_DEPTH,
  RICH_TEXT_ROWS,
  type RichBlock,
  type RichCodeBlock,
  type RichDoc,
  type RichInline,
  type RichList,
  type RichParagraph,
  type RichTable,
  richParagraph,
  richText,
} from './content';
import { joinLines, tidyInlines } from './tidy-inlines';

const LANGUAGE = /^[\w+#.-]{1,30}$/;
/** The longest description of a picture. */
const ALT = 300;
const NO_PARAGRAPH: RichParagraph = { type: 'paragraph', content: [] };

/** The tidy form of a whole text. */
export function tidyRichText(doc: RichDoc): RichDoc {
  return { type: 'doc', content: tidyBlocks(doc.content, 0) };
}

/** The tidy form of blocks that stand at a depth. Empty ones are left out, lists that touch become one. */
export function tidyBlocks(blocks: readonly RichBlock[], depth: number): RichBlock[] {
  return joinLists(blocks.flatMap((block) => tidyBlock(block, depth)));
}

/** Lists of one kind that follow each other become one. Lists that stay alone are kept as they are. */
export function joinLists(blocks: readonly RichBlock[]): RichBlock[] {
  const joined: RichBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (isList(block) && last?.type === block.type)
      joined[joined.length - 1] = { ...last, content: [...last.content, ...block.content] } as RichList;
    else joined.push(block);
  }
  return joined;
}

function tidyBlock(block: RichBlock, depth: number): RichBlock[] {
  switch (block.type) {
    case 'paragraph': {
      const content = tidyInlines(block.content);
      return content.length === 0 ? [] : [{ type: 'paragraph', content }];
    }
    case 'heading': {
      const content = joinLines(tidyInlines(block.content));
      const level = Math.min(3, Math.max(1, Math.round(block.attrs.level) || 1)) as HeadingLevel;
      return content.length === 0 ? [] : [{ type: 'heading', attrs: { level }, content }];
    }
    case 'codeBlock':
      return [tidyCode(block)];
    case 'horizontalRule':
      return [{ type: 'horizontalRule' }];
    case 'blockquote': {
      if (depth + 1 >= RICH_TEXT_DEPTH) return flatten(block.content);
      const content = tidyBlocks(block.content, depth + 1);
      return content.length === 0 ? [] : [{ type: 'blockquote', content }];
    }
    case 'callout': {
      if (depth + 1 >= RICH_TEXT_DEPTH) return flatten(block.content);
      const content = tidyBlocks(block.content, depth + 1);
      return content.length === 0 ? [] : [{ type: 'callout', attrs: { tone: block.attrs.tone }, content }];
    }
    case 'image': {
      const { src, alt } = block.attrs;
      if (!isImageAddress(src)) return [];
      return [{ type: 'image', attrs: { src, alt: parseName(alt.slice(0, 10 * ALT), ALT) ?? '' } }];
    }
    case 'table':
      return tidyTable(block);
    default:
      return tidyList(block, depth);
  }
}

function tidyCode({ attrs, content }: RichCodeBlock): RichCodeBlock {
  const text = content
    .map((node) => node.text)
    .join('')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replaceAll('\t', '    ');
  const language = attrs.language !== null && LANGUAGE.test(attrs.language) ? attrs.language : null;
  return { type: 'codeBlock', attrs: { language }, content: text === '' ? [] : [richText(text)] };
}

function tidyList(list: RichList, depth: number): RichBlock[] {
  if (list.content.length === 0) return [];
  if (depth + 1 >= RICH_TEXT_DEPTH) return list.content.flatMap((item) => flatten(item.content));
  const inside = (blocks: readonly RichBlock[]): RichBlock[] => {
    const tidy = tidyBlocks(blocks, depth + 1);
    return tidy[0]?.type === 'paragraph' ? tidy : [NO_PARAGRAPH, ...tidy];
  };
  switch (list.type) {
    case 'taskList':
      return [
        {
          type: 'taskList',
          content: list.content.map(({ attrs, content }) => ({
            type: 'taskItem',
            attrs: { checked: attrs.checked },
            content: inside(content),
          })),
        },
      ];
    case 'bulletList':
      return [
        {
          type: 'bulletList',
          content: list.content.map(({ content }) => ({ type: 'listItem', content: inside(content) })),
        },
      ];
    case 'orderedList': {
      const start = Number.isInteger(list.attrs.start) && list.attrs.start >= 0 ? list.attrs.start : 1;
      return [
        {
          type: 'orderedList',
          attrs: { start: Math.min(start, 99_999_999) },
          content: list.content.map(({ content }) => ({ type: 'listItem', content: inside(content) })),
        },
      ];
    }
  }
}

function tidyTable({ content }: RichTable): RichTable[] {
  const rows = content.slice(0, RICH_TEXT_ROWS);
  const columns = Math.min(RICH_TEXT_COLUMNS, Math.max(0, ...rows.map((row) => row.content.length)));
  if (columns === 0) return [];
  return [
    {
      type: 'table',
      content: rows.map((row, index) => ({
        type: 'tableRow',
        content: Array.from({ length: columns }, (_, column) => ({
          type: index === 0 ? ('tableHeader' as const) : ('tableCell' as const),
          content: [{ type: 'paragraph', content: tidyCell(row.content[column]?.content[0].content ?? []) }] as const,
        })),
      })),
    },
  ];
}

/** A table's cells read `<br>` as a break wherever it stands, so only plain text can say it. */
function tidyCell(content: readonly RichInline[]): RichInline[] {
  return tidyInlines(
    content.map((one) => (one.type === 'text' && /<br/i.test(one.text) ? { type: 'text', text: one.text } : one)),
  );
}

/** What stands too deep, as paragraphs without form. */
function flatten(blocks: readonly RichBlock[]): RichBlock[] {
  const flat: RichBlock[] = [];
  // A list to work off rather than calls inside calls: what is too deep may be very deep.
  const waiting = [...blocks].reverse();
  for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
    if (block.type === 'paragraph' || block.type === 'heading') {
      const content = tidyInlines(block.content);
      if (content.length > 0) flat.push({ type: 'paragraph', content });
    } else if (block.type === 'codeBlock') {
      const content = tidyInlines([richParagraph(block.content.map(({ text }) => text).join('')).content].flat());
      if (content.length > 0) flat.push({ type: 'paragraph', content });
    } else if (block.type === 'table') {
      flat.push(...tidyTable(block));
    } else if (block.type === 'blockquote' || block.type === 'callout') {
      for (const inner of block.content.toReversed()) waiting.push(inner);
    } else if (block.type !== 'horizontalRule' && block.type !== 'image') {
      for (const item of block.content.toReversed()) for (const inner of item.content.toReversed()) waiting.push(inner);
    }
  }
  return flat;
}
