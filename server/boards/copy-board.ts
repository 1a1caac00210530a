import * as Y from 'yjs';
import type { BoardContent, CardContent, ChecklistContent } from '../../app/board-doc/content';
import { newCardMap } from '../../app/board-doc/new-card';
import { cardsOf, columnsOf, fieldsOf, metaOf, SCHEMA_VERSION } from '../../app/board-doc/schema';
import { type CardId, type ColumnId, newId, type RandomBytes } from '../../app/domain/ids';

/**
 * A new document with the columns, fields and cards of a board, all under ids of their own: a card's comments and history
 * belong to its id and stay with the first. What is archived, and votes, are not copied.
 */
export function copyBoard(
  content: BoardContent,
  { randomBytes, at, asNew }: { randomBytes: RandomBytes; at: string; asNew: boolean },
): Y.Doc {
  const doc = new Y.Doc();
  const columns = content.columns.filter((column) => column.archived === null);
  const newColumn = new Map(columns.map((column) => [column.id, newId<ColumnId>(randomBytes)]));
  doc.transact(() => {
    metaOf(doc).set('schema', SCHEMA_VERSION);
    for (const { id, ...column } of columns) {
      columnsOf(doc).set(newColumn.get(id) ?? id, new Y.Map<unknown>(Object.entries(column)));
    }
    for (const { id, name, type, options, order } of content.fields) {
      fieldsOf(doc).set(id, { name, type, options: [...options], order });
    }
    for (const card of content.cards) {
      const column = newColumn.get(card.column);
      if (card.archived !== null || column === undefined) continue;
      const copy = { ...(asNew ? unstarted(card) : card), votes: [] };
      cardsOf(doc).set(newId<CardId>(randomBytes), newCardMap(copy, { column, order: card.order }, at));
    }
  });
  return doc;
}

/** A card as a template gives it: what it says, not who does it and when. */
function unstarted(card: CardContent): CardContent {
  const lists = card.checklists.map((list): ChecklistContent => {
    return { ...list, items: list.items.map((item) => ({ ...item, done: false, assignee: null, due: null })) };
  });
  return { ...card, owner: null, deputies: [], review: null, bestBefore: null, joined: null, checklists: lists };
}
