// A card's description: a rich text that several people type at once, in the fragment under the card's `text`.

import * as Y from 'yjs';
import type { CardId } from '../domain/ids';
import { LIMITS } from '../domain/limits';
import { RICH_TEXT_DEPTH } from '../domain/rich-text/content';
import { fromMarkdown } from '../domain/rich-text/from-markdown';
import { type Act, cardMap } from './act';
import { BoardError } from './board-error';
import { textIn } from './read-values';
import { fragmentIn, newFragment, readMarkdown, writeMarkdown } from './rich-text';
import { itemsOf } from './rich-text-read';

/** The description of a card's map as markdown. Documents of the first schema have it as markdown that was typed. */
export function readDescription(card: { get(key: string): unknown }): string {
  const fragment = fragmentIn(card.get('text'));
  return fragment === null ? textIn(card.get('description'), 2 * LIMITS.cardDescription) : readMarkdown(fragment);
}

/** The fragment that holds a card's description; null when there is none. */
export function findDescription(doc: Y.Doc, id: CardId): Y.XmlFragment | null {
  return fragmentIn(cardMap(doc, id).get('text'));
}

/** Makes the fragment of a card whose maker left it out. */
export function makeDescription(doc: Y.Doc, act: Act, id: CardId): Y.XmlFragment {
  const card = cardMap(doc, id);
  const present = fragmentIn(card.get('text'));
  if (present !== null) return present;
  const made = newFragment(fromMarkdown(readDescription(card)));
  doc.transact(() => card.set('text', made), act.origin);
  return made;
}

/** Sets a description as a whole. What stays the same in it is left alone. */
export function setDescription(doc: Y.Doc, act: Act, id: CardId, markdown: string): void {
  if (markdown.length > LIMITS.cardDescription) throw new BoardError('too-long', LIMITS.cardDescription);
  const card = cardMap(doc, id);
  doc.transact(() => writeDescription(card, markdown), act.origin);
}

/** Writes a description into a card's map, inside the caller's transaction. */
export function writeDescription(card: Y.Map<unknown>, markdown: string): void {
  const fragment = fragmentIn(card.get('text'));
  if (fragment === null) card.set('text', newFragment(fromMarkdown(markdown)));
  else writeMarkdown(fragment, markdown);
}

/** Ticks the task at a place among all tasks of a description, or takes the tick away. */
export function setTaskDone(doc: Y.Doc, act: Act, id: CardId, task: number, done: boolean): void {
  const fragment = findDescription(doc, id);
  const element = fragment === null ? undefined : tasksIn(fragment.toArray(), 0)[task];
  if (element === undefined) throw new BoardError('no-such-thing');
  doc.transact(() => (element as Y.XmlElement<{ checked: boolean }>).setAttribute('checked', done), act.origin);
}

/** The tasks in the order of reading. What stands so deep that it is read as plain text holds none. */
function tasksIn(nodes: readonly unknown[], depth: number): Y.XmlElement[] {
  return nodes.flatMap((node): Y.XmlElement[] => {
    if (!(node instanceof Y.XmlElement)) return [];
    switch (node.nodeName) {
      case 'paragraph':
      case 'heading':
      case 'codeBlock':
      case 'table':
      case 'image':
        return [];
      case 'taskList':
      case 'bulletList':
      case 'orderedList':
        if (depth + 1 >= RICH_TEXT_DEPTH) return [];
        return itemsOf(node).flatMap((item) => [
          ...(node.nodeName === 'taskList' ? [item] : []),
          ...tasksIn(item.toArray(), depth + 1),
        ]);
      case 'blockquote':
      case 'callout':
        return depth + 1 >= RICH_TEXT_DEPTH ? [] : tasksIn(node.toArray(), depth + 1);
      default:
        return [];
    }
  });
}

/** Writes a description anew as it is read: whatever else somebody put into it is gone. */
export function repairDescription(doc: Y.Doc, act: Act, id: CardId): void {
  const card = cardMap(doc, id);
  const fragment = newFragment(fromMarkdown(readDescription(card)));
  doc.transact(() => card.set('text', fragment), act.origin);
}
