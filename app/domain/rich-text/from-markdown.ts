import {
  EMPTY_RICH_TEXT,
  type HeadingLevel,
  type RichBlock,
  type RichDoc,
  type RichInline,
  type RichListItem,
  type RichMark,
  type RichTableRow,
  type RichTaskItem,
  richText,
} from './content';
import { type Block, type ListItem, parseMarkdown } from './reader/blocks';
import { type Inline, parseInline } from './reader/inline';
import { tidyRichText } from './tidy';

/** Reads markdown as a rich text, in time that grows with its length. HTML in it is text. */
export function fromMarkdown(source: string): RichDoc {
  if (source.trim() === '') return EMPTY_RICH_TEXT;
  return tidyRichText({ type: 'doc', content: blocksOf(parseMarkdown(source)) });
}

/** Reads the markdown of one block's running text. */
export function readInlines(markdown: string): RichInline[] {
  return inlinesOf(parseInline(markdown));
}

function blocksOf(blocks: readonly Block[]): RichBlock[] {
  return blocks.flatMap(blockOf);
}

function blockOf(block: Block): RichBlock[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ type: 'paragraph', content: inlinesOf(block.children) }];
    case 'heading':
      return [
        {
          type: 'heading',
          attrs: { level: Math.min(3, block.level) as HeadingLevel },
          content: inlinesOf(block.children),
        },
      ];
    case 'code':
      return [
        {
          type: 'codeBlock',
          attrs: { language: block.language },
          content: block.text === '' ? [] : [richText(block.text)],
        },
      ];
    case 'quote':
      return [{ type: 'blockquote', content: blocksOf(block.blocks) }];
    case 'callout':
      return [{ type: 'callout', attrs: { tone: block.tone }, content: blocksOf(block.blocks) }];
    case 'image':
      return [{ type: 'image', attrs: { src: block.src, alt: block.alt } }];
    case 'rule':
      return [{ type: 'horizontalRule' }];
    case 'list':
      return listsOf(block.start, block.items);
    case 'table':
      return [{ type: 'table', content: [block.head, ...block.rows].map((cells, index) => rowOf(cells, index === 0)) }];
  }
}

/** Tasks and plain items that stand in one list are lists of their own, one after the other. */
function listsOf(start: number | null, items: readonly ListItem[]): RichBlock[] {
  const lists: RichBlock[] = [];
  let at = 0;
  while (at < items.length) {
    const isTask = items[at]?.task !== null;
    let end = at + 1;
    while (end < items.length && (items[end]?.task !== null) === isTask) end++;
    const run = items.slice(at, end);
    if (isTask) lists.push({ type: 'taskList', content: run.map(taskOf) });
    else if (start === null) lists.push({ type: 'bulletList', content: run.map(itemOf) });
    else lists.push({ type: 'orderedList', attrs: { start: start + at }, content: run.map(itemOf) });
    at = end;
  }
  return lists;
}

function itemOf({ blocks }: ListItem): RichListItem {
  return { type: 'listItem', content: blocksOf(blocks) };
}

function taskOf({ task, blocks }: ListItem): RichTaskItem {
  return { type: 'taskItem', attrs: { checked: task === true }, content: blocksOf(blocks) };
}

function rowOf(cells: readonly (readonly Inline[])[], isHead: boolean): RichTableRow {
  return {
    type: 'tableRow',
    content: cells.map((cell) => ({
      type: isHead ? 'tableHeader' : 'tableCell',
      content: [{ type: 'paragraph', content: inlinesOf(cell) }],
    })),
  };
}

const MARKS = { strong: 'bold', em: 'italic', strike: 'strike' } as const;

function inlinesOf(inlines: readonly Inline[], marks: readonly RichMark[] = []): RichInline[] {
  return inlines.flatMap((inline): RichInline[] => {
    switch (inline.kind) {
      case 'text':
        return inline.text === '' ? [] : [richText(inline.text, marks)];
      case 'code':
        return inline.text === '' ? [] : [richText(inline.text, [...marks, { type: 'code' }])];
      case 'break':
        return [{ type: 'hardBreak' }];
      case 'mention':
        return [{ type: 'mention', attrs: { id: inline.member, label: inline.name } }];
      case 'link':
        return inlinesOf(inline.children, [...marks, { type: 'link', attrs: { href: inline.href } }]);
      default:
        return inlinesOf(inline.children, [...marks, { type: MARKS[inline.kind] }]);
    }
  });
}
