import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLOURS } from '../colours';
import { STAGES } from '../life-cycle';
import { CHECKLIST_KINDS } from '../network/checklist-kinds';
import { csvLines } from './csv-export';
import { dayReader } from './days';
import { countPlan, type ImportPlan, type PlanCard } from './import-plan';
import { createJsonSplitter, type TakePart } from './json-splitter';
import { createSolmuReader, solmuPieces } from './solmu-file';
import { trelloPieces } from './trello-export';
import { createTrelloReader } from './trello-file';
import { planTrello } from './trello-plan';

const NOW = '2026-01-15T12:00:00.000Z';
const digest = (text: string) => createHash('sha256').update(text).digest();

const text = (maxLength: number) =>
  fc.string({ maxLength, unit: 'grapheme' }).map((value) => value.slice(0, maxLength).toWellFormed());
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const moment = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const order = fc.stringMatching(/^[0-9A-Za-z]{0,5}[1-9A-Za-z]$/);
const share = fc.double({ min: -1, max: 1, noNaN: true }).map((value) => value + 0);
const url = fc.webUrl().filter((value) => value.trim() === value);

const MEMBERS = ['member1', 'member2', 'member3'].map((key) => ({ key, name: `Person ${key}`, hint: null }));
const LABELS = ['label1', 'label2'].map((key, index) => ({
  key,
  name: `Label ${key}`,
  colour: COLOURS[index] ?? 'slate',
}));
const FIELDS = [
  { key: 'field1', name: 'Note', type: 'text' as const, options: [], order: 'V' },
  { key: 'field2', name: 'Tier', type: 'list' as const, options: ['Gold', 'Silver'], order: 'W' },
];
const COLUMNS = ['column1', 'column2'].map((key, index) => ({
  key,
  name: `Column ${key}`,
  stage: STAGES[index] ?? 'active',
  colour: index === 0 ? ('teal' as const) : null,
  limit: index === 0 ? 5 : null,
  archived: index === 1 ? NOW : null,
  order: `a${index + 1}`,
}));
const PARTNERS: ImportPlan['partners'] = [
  { key: 'p1', name: 'Malmö', country: 'SE', place: '', webAddress: 'https://malmo.example', kind: 'public' },
];
const member = fc.constantFrom(...MEMBERS.map(({ key }) => key));
const members = fc.uniqueArray(member);

const card: fc.Arbitrary<Omit<PlanCard, 'key'>> = fc.record({
  column: fc.constantFrom('column1', 'column2'),
  name: text(40),
  purpose: text(40),
  description: text(200),
  owner: maybe(member),
  deputies: members,
  labels: fc.uniqueArray(fc.constantFrom('label1', 'label2')),
  segment: maybe(fc.record({ now: share, future: share })),
  review: maybe(day),
  bestBefore: maybe(day),
  joined: maybe(day),
  webAddress: maybe(url),
  network: fc.constantFrom({}, { 'reason:mandated': true, 'ledger:2025-03:hours': 12.5, position: 'defend' }),
  hours: maybe(fc.double({ min: 0, max: 10_000, noNaN: true }).map((value) => value + 0)),
  partners: fc.constant([]),
  checklists: fc.array(
    fc.record({
      key: fc.uuid(),
      name: text(20),
      kind: maybe(fc.constantFrom(...CHECKLIST_KINDS)),
      order: maybe(order),
      items: fc.array(
        fc.record({
          key: fc.uuid(),
          text: text(30),
          done: fc.boolean(),
          assignee: maybe(member),
          due: maybe(day),
          order: maybe(order),
        }),
        { maxLength: 4 },
      ),
    }),
    { maxLength: 3 },
  ),
  links: fc.array(fc.record({ key: fc.uuid(), name: text(20), url, order: maybe(order) }), { maxLength: 3 }),
  values: fc.record({ field1: text(20), field2: fc.constantFrom('Gold', 'Silver') }, { requiredKeys: [] }),
  votes: members,
  archived: maybe(moment),
  created: moment,
  order: maybe(order),
});

