// A network plan as a Yjs document: one rich text. What else is known of a plan (its title, who approved it) is a row.
//
//   plan : { schema, text: Y.XmlFragment }

import * as Y from 'yjs';
import { LIMITS } from '../domain/limits';
import { EMPTY_RICH_TEXT, type RichDoc } from '../domain/rich-text/content';
import { fragmentIn, newFragment, readRichText, writeRichText } from './rich-text';

const PLAN_SCHEMA = 1;

export const planOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('plan');

/** A new plan's document with its first text. */
export function createPlanDoc(text: RichDoc): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    planOf(doc).set('schema', PLAN_SCHEMA);
    planOf(doc).set('text', newFragment(text));
  });
  return doc;
}

/** The fragment that holds a plan's text; null when the document has not come yet. */
export function findPlanText(doc: Y.Doc): Y.XmlFragment | null {
  return fragmentIn(planOf(doc).get('text'));
}

/** A plan's text. */
export function readPlan(doc: Y.Doc): RichDoc {
  const fragment = findPlanText(doc);
  return fragment === null ? EMPTY_RICH_TEXT : readRichText(fragment, 4 * LIMITS.planText);
}

/** Writes a whole text over a plan's; blocks that stay the same are left alone. */
export function writePlan(doc: Y.Doc, text: RichDoc): void {
  const fragment = findPlanText(doc);
  doc.transact(() => {
    if (fragment === null) planOf(doc).set('text', newFragment(text));
    else writeRichText(fragment, text);
  });
}
