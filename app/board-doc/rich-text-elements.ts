// Blocks as Yjs' elements, with the attributes that the editor would give them.

import * as Y from 'yjs';
import type { RichBlock, RichInline, RichTextNode } from '../domain/rich-text/content';

type Attributes = Readonly<Record<string, string | number | boolean | null>>;
type Child = Y.XmlElement | Y.XmlText;

/** New elements for blocks, to be put into a fragment. */
export function elementsOf(blocks: readonly RichBlock[]): Y.XmlElement[] {
  return blocks.map(elementOf);
}

function elementOf(block: RichBlock): Y.XmlElement {
  switch (block.type) {
    case 'paragraph':
      return element('paragraph', {}, inlinesOf(block.content));
    case 'heading':
      return element('heading', { level: block.attrs.level }, inlinesOf(block.content));
    case 'codeBlock':
      return element('codeBlock', { language: block.attrs.language }, inlinesOf(block.content));
    case 'horizontalRule':
      return element('horizontalRule', {}, []);
    case 'blockquote':
      return element('blockquote', {}, elementsOf(block.content));
    case 'callout':
      return element('callout', block.attrs, elementsOf(block.content));
    case 'image':
      return element('image', block.attrs, []);
    case 'bulletList':
      return element(
        'bulletList',
        {},
        block.content.map(({ content }) => element('listItem', {}, elementsOf(content))),
      );
    case 'orderedList':
      return element(
        'orderedList',
        { start: block.attrs.start },
        block.content.map(({ content }) => element('listItem', {}, elementsOf(content))),
      );
    case 'taskList':
      return element(
        'taskList',
        {},
        block.content.map(({ attrs, content }) => element('taskItem', { checked: attrs.checked }, elementsOf(content))),
      );
    case 'table':
      return element(
        'table',
        {},
        block.content.map((row) =>
          element(
            'tableRow',
            {},
            row.content.map((cell) => element(cell.type, { colspan: 1, rowspan: 1 }, elementsOf(cell.content))),
          ),
        ),
      );
  }
}

function element(name: string, attributes: Attributes, children: readonly Child[]): Y.XmlElement {
  const made = new Y.XmlElement<{ [key: string]: NonNullable<unknown> }>(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(key, value);
  if (children.length > 0) made.insert(0, [...children]);
  // Yjs takes attributes of all kinds; its types say text by default.
  return made as unknown as Y.XmlElement;
}

/** Texts that touch are one Y.XmlText, as the editor has them. */
function inlinesOf(inlines: readonly RichInline[]): Child[] {
  const children: Child[] = [];
  let run: RichTextNode[] = [];
  const flush = (): void => {
    if (run.length > 0) children.push(textOf(run));
    run = [];
  };
  for (const inline of inlines) {
    if (inline.type === 'text') {
      run.push(inline);
      continue;
    }
    flush();
    children.push(inline.type === 'mention' ? element('mention', inline.attrs, []) : element('hardBreak', {}, []));
  }
  flush();
  return children;
}

function textOf(nodes: readonly RichTextNode[]): Y.XmlText {
  const text = new Y.XmlText();
  text.applyDelta(
    nodes.map((node) => ({
      insert: node.text.toWellFormed(),
      attributes: Object.fromEntries(
        (node.marks ?? []).map((mark) => [mark.type, mark.type === 'link' ? mark.attrs : {}]),
      ),
    })),
  );
  return text;
}
