// A Yjs document that is one rich text: a network plan, a written document of a space. What else is known of it (its
// title, who may read it) is a row.
//
//   <kind> : { schema, text: Y.XmlFragment }

import * as Y from 'yjs';
import { LIMITS } from '../domain/limits';
import { EMPTY_RICH_TEXT, type RichDoc } from '../domain/rich-text/content';
import { fragmentIn, newFragment, readRichText, writeRichText } from './rich-text';

const SCHEMA = 1;

/** The kinds of texts, named by their root, and how many characters each may hold. */
export const TEXT_KINDS = { plan: LIMITS.planText, note: LIMITS.noteText } as const;
export type TextKind = keyof typeof TEXT_KINDS;

export const textRootOf = (doc: Y.Doc, kind: TextKind): Y.Map<unknown> => doc.getMap(kind);

/** A new document with its first text. */
export function createTextDoc(kind: TextKind, text: RichDoc): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    textRootOf(doc, kind).set('schema', SCHEMA);
    textRootOf(doc, kind).set('text', newFragment(text));
  });
  return doc;
}

/** The fragment that holds the text; null when the document has not come yet. */
export function findText(doc: Y.Doc, kind: TextKind): Y.XmlFragment | null {
  return fragmentIn(textRootOf(doc, kind).get('text'));
}

/** The document's text. */
export function readText(doc: Y.Doc, kind: TextKind): RichDoc {
  const fragment = findText(doc, kind);
  return fragment === null ? EMPTY_RICH_TEXT : readRichText(fragment, 4 * TEXT_KINDS[kind]);
}

/** Writes a whole text over the document's; blocks that stay the same are left alone. */
export function writeText(doc: Y.Doc, kind: TextKind, text: RichDoc): void {
  const fragment = findText(doc, kind);
  doc.transact(() => {
    if (fragment === null) textRootOf(doc, kind).set('text', newFragment(text));
    else writeRichText(fragment, text);
  });
}
