import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { type CardId, newId } from '../domain/ids';
import { LIMITS } from '../domain/limits';
import { cardMap } from './act';
import { addCard } from './card-commands';
import { projectBoard } from './projection';
import { readBoard, readCardById } from './read';
import { cardsOf, columnsOf, fieldsOf } from './schema';
import { at, seededBytes, testBoard } from './testing';

const KEYS = [
  'place',
  'name',
  'purpose',
  'description',
  'text',
  'owner',
  'deputies',
  'labels',
  'segment',
  'review',
  'bestBefore',
  'joined',
  'webAddress',
  'hours',
  'checklists',
  'links',
  'values',
  'votes',
  'archived',
  'created',
];
const COLUMN_KEYS = ['name', 'stage', 'order', 'colour', 'limit', 'archived'];

const plain = fc.oneof(
  fc.string(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.constant(new Uint8Array(3)),
  fc.jsonValue({ maxDepth: 2 }),
);
const NODES = 'paragraph heading bulletList orderedList taskList listItem taskItem table tableRow tableCell mention x';
/** Elements in an order that no editor would make. */
const hostileNode: fc.Arbitrary<() => Y.XmlElement | Y.XmlText> = fc.letrec<{ node: () => Y.XmlElement | Y.XmlText }>(
  (tie) => ({
    node: fc.oneof(
      { maxDepth: 6, depthSize: 'medium' },
      fc.tuple(fc.string(), plain).map(([text, value]) => () => {
        const made = new Y.XmlText();
        made.applyDelta([{ insert: text || 'x', attributes: { bold: value, link: { href: value } } }, { insert: {} }]);
        return made;
      }),
      fc
        .tuple(fc.constantFrom(...NODES.split(' ')), plain, fc.array(tie('node'), { maxLength: 4 }))
        .map(([name, value, children]) => () => {
          const made = new Y.XmlElement<Record<string, object>>(name);
          for (const key of ['level', 'checked', 'start', 'id', 'label', 'colspan'])
            made.setAttribute(key, value as never);
          made.insert(0, children.map((child) => child()) as never[]);
          return made as unknown as Y.XmlElement;
        }),
    ),
  }),
).node;
/** Anything that a client could put where something else belongs. */
const anything: fc.Arbitrary<() => unknown> = fc.oneof(
  plain.map((value) => () => value),
  fc.string().map((text) => () => new Y.Text(text)),
  fc.array(plain).map((list) => () => Y.Array.from(list as never[])),
  hostileNode.map((make) => () => {
    const fragment = new Y.XmlFragment();
    fragment.insert(0, [make()]);
    return fragment;
  }),
  fc
    .dictionary(fc.oneof(fc.string(), fc.constant('aaaaaaaaaaaaaaaaaaaa')), plain)
    .map((map) => () => new Y.Map(Object.entries(map))),
);

describe('reading what anybody may have written', () => {
  test('nothing makes reading or projecting throw, and every card is in exactly one column', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(5), fc.constantFrom(...KEYS), anything), { maxLength: 12 }),
        fc.array(fc.tuple(fc.constantFrom(...COLUMN_KEYS), anything)),
        anything,
        (onCards, onColumns, whole) => {
          const { doc, act, columns } = testBoard();
          const ids = Array.from({ length: 6 }, (_, i) =>
            addCard(doc, act, { name: `Card ${i}` }, { column: at(columns, i % 4) }),
          );
          for (const [i, key, make] of onCards) cardMap(doc, at(ids, i)).set(key, make());
          for (const [key, make] of onColumns) (columnsOf(doc).get(at(columns, 1)) as Y.Map<unknown>).set(key, make());
          cardsOf(doc).set(newId<CardId>(seededBytes(5)), whole());
          cardsOf(doc).set('not an id', whole());
          columnsOf(doc).set(newId(seededBytes(6)), whole());
          fieldsOf(doc).set(newId(seededBytes(7)), whole());
          const content = readBoard(doc);
          const shown = content.columns.flatMap(({ id }) => content.cards.filter(({ column }) => column === id));
          expect(shown).toHaveLength(content.cards.length);
          expect(new Set(content.cards.map(({ id }) => id)).size).toBe(content.cards.length);
          for (const id of ids) expect(content.cards.some((card) => card.id === id)).toBe(true);
          expect(() => structuredClone(content)).not.toThrow();
          expect(projectBoard(doc).cards).toHaveLength(content.cards.length);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('values of the wrong kind read as absent', () => {
    const { doc, act, columns } = testBoard();
    const id = addCard(doc, act, { name: 'A' }, { column: at(columns, 0) });
    const map = cardMap(doc, id);
    map.set('owner', 'x');
    map.set('webAddress', 'javascript:alert(1)');
    map.set('hours', Number.POSITIVE_INFINITY);
    map.set('review', '2026-13-45');
    map.set('archived', true);
    map.set('labels', ['a']);
    map.set('segment', { now: 7, future: 0 });
    map.set('name', { toString: 'no' });
    expect(readCardById(doc, id)).toMatchObject({
      owner: null,
      webAddress: null,
      hours: null,
      review: null,
      archived: null,
      labels: [],
      segment: null,
      name: '',
    });
  });

  test('huge texts and sets are cut', () => {
    const { doc, act, columns } = testBoard();
    const id = addCard(doc, act, { name: 'A' }, { column: at(columns, 0) });
    cardMap(doc, id).set('name', 'x'.repeat(1_000_000));
    cardMap(doc, id).set(
      'votes',
      new Y.Map(Array.from({ length: 5000 }, (_, i) => [i.toString(36).padStart(20, 'a'), true])),
    );
    const card = readCardById(doc, id);
    expect(card?.name).toHaveLength(LIMITS.cardName);
    expect(card?.votes.length).toBeLessThanOrEqual(2000);
  });

  test('texts are made storable for PostgreSQL', () => {
    const { doc, act, columns } = testBoard();
    addCard(doc, act, { name: 'A\0B \ud83d', description: 'half \udc00' }, { column: at(columns, 0) });
    const [row] = projectBoard(doc).cards;
    expect(row?.name).toBe('AB \ufffd');
    expect(row?.searchText).not.toContain('\0');
  });
});
