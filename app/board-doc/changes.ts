// What a transaction changed, in the words of the board: the stuff of the server's activity record. Pure; to be called
// while the transaction's observers run or in 'afterTransaction', before Yjs forgets what was deleted.

import * as Y from 'yjs';
import type { CardId, ColumnId, FieldId } from '../domain/ids';
import type { Stage } from '../domain/life-cycle';
import { isStage } from '../domain/life-cycle';
import { LIMITS } from '../domain/limits';
import { type CardChange, describeCardEvent } from './card-changes';
import { readColumnFinder } from './places';
import { readColumn, readColumns } from './read';
import { idIn, mapIn, recordIn, textIn } from './read-values';
import { cardsOf, columnsOf, fieldsOf } from './schema';

/** A column as it was called then. */
export interface ColumnRef {
  readonly id: ColumnId;
  readonly name: string;
  readonly stage: Stage;
}

/** What happened to a card as a whole, or in it. Texts are as they were then; long ones are cut. */
export type OnCard = { readonly cardId: CardId; readonly cardName: string };
export type BoardChange =
  | (OnCard & { readonly kind: 'card.added'; readonly column: ColumnRef })
  | (OnCard & { readonly kind: 'card.removed' })
  | (OnCard & { readonly kind: 'card.moved'; readonly from: ColumnRef; readonly to: ColumnRef })
  | (OnCard & CardChange)
  | { readonly kind: 'column.added' | 'column.removed' | 'column.moved'; readonly column: ColumnRef }
  | { readonly kind: 'column.archived' | 'column.restored'; readonly column: ColumnRef }
  | { readonly kind: 'column.renamed'; readonly column: ColumnRef; readonly from: string; readonly to: string }
  | {
      readonly kind: 'column.edited';
      readonly column: ColumnRef;
      readonly field: 'stage' | 'colour' | 'limit';
      readonly from: string | number | null;
      readonly to: string | number | null;
    }
  | { readonly kind: 'field.added' | 'field.removed'; readonly fieldId: FieldId; readonly name: string };

/** Describes a transaction's changes. Moves within a column are no news and left out. */
export function describeChanges(transaction: Y.Transaction, doc: Y.Doc): BoardChange[] {
  const scene = readScene(transaction, doc);
  return [
    ...eventsUnder(transaction, columnsOf(doc)).flatMap((event) => describeColumnEvent(event, doc, scene)),
    ...eventsUnder(transaction, fieldsOf(doc)).flatMap(describeFieldEvent),
    ...eventsUnder(transaction, cardsOf(doc)).flatMap((event) => describeCards(event, doc, scene)),
  ];
}

interface Scene {
  /** A column by what a card's place names, also one that this transaction removed. */
  readonly columnOf: (place: unknown) => ColumnRef;
}

function readScene(transaction: Y.Transaction, doc: Y.Doc): Scene {
  const columns = readColumns(doc);
  const findColumn = readColumnFinder(columns);
  const refs = new Map<unknown, ColumnRef>(columns.map((column) => [column.id, refOf(column)]));
  for (const event of eventsUnder(transaction, columnsOf(doc))) {
    if (event.target !== columnsOf(doc)) continue;
    for (const [key, { oldValue }] of event.changes.keys) {
      const id = idIn<ColumnId>(key);
      if (id !== null && !refs.has(id)) refs.set(id, { id, ...readGone(oldValue) });
    }
  }
  return {
    columnOf(place) {
      const named = recordIn(place)?.column;
      const id = refs.has(named) ? named : findColumn(named);
      return refs.get(id) ?? { id: findColumn(named), name: '', stage: 'join' };
    },
  };
}

function describeColumnEvent(event: Y.YEvent<Y.AbstractType<unknown>>, doc: Y.Doc, scene: Scene): BoardChange[] {
  const changes: BoardChange[] = [];
  const root = columnsOf(doc);
  const [id] = pathTo(event.target, root) ?? [];
  for (const [key, { action, oldValue }] of event.changes.keys) {
    const column = scene.columnOf({ column: id ?? key });
    if (id === undefined) {
      if (action !== 'delete' && readColumn(key, root.get(key)) !== null)
        changes.push({ kind: 'column.added', column });
      else if (action === 'delete' && mapIn(oldValue) !== null) changes.push({ kind: 'column.removed', column });
      continue;
    }
    const now = mapIn(event.target)?.get(key);
    const [from, to] = [plain(oldValue), plain(now)];
    if (from === to) continue;
    if (key === 'name')
      changes.push({ kind: 'column.renamed', column, from: String(from ?? ''), to: String(to ?? '') });
    else if (key === 'archived') changes.push({ kind: to === null ? 'column.restored' : 'column.archived', column });
    else if (key === 'order') changes.push({ kind: 'column.moved', column });
    else if (key === 'stage' || key === 'colour' || key === 'limit')
      changes.push({ kind: 'column.edited', column, field: key, from, to });
  }
  return changes;
}

