import type * as Y from 'yjs';
import type { CardId, ColumnId } from '../domain/ids';
import { freshKeys } from '../domain/order-keys';
import type { Act } from './act';
import { readColumnFinder, standingsOf } from './places';
import { readColumns } from './read';
import { mapIn } from './read-values';
import { cardsOf } from './schema';

/** Puts a column's cards into a given order, once, for everybody. Those not named (archived ones) follow as they stood. */
export function orderCards(doc: Y.Doc, act: Act, column: ColumnId, ids: readonly CardId[]): void {
  doc.transact(() => {
    const standing = standingsOf(doc, column, readColumnFinder(readColumns(doc))).map(({ id }) => id);
    const [here, named] = [new Set(standing), new Set(ids)];
    const wanted = [...named].filter((id) => here.has(id)).concat(standing.filter((id) => !named.has(id)));
    if (wanted.every((id, i) => id === standing[i])) return;
    const keys = freshKeys(wanted.length, act.randomBytes);
    wanted.forEach((id, i) => {
      mapIn(cardsOf(doc).get(id))?.set('place', { column, order: keys[i] });
    });
  }, act.origin);
}