const board: fc.Arbitrary<ImportPlan> = fc
  .record({
    name: text(30),
    description: text(60),
    cards: fc.array(card, { maxLength: 12 }),
    bodies: fc.array(text(60), { maxLength: 6 }),
  })
  .map(({ name, description, cards, bodies }) => {
    const keyed = cards.map((entry, index) => ({ ...entry, key: `card${index}` }));
    const plan: Omit<ImportPlan, 'inFile'> = {
      kind: 'solmu',
      sourceKey: 'solmu:board1',
      name,
      description,
      columns: COLUMNS,
      cards: keyed,
      labels: LABELS,
      members: MEMBERS,
      fields: FIELDS,
      partners: PARTNERS,
      comments:
        keyed.length === 0
          ? []
          : bodies.map((body, index) => ({
              key: `comment${index}`,
              card: keyed[index % keyed.length]?.key ?? '',
              author: index % 2 === 0 ? 'member1' : null,
              authorName: 'Somebody',
              body,
              created: NOW,
              edited: index === 0 ? NOW : null,
            })),
      losses: [],
    };
    return { ...plan, inFile: countPlan(plan) };
  });

function feed(pieces: Iterable<string>, wants: (key: string) => boolean, take: TakePart): void {
  const splitter = createJsonSplitter(wants, take);
  for (const piece of pieces) splitter.write(piece);
  splitter.end();
}

function readSolmu(pieces: Iterable<string>): ImportPlan {
  const reader = createSolmuReader();
  feed(pieces, reader.wants, reader.take);
  return reader.finish();
}

function readTrello(pieces: Iterable<string>): ImportPlan {
  const reader = createTrelloReader();
  feed(pieces, reader.wants, reader.take);
  return planTrello(reader.finish(), { due: 'review', dayOf: dayReader('Europe/Helsinki'), now: NOW });
}

describe("Solmu's own JSON", () => {
  it('gives back exactly the board that was written', () => {
    fc.assert(
      fc.property(board, (written) => {
        const pieces = [...solmuPieces(written, NOW)];
        expect(JSON.parse(pieces.join('')).format).toBe('solmu-board');
        expect(readSolmu(pieces)).toEqual(written);
      }),
    );
  });

  it('of a newer Solmu is refused', () => {
    expect(() => readSolmu(['{"format":"solmu-board","version":2,"cards":[{"key":"a"}]}'])).toThrow('newer-format');
  });

  it('survives entries of the wrong shape, and reports them', () => {
    const plan = readSolmu([
      '{"format":"solmu-board","version":1,"columns":[{"key":"c"},null],"cards":[{"key":"a","column":"c","name":"A","links":[{"key":"l","url":"javascript:x"}],"hours":-1,"checklists":3},{"key":"a"},{}],"comments":[{"key":"x","card":"gone","created":"2026-01-01T00:00:00Z"}]}',
    ]);
    expect(plan.cards).toHaveLength(1);
    expect(plan.cards[0]).toMatchObject({ links: [], hours: null, checklists: [] });
    expect(plan.losses.map(({ code, count }) => [code, count])).toEqual([
      ['unreadable-entry', 1],
      ['unreadable-entry', 2],
      ['comment-without-card', undefined],
    ]);
  });
});

describe("an export in Trello's shape", () => {
  it('comes back with equal counts, and with what Trello has no place for', () => {
    fc.assert(
      fc.property(board, (written) => {
        const pieces = [...trelloPieces(written, digest)];
        JSON.parse(pieces.join(''));
        const read = readTrello(pieces);
        const { members: _, partners: none, ...counts } = countPlan(read);
        const { members: __, partners: ___, ...expected } = countPlan(written);
        // Trello has no directory of partners.
        expect(none).toBe(0);
        expect(counts).toEqual(expected);
        read.cards.forEach((entry, index) => {
          const original = written.cards[index];
          expect(entry).toMatchObject({
            review: original?.review,
            joined: original?.joined,
            bestBefore: original?.bestBefore,
            webAddress: original?.webAddress,
            hours: original?.hours,
          });
          expect(entry.archived !== null).toBe(original?.archived !== null);
          expect(Object.keys(entry.values)).toHaveLength(
            Object.values(original?.values ?? {}).filter((v) => v !== '').length,
          );
        });
      }),
    );
  });

  it('never writes the same key twice for two things', () => {
    fc.assert(
      fc.property(board, (written) => {
        const raw = JSON.parse([...trelloPieces(written, digest)].join('')) as { cards: { id: string }[] };
        expect(new Set(raw.cards.map(({ id }) => id)).size).toBe(raw.cards.length);
        expect(raw.cards.every(({ id }) => /^[0-9a-f]{24}$/.test(id))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a table of a board', () => {
  it('has as many lines as cards, whatever stands in them', () => {
    fc.assert(
      fc.property(board, (written) => {
        expect([...csvLines(written)]).toHaveLength(written.cards.length + 1);
      }),
      { numRuns: 20 },
    );
  });
});
