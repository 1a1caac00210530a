// Yjs' elements as blocks. Anybody may have written them: unknown names are seen through, values of the wrong kind are
// left out, and what goes too deep or on for too long is not read.

import * as Y from 'yjs';
import type { MemberId } from '../domain/ids';
import {
  type HeadingLevel,
  isCalloutTone,
  isImageAddress,
  type RichBlock,
  type RichInline,
  type RichMark,
  type RichTableRow,
  richText,
} from '../domain/rich-text/content';
import { idIn, recordIn } from './read-values';

/** What may still be read. */
export interface ReadBudget {
  characters: number;
  nodes: number;
}

/** Elements inside elements, of which a list needs two for each of its levels. */
const MOST_DEPTH = 40;

/** The blocks of one child of a fragment. */
export function readChild(child: unknown, budget: ReadBudget): RichBlock[] {
  return blocksOf(child, budget, 0);
}

function blocksOf(node: unknown, budget: ReadBudget, depth: number): RichBlock[] {
  if (depth > MOST_DEPTH || budget.nodes-- <= 0) return [];
  if (node instanceof Y.XmlText) return [{ type: 'paragraph', content: textsOf(node, budget) }];
  if (!(node instanceof Y.XmlElement)) return [];
  switch (node.nodeName) {
    case 'paragraph':
      return [{ type: 'paragraph', content: inlinesOf(node, budget, depth) }];
    case 'heading': {
      const level = attributeOf(node, 'level');
      return [
        {
          type: 'heading',
          attrs: { level: (level === 1 || level === 2 ? level : 3) as HeadingLevel },
          content: inlinesOf(node, budget, depth),
        },
      ];
    }
    case 'codeBlock': {
      const language = attributeOf(node, 'language');
      const text = inlinesOf(node, budget, depth)
        .map((inline) => (inline.type === 'text' ? inline.text : '\n'))
        .join('');
      return [
        {
          type: 'codeBlock',
          attrs: { language: typeof language === 'string' ? language : null },
          content: text === '' ? [] : [richText(text)],
        },
      ];
    }
    case 'horizontalRule':
      return [{ type: 'horizontalRule' }];
    case 'blockquote':
      return [{ type: 'blockquote', content: insideOf(node, budget, depth) }];
    case 'callout': {
      const tone = attributeOf(node, 'tone');
      const attrs = { tone: isCalloutTone(tone) ? tone : 'note' };
      return [{ type: 'callout', attrs, content: insideOf(node, budget, depth) }];
    }
    case 'image': {
      const [src, alt] = [attributeOf(node, 'src'), attributeOf(node, 'alt')];
      if (!isImageAddress(src)) return [];
      return [{ type: 'image', attrs: { src, alt: typeof alt === 'string' ? alt.slice(0, 1000) : '' } }];
    }
    case 'bulletList':
      return [
        {
          type: 'bulletList',
          content: itemsOf(node).map((item) => ({ type: 'listItem', content: insideOf(item, budget, depth + 1) })),
        },
      ];
    case 'orderedList': {
      const start = attributeOf(node, 'start');
      return [
        {
          type: 'orderedList',
          attrs: { start: typeof start === 'number' ? start : 1 },
          content: itemsOf(node).map((item) => ({ type: 'listItem', content: insideOf(item, budget, depth + 1) })),
        },
      ];
    }
    case 'taskList':
      return [
        {
          type: 'taskList',
          content: itemsOf(node).map((item) => ({
            type: 'taskItem',
            attrs: { checked: attributeOf(item, 'checked') === true },
            content: insideOf(item, budget, depth + 1),
          })),
        },
      ];
    case 'table':
      return [{ type: 'table', content: itemsOf(node).map((row) => rowOf(row, budget, depth + 1)) }];
    default:
      return insideOf(node, budget, depth);
  }
}

/** The elements in a list or table. */
export function itemsOf(element: Y.XmlElement): Y.XmlElement[] {
  return element.toArray().filter((child) => child instanceof Y.XmlElement);
}

function insideOf(element: Y.XmlElement, budget: ReadBudget, depth: number): RichBlock[] {
  return element.toArray().flatMap((child) => blocksOf(child, budget, depth + 1));
}

function rowOf(row: Y.XmlElement, budget: ReadBudget, depth: number): RichTableRow {
  return {
    type: 'tableRow',
    content: itemsOf(row).map((cell) => ({
      type: cell.nodeName === 'tableHeader' ? 'tableHeader' : 'tableCell',
      content: [{ type: 'paragraph', content: inlinesOf(cell, budget, depth + 1) }],
    })),
  };
}

/** Running text in an element; blocks that stand in it are lines of it. */
function inlinesOf(element: Y.XmlElement, budget: ReadBudget, depth: number): RichInline[] {
  const inlines: RichInline[] = [];
  for (const child of element.toArray()) {
    if (depth > MOST_DEPTH || budget.nodes-- <= 0) break;
    if (child instanceof Y.XmlText) inlines.push(...textsOf(child, budget));
    else if (!(child instanceof Y.XmlElement)) continue;
    else if (child.nodeName === 'hardBreak') inlines.push({ type: 'hardBreak' });
    else if (child.nodeName === 'mention') inlines.push(...mentionOf(child));
    else {
      if (inlines.length > 0) inlines.push({ type: 'hardBreak' });
      inlines.push(...inlinesOf(child, budget, depth + 1));
    }
  }
  return inlines;
}

function mentionOf(element: Y.XmlElement): RichInline[] {
  const id = idIn<MemberId>(attributeOf(element, 'id'));
  const label = attributeOf(element, 'label');
  if (id === null || typeof label !== 'string') return [];
  return [{ type: 'mention', attrs: { id, label: label.slice(0, 1000) } }];
}

function textsOf(text: Y.XmlText, budget: ReadBudget): RichInline[] {
  const inlines: RichInline[] = [];
  for (const { insert, attributes } of text.toDelta() as { insert?: unknown; attributes?: unknown }[]) {
    if (typeof insert !== 'string' || budget.characters <= 0) continue;
    const kept = insert.length > budget.characters ? insert.slice(0, budget.characters) : insert;
    budget.characters -= kept.length;
    inlines.push(richText(kept, marksOf(recordIn(attributes))));
  }
  return inlines;
}

function marksOf(attributes: Record<string, unknown> | null): RichMark[] {
  const marks: RichMark[] = [];
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key === 'bold' || key === 'italic' || key === 'strike' || key === 'code') marks.push({ type: key });
    else if (key === 'link') {
      const href = recordIn(value)?.href;
      if (typeof href === 'string') marks.push({ type: 'link', attrs: { href } });
    }
  }
  return marks;
}

/** Attributes are typed as strings and may be anything. */
function attributeOf(element: Y.XmlElement, name: string): unknown {
  return element.getAttribute(name);
}
