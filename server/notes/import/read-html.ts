// The plain HTML that mammoth writes, as a rich text. It is well formed and knows few elements; whatever else stands in
// it is seen through. Nothing of it is shown as HTML anywhere.

import {
  type HeadingLevel,
  type RichBlock,
  type RichDoc,
  type RichInline,
  type RichList,
  type RichMark,
  richText,
} from '../../../app/domain/rich-text/content';
import { decodeReferences } from '../../../app/domain/rich-text/reader/characters';
import { tidyRichText } from '../../../app/domain/rich-text/tidy';

interface Element {
  readonly name: string;
  readonly attributes: string;
  readonly children: (Element | string)[];
}

const TOKEN = /<(\/?)([a-z][a-z0-9]*)((?:\s[^<>]*)?)>|([^<]+)|</gi;
const EMPTY = new Set(['br', 'img', 'hr', 'input']);
const BLOCKS = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'table',
  'blockquote',
  'pre',
  'hr',
  'div',
]);
const MARKS: Readonly<Record<string, RichMark>> = {
  strong: { type: 'bold' },
  b: { type: 'bold' },
  em: { type: 'italic' },
  i: { type: 'italic' },
  s: { type: 'strike' },
  code: { type: 'code' },
};
const MOST_DEPTH = 60;

/** Reads HTML as a rich text. */
export function readHtml(html: string): RichDoc {
  return tidyRichText({ type: 'doc', content: blocksOf(parse(html).children) });
}

function parse(html: string): Element {
  const root: Element = { name: '', attributes: '', children: [] };
  const open = [root];
  for (const [whole, slash, name = '', attributes = '', text] of html.matchAll(TOKEN)) {
    const parent = open.at(-1) ?? root;
    if (text !== undefined || name === '') parent.children.push(decodeReferences(text ?? whole));
    else if (slash === '/') {
      const at = open.findLastIndex((element) => element.name === name);
      if (at > 0) open.length = at;
    } else {
      const element: Element = { name, attributes, children: [] };
      parent.children.push(element);
      if (!EMPTY.has(name) && !attributes.endsWith('/') && open.length < MOST_DEPTH) open.push(element);
    }
  }
  return root;
}

function blocksOf(children: readonly (Element | string)[]): RichBlock[] {
  const blocks: RichBlock[] = [];
  let run: (Element | string)[] = [];
  const flush = (): void => {
    const content = inlinesOf(run, []);
    if (content.length > 0) blocks.push({ type: 'paragraph', content });
    run = [];
  };
  for (const child of children) {
    if (typeof child === 'string' || !holdsBlocks(child)) run.push(child);
    else {
      flush();
      blocks.push(...blockOf(child));
    }
  }
  flush();
  return blocks;
}

function holdsBlocks({ name, children }: Element): boolean {
  return BLOCKS.has(name) || children.some((child) => typeof child !== 'string' && holdsBlocks(child));
}

function blockOf(element: Element): RichBlock[] {
  const { name, children } = element;
  switch (name) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return [
        {
          type: 'heading',
          attrs: { level: Math.min(3, Number(name[1])) as HeadingLevel },
          content: inlinesOf(children, []),
        },
      ];
    case 'hr':
      return [{ type: 'horizontalRule' }];
    case 'blockquote':
      return [{ type: 'blockquote', content: blocksOf(children) }];
    case 'ul':
    case 'ol':
      return [listOf(element)];
    case 'table':
      return tableOf(element);
    default:
      return blocksOf(children);
  }
}

function listOf({ name, children }: Element): RichList {
  const content = children
    .filter((child) => typeof child !== 'string')
    .map((item) => ({ type: 'listItem' as const, content: blocksOf(item.children) }));
  return name === 'ul' ? { type: 'bulletList', content } : { type: 'orderedList', attrs: { start: 1 }, content };
}

function tableOf(table: Element): RichBlock[] {
  const rows = within(table, 'tr').map((row) => ({
    type: 'tableRow' as const,
    content: row.children
      .filter((cell) => typeof cell !== 'string')
      .map((cell) => ({
        type: 'tableCell' as const,
        content: [{ type: 'paragraph' as const, content: inlinesOf(cell.children, []) }] as const,
      })),
  }));
  return rows.length === 0 ? [] : [{ type: 'table', content: rows }];
}

function within({ children }: Element, name: string): Element[] {
  return children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return child.name === name ? [child] : within(child, name);
  });
}

/** Running text; blocks that stand in it are lines of it. */
function inlinesOf(children: readonly (Element | string)[], marks: readonly RichMark[]): RichInline[] {
  return children.flatMap((child, i): RichInline[] => {
    if (typeof child === 'string') return child === '' ? [] : [richText(child, marks)];
    if (child.name === 'br') return [{ type: 'hardBreak' }];
    const inner = inlinesOf(child.children, [...marks, ...markOf(child)]);
    return BLOCKS.has(child.name) && i > 0 ? [{ type: 'hardBreak' }, ...inner] : inner;
  });
}

function markOf({ name, attributes }: Element): RichMark[] {
  if (name === 'a') {
    const href = /\shref="([^"]*)"/i.exec(attributes)?.[1];
    return href ? [{ type: 'link', attrs: { href: decodeReferences(href) } }] : [];
  }
  const mark = Object.hasOwn(MARKS, name) ? MARKS[name] : undefined;
  return mark ? [mark] : [];
}
