import type * as Y from 'yjs';
import { fromMarkdown } from '../domain/rich-text/from-markdown';
import { BoardError } from './board-error';
import { readDescription } from './description';
import { mapIn } from './read-values';
import { fragmentIn, newFragment } from './rich-text';
import { cardsOf, columnsOf, fieldsOf, metaOf, SCHEMA_VERSION } from './schema';

/**
 * Brings a stored document to the present schema; refuses one from a newer Solmu. Run by the server after loading,
 * before anything else: it also gives the top-level maps their types, without which Yjs reports no events on them. What
 * it changes is one transaction, to be logged before anybody is let in; a document that needs nothing is left alone.
 */
export function migrateBoardDoc(doc: Y.Doc): void {
  for (const rootOf of [metaOf, columnsOf, fieldsOf, cardsOf]) rootOf(doc);
  const schema = metaOf(doc).get('schema');
  if (typeof schema === 'number' && schema > SCHEMA_VERSION) throw new BoardError('unknown-format', SCHEMA_VERSION);
  // Also in documents of today, for a program that does not know the text may have made the card.
  const cards = [...cardsOf(doc).values()].map(mapIn).filter((card) => card !== null);
  const old = cards.filter((card) => fragmentIn(card.get('text')) === null);
  if (old.length === 0 && schema !== 1) return;
  doc.transact(() => {
    for (const card of old) {
      card.set('text', newFragment(fromMarkdown(readDescription(card))));
      card.delete('description');
    }
    if (schema === 1) metaOf(doc).set('schema', SCHEMA_VERSION);
  });
}
