// A rich text in a document: a Y.XmlFragment as the editor (y-tiptap) writes it. Reading it never throws, and takes in
// only so much of what anybody may have written; what was read is kept until it changes, so that a board of thousands
// is read as quickly as one whose texts are plain.

import * as Y from 'yjs';
import { LIMITS } from '../domain/limits';
import type { RichBlock, RichDoc } from '../domain/rich-text/content';
import { fromMarkdown } from '../domain/rich-text/from-markdown';
import { joinLists, tidyBlocks } from '../domain/rich-text/tidy';
import { blocksToMarkdown, writeBlock } from '../domain/rich-text/to-markdown';
import { elementsOf } from './rich-text-elements';
import { type ReadBudget, readChild } from './rich-text-read';

/** So much of a text is read. What people type ends far before. */
const MOST_CHARACTERS = 2 * LIMITS.cardDescription;
const MOST_NODES = 20_000;

/** A fragment that holds a rich text, or null. */
export function fragmentIn(value: unknown): Y.XmlFragment | null {
  return value instanceof Y.XmlFragment && !(value instanceof Y.XmlElement) ? value : null;
}

/** The text of a fragment, as far as so many characters. */
export function readRichText(fragment: Y.XmlFragment, most = MOST_CHARACTERS): RichDoc {
  return { type: 'doc', content: readBlocks(fragment, most) };
}

/** The text of a fragment as markdown. */
export function readMarkdown(fragment: Y.XmlFragment): string {
  if (fragment.length === 0) return '';
  const known = canKeep(fragment) ? markdowns.get(fragment) : undefined;
  if (known !== undefined) return known;
  const markdown = blocksToMarkdown(readBlocks(fragment, MOST_CHARACTERS), markdownOf);
  if (canKeep(fragment)) markdowns.set(fragment, markdown);
  return markdown;
}

/** A new fragment that holds a text, to be put into a document. */
export function newFragment({ content }: RichDoc): Y.XmlFragment {
  const fragment = new Y.XmlFragment();
  if (content.length > 0) fragment.insert(0, elementsOf(content));
  return fragment;
}

/** Writes a text over what a fragment holds. Blocks that stay the same are left alone, and whoever types in them too. */
export function writeRichText(fragment: Y.XmlFragment, { content }: RichDoc): void {
  const children = fragment.toArray();
  const isSame = (child: unknown, block: RichBlock | undefined): boolean => {
    const blocks = tidyBlocks(readChild(child, newBudget()), 0);
    return blocks.length === 1 && JSON.stringify(blocks[0]) === JSON.stringify(block);
  };
  const most = Math.min(children.length, content.length);
  let head = 0;
  while (head < most && isSame(children[head], content[head])) head++;
  let tail = 0;
  while (head + tail < most && isSame(children[children.length - 1 - tail], content[content.length - 1 - tail])) tail++;
  const removed = children.length - head - tail;
  const added = content.slice(head, content.length - tail);
  if (removed > 0) fragment.delete(head, removed);
  if (added.length > 0) fragment.insert(head, elementsOf(added));
}

/** Writes markdown over what a fragment holds, unless it says the same already. */
export function writeMarkdown(fragment: Y.XmlFragment, markdown: string): void {
  const text = fromMarkdown(markdown);
  if (blocksToMarkdown(text.content) !== readMarkdown(fragment)) writeRichText(fragment, text);
}

interface ReadChild {
  readonly blocks: readonly RichBlock[];
  readonly characters: number;
}

const children = new WeakMap<object, ReadChild>();
const markdowns = new WeakMap<object, string>();
const blockMarkdowns = new WeakMap<RichBlock, string>();
const watched = new WeakSet<Y.Doc>();

function readBlocks(fragment: Y.XmlFragment, most: number): RichBlock[] {
  const blocks: RichBlock[] = [];
  let characters = 0;
  const isKept = canKeep(fragment);
  for (const child of fragment.toArray()) {
    const known = isKept ? children.get(child) : undefined;
    const read = known ?? readWhole(child);
    if (isKept && known === undefined) children.set(child, read);
    blocks.push(...read.blocks);
    characters += read.characters;
    if (characters > most) break;
  }
  return joinLists(blocks);
}

function readWhole(child: unknown): ReadChild {
  const budget = newBudget();
  const blocks = tidyBlocks(readChild(child, budget), 0);
  // Every element costs, so that a text of nothing but emptiness has its end too.
  return { blocks, characters: MOST_CHARACTERS - budget.characters + (MOST_NODES - budget.nodes) };
}

function newBudget(): ReadBudget {
  return { characters: MOST_CHARACTERS, nodes: MOST_NODES };
}

function markdownOf(block: RichBlock): string {
  const known = blockMarkdowns.get(block);
  if (known !== undefined) return known;
  const markdown = writeBlock(block);
  blockMarkdowns.set(block, markdown);
  return markdown;
}

/** What is read inside a transaction may change before it ends, and nobody would be told. */
function canKeep({ doc }: Y.XmlFragment): boolean {
  if (doc === null || doc._transaction !== null) return false;
  if (!watched.has(doc)) {
    watched.add(doc);
    // Before all observers: whoever is told of a change reads anew.
    doc.on('beforeObserverCalls', forgetChanged);
  }
  return true;
}

function forgetChanged({ changed }: Y.Transaction): void {
  for (const type of changed.keys()) {
    for (let at: unknown = type; at instanceof Y.AbstractType; at = at._item?.parent) {
      children.delete(at);
      markdowns.delete(at);
    }
  }
}