function describeFieldEvent(event: Y.YEvent<Y.AbstractType<unknown>>): BoardChange[] {
  const changes: BoardChange[] = [];
  for (const [key, { action, oldValue }] of event.changes.keys) {
    const fieldId = idIn<FieldId>(key);
    if (fieldId === null || action === 'update') continue;
    const value = action === 'add' ? mapIn(event.target)?.get(key) : oldValue;
    const name = textIn(recordIn(value)?.name, LIMITS.fieldName);
    changes.push({ kind: action === 'add' ? 'field.added' : 'field.removed', fieldId, name });
  }
  return changes;
}

function describeCards(event: Y.YEvent<Y.AbstractType<unknown>>, doc: Y.Doc, { columnOf }: Scene): BoardChange[] {
  const root = cardsOf(doc);
  const path = pathTo(event.target, root);
  if (path === null) return [];
  const [first, ...inside] = path;
  if (first === undefined) return describeCardSet(event, root, columnOf);
  const cardId = idIn<CardId>(first);
  const card = mapIn(root.get(first));
  if (cardId === null || card === null) return [];
  const on = { cardId, cardName: textIn(card.get('name'), LIMITS.cardName) };
  const changes: BoardChange[] = describeCardEvent(event, inside, card, doc).map((change) => ({ ...on, ...change }));
  const place = inside.length === 0 ? event.changes.keys.get('place') : undefined;
  if (place === undefined) return changes;
  const [from, to] = [columnOf(place.oldValue), columnOf(card.get('place'))];
  return from.id === to.id ? changes : [{ ...on, kind: 'card.moved', from, to }, ...changes];
}

function describeCardSet(
  event: Y.YEvent<Y.AbstractType<unknown>>,
  root: Y.Map<unknown>,
  columnOf: Scene['columnOf'],
): BoardChange[] {
  const changes: BoardChange[] = [];
  for (const [key, { action, oldValue }] of event.changes.keys) {
    const cardId = idIn<CardId>(key);
    if (cardId === null) continue;
    const card = mapIn(root.get(key));
    if (card !== null) {
      const cardName = textIn(card.get('name'), LIMITS.cardName);
      if (action === 'add') changes.push({ kind: 'card.added', cardId, cardName, column: columnOf(card.get('place')) });
    } else if (mapIn(oldValue) !== null) {
      changes.push({ kind: 'card.removed', cardId, cardName: readGone(oldValue).name });
    }
  }
  return changes;
}

/** The events below a root type, whether or not anybody observes it. */
function eventsUnder(transaction: Y.Transaction, root: Y.Map<unknown>): Y.YEvent<Y.AbstractType<unknown>>[] {
  const events = transaction.changedParentTypes.get(root as never) ?? [];
  return events.filter(({ target }) => target._item === null || !target._item.deleted);
}

/** The keys from a root to a type inside it; null when the type is no longer there. */
function pathTo(type: Y.AbstractType<unknown>, root: Y.Map<unknown>): string[] | null {
  const path: string[] = [];
  let at: Y.AbstractType<unknown> | null = type;
  while (at !== null && at !== root) {
    if (at._item === null || at._item.deleted) return null;
    path.unshift(at._item.parentSub ?? '');
    at = at.parent;
  }
  return at === null ? null : path;
}

/** What a removed map said of itself: its items still stand until the transaction is cleaned up. */
function readGone(value: unknown): { name: string; stage: Stage } {
  const items = value instanceof Y.Map ? value._map : null;
  const last = (key: string): unknown => items?.get(key)?.content.getContent().at(-1);
  const stage = last('stage');
  return { name: textIn(last('name'), LIMITS.cardName), stage: isStage(stage) ? stage : 'active' };
}

function refOf({ id, name, stage }: ColumnRef): ColumnRef {
  return { id, name, stage };
}

function plain(value: unknown): string | number | null {
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
