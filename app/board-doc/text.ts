// Typing together: a plain text field bound to a Y.Text by smallest differences.

import * as Y from 'yjs';
import type { CardId } from '../domain/ids';
import { LIMITS } from '../domain/limits';
import { type Act, cardMap } from './act';
import { BoardError } from './board-error';

/** One replaced stretch: at `index`, `remove` characters give way to `insert`. */
export interface TextChange {
  readonly index: number;
  readonly remove: number;
  readonly insert: string;
}

/**
 * The smallest single change from one text to another. Where several would do ("aa" → "aaa"), the one that ends at
 * the caret is taken, since that is where the person typed. Surrogate pairs are never cut.
 */
export function diffText(before: string, after: string, caret: number = after.length): TextChange | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  const tailAtCaret = Math.min(after.length - Math.min(caret, after.length), most);
  let tail = 0;
  while (tail < tailAtCaret && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  let head = 0;
  while (head < most - tail && before[head] === after[head]) head++;
  while (head + tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  if (head > 0 && isHighSurrogate(before, head - 1)) head--;
  if (tail > 0 && isLowSurrogate(before, before.length - tail)) tail--;
  return { index: head, remove: before.length - head - tail, insert: after.slice(head, after.length - tail) };
}

/** Writes the difference between what the Y.Text holds and what it shall hold; what others type elsewhere stays. */
export function applyTextDiff(text: Y.Text, after: string, origin: unknown, caret?: number): void {
  const change = diffText(text.toString(), after, caret);
  if (change !== null) applyTextChange(text, change, origin);
}

/** Writes one change into a Y.Text as one transaction. */
export function applyTextChange(text: Y.Text, { index, remove, insert }: TextChange, origin: unknown): void {
  if (text.doc === null) return;
  text.doc.transact(() => {
    if (remove > 0) text.delete(index, remove);
    if (insert !== '') text.insert(index, insert);
  }, origin);
}

/** The text that holds a card's description; made when a stranger left it out. */
export function descriptionText(doc: Y.Doc, id: CardId, origin: unknown): Y.Text {
  const present = findDescription(doc, id);
  if (present !== null) return present;
  const made = new Y.Text();
  doc.transact(() => cardMap(doc, id).set('description', made), origin);
  return made;
}

/** The text that holds a card's description; null when there is none. */
export function findDescription(doc: Y.Doc, id: CardId): Y.Text | null {
  const text = cardMap(doc, id).get('description');
  return text instanceof Y.Text ? text : null;
}

/** Sets a description as a whole, by its smallest difference. */
export function setDescription(doc: Y.Doc, act: Act, id: CardId, markdown: string): void {
  if (markdown.length > LIMITS.cardDescription) throw new BoardError('too-long', LIMITS.cardDescription);
  applyTextDiff(descriptionText(doc, id, act.origin), markdown, act.origin);
}

function isHighSurrogate(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowSurrogate(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0xdc00 && code <= 0xdfff;
}
