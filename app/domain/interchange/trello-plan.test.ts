import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dayReader } from './days';
import { countPlan, type ImportPlan } from './import-plan';
import { createJsonSplitter } from './json-splitter';
import { createTrelloReader } from './trello-file';
import type { TrelloOptions } from './trello-plan';
import { planTrello } from './trello-plan';

const OPTIONS: TrelloOptions = { due: 'review', dayOf: dayReader('Europe/Helsinki'), now: '2026-01-15T12:00:00.000Z' };

function plan(text: string, options: Partial<TrelloOptions> = {}): ImportPlan {
  const reader = createTrelloReader();
  const splitter = createJsonSplitter(reader.wants, reader.take);
  for (let i = 0; i < text.length; i += 1000) splitter.write(text.slice(i, i + 1000));
  splitter.end();
  return planTrello(reader.finish(), { ...OPTIONS, ...options });
}

const planOf = (file: unknown, options: Partial<TrelloOptions> = {}) => plan(JSON.stringify(file), options);
const REAL_FILES = new URL('../../../../shared/data/trello/', import.meta.url);
const hasRealFiles = existsSync(REAL_FILES);
/** A file of other people that lies beside the checkout; read when the first test of it runs. */
function realFile(name: string): () => ImportPlan {
  let read: ImportPlan | null = null;
  return () => {
    read ??= plan(readFileSync(new URL(`${name}.json`, REAL_FILES), 'utf8'));
    return read;
  };
}
const codes = (result: ImportPlan) => result.losses.map((loss) => loss.code);

const list = { id: 'l1', name: 'Doing', closed: false, pos: 1 };
const board = (card: Record<string, unknown>, more: Record<string, unknown> = {}) => ({
  id: 'b1',
  name: 'Board',
  lists: [list],
  cards: [{ id: 'c1', name: 'Card', idList: 'l1', pos: 1, ...card }],
  ...more,
});

describe.skipIf(!hasRealFiles)('a board of 2014', () => {
  const read = realFile('hermes-2014');

  it('comes whole: counts equal the file', () => {
    const result = read();
    expect(countPlan(result)).toEqual({
      columns: 11,
      cards: 55,
      labels: 4,
      checklists: 0,
      items: 0,
      comments: 29,
      links: 1,
      members: 4,
      fields: 0,
      partners: 0,
    });
    expect(result.inFile).toEqual(countPlan(result));
    expect(result.name).toBe('Project Hermes');
  });

  it('matches labels without ids by name and colour', () => {
    const result = read();
    expect(result.labels.map(({ name, colour }) => [name, colour]).toSorted()).toEqual([
      ['Bug', 'red'],
      ['Client', 'green'],
      ['GUI', 'violet'],
      ['Server', 'amber'],
    ]);
    expect(result.cards.filter((card) => card.labels.length > 0)).toHaveLength(34);
  });

  it('guesses stages, archives closed lists and keeps the open cards in them', () => {
    const result = read();
    expect(result.columns.map(({ name, stage, archived }) => [name, stage, archived !== null])).toEqual([
      ['Future Features', 'join', false],
      ['To Do', 'join', false],
      ['Bugs', 'active', false],
      ['Squashed', 'left', true],
      ['Doing', 'active', false],
      ['Done', 'active', false],
      ['Milestones', 'active', false],
      ['File APIs', 'active', false],
      ['Resources', 'active', false],
      ['Team Info', 'active', true],
      ['Command Line', 'active', true],
    ]);
    const closed = new Set(result.columns.filter((column) => column.archived).map((column) => column.key));
    expect(result.cards.filter((card) => closed.has(card.column) && card.archived === null)).toHaveLength(5);
    expect(result.cards.filter((card) => card.archived !== null)).toHaveLength(5);
  });

  it('makes the first person the owner, the others deputies', () => {
    const result = read();
    const card = result.cards.find(({ name }) => name === 'Manifest and FileKey Specification');
    expect(card?.owner).toBe('trello:513baf549cc50ba2420018d3');
    expect(card?.deputies).toHaveLength(2);
    expect(card?.created).toBe('2013-05-29T16:17:13.000Z');
  });

  it('keeps the vote, and says what stays behind', () => {
    const result = read();
    expect(result.cards.flatMap((card) => card.votes)).toEqual(['trello:5070e88b00a695c53d4fe371']);
    expect(codes(result).toSorted()).toEqual(['attachment-behind-login', 'cover', 'history']);
    expect(result.losses.find((loss) => loss.code === 'history')?.count).toBe(362);
  });
});

describe.skipIf(!hasRealFiles)('a board of 2015', () => {
  const read = realFile('dekk-2015');

  it('comes whole: counts equal the file', () => {
    const result = read();
    expect(countPlan(result)).toMatchObject({ columns: 12, cards: 45, labels: 7, checklists: 6, comments: 24 });
    expect(result.inFile).toMatchObject({ columns: 12, cards: 45, labels: 7, checklists: 6, comments: 24 });
    expect(result.inFile.items).toBe(countPlan(result).items);
    expect(countPlan(result).items).toBeGreaterThan(10);
    expect(result.cards.filter((card) => card.archived)).toHaveLength(12);
  });

  it('names authors who have left the board', () => {
    const result = read();
    expect(result.comments.every((comment) => comment.author !== null && comment.authorName !== '')).toBe(true);
    expect(result.members.length).toBeGreaterThan(0);
  });

  it('has comments oldest first', () => {
    const result = read();
    const dates = result.comments.map((comment) => comment.created);
    expect(dates).toEqual(dates.toSorted());
  });
});

describe('dates', () => {
  const due = { due: '2026-03-31T22:30:00.000Z' };

  it('become the review date, on the day of the person who imports', () => {
    expect(planOf(board(due)).cards[0]?.review).toBe('2026-04-01');
    expect(planOf(board(due), { dayOf: dayReader('America/New_York') }).cards[0]?.review).toBe('2026-03-31');
  });

  it('can become the best-before date or be left out', () => {
    expect(planOf(board(due), { due: 'best-before' }).cards[0]).toMatchObject({
      review: null,
      bestBefore: '2026-04-01',
    });
    const left = planOf(board(due), { due: 'leave-out' });
    expect(left.cards[0]).toMatchObject({ review: null, bestBefore: null });
    expect(codes(left)).toContain('due-left-out');
  });

  it('that are done are told, not set', () => {
    const done = planOf(board({ ...due, dueComplete: true }));
    expect(done.cards[0]?.review).toBeNull();
    expect(done.losses).toContainEqual({ code: 'due-completed', card: 'Card', detail: '2026-04-01' });
  });

  it('of the start become the day of joining', () => {
    expect(planOf(board({ start: '2020-01-02T09:00:00.000Z' })).cards[0]?.joined).toBe('2020-01-02');
  });
});

describe('what a newer file holds', () => {
  it('brings custom fields of every type', () => {
    const result = planOf(
      board(
        {
          customFieldItems: [
            { idCustomField: 'f1', value: { text: 'hello' } },
            { idCustomField: 'f2', value: { number: '12.5' } },
            { idCustomField: 'f3', value: { date: '2026-02-01T12:00:00.000Z' } },
            { idCustomField: 'f4', value: { checked: 'true' } },
            { idCustomField: 'f5', idValue: 'o2' },
            { idCustomField: 'f9', value: { text: 'lost' } },
          ],
        },
        {
          customFields: [
            { id: 'f1', name: 'Note', type: 'text', pos: 5 },
            { id: 'f2', name: 'Fee', type: 'number', pos: 2 },
            { id: 'f3', name: 'Since', type: 'date', pos: 3 },
            { id: 'f4', name: 'Paid', type: 'checkbox', pos: 4 },
            { id: 'f5', name: 'Tier', type: 'list', pos: 1, options: [{ id: 'o2', value: { text: 'Gold' } }] },
          ],
        },
      ),
    );
    expect(result.fields.map((field) => field.name)).toEqual(['Tier', 'Fee', 'Since', 'Paid', 'Note']);
    expect(result.cards[0]?.values).toEqual({ f1: 'hello', f2: 12.5, f3: '2026-02-01', f4: true, f5: 'Gold' });
    expect(codes(result)).toEqual(['value-unusable']);
  });

  it('maps shades and missing colours of labels, and leaves unnamed ones out unless they are used', () => {
    const result = planOf(
      board(
        { idLabels: ['a', 'c'] },
        {
          labels: [
            { id: 'a', name: 'Cities', color: 'sky_dark' },
            { id: 'b', name: 'Plain', color: null },
            { id: 'c', name: '', color: 'red_light' },
            { id: 'd', name: '', color: 'green' },
          ],
        },
      ),
    );
    expect(result.labels.map(({ name, colour }) => `${name} ${colour}`)).toEqual([
      'Cities teal',
      'Plain slate',
      'Red light red',
    ]);
    expect(result.losses).toEqual([{ code: 'labels-unused', count: 1 }]);
  });

  it('reports comments that the badge counts and the file does not hold, card by card', () => {
    const result = planOf(board({ badges: { comments: 7 } }));
    expect(result.losses).toEqual([{ code: 'comments-missing', card: 'Card', count: 7 }]);
  });

  it('orders cards by position, ties by their place in the file', () => {
    const card = (id: string, pos: unknown) => ({ id, name: id, idList: 'l1', pos });
    const result = planOf({ lists: [list], cards: [card('c', 2.5), card('a', 1), card('d', 2.5), card('b', 1)] });
    expect(result.cards.map((entry) => entry.key)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('keeps links to uploads and refuses links that are no web addresses', () => {
    const result = planOf(
      board({
        attachments: [
          { id: '1', name: 'Plan', url: 'https://trello.com/x/plan.pdf', isUpload: true },
          { id: '2', name: 'Bad', url: 'javascript:alert(1)' },
        ],
      }),
    );
    expect(result.cards[0]?.links).toMatchObject([{ name: 'Plan', url: 'https://trello.com/x/plan.pdf' }]);
    expect(codes(result)).toEqual(['attachment-behind-login', 'attachment-unusable']);
  });

  it('never reads the address for posting by mail', () => {
    expect(JSON.stringify(planOf(board({ email: 'secret@boards.trello.com' })))).not.toContain('secret@');
  });
});

describe('an export of one card', () => {
  const result = planOf({
    id: 'c9',
    name: 'One card',
    idBoard: 'b9',
    idList: 'l9',
    desc: 'Text',
    labels: [{ id: 'x', name: 'Label', color: 'blue' }],
    idLabels: ['x'],
    members: [{ id: 'm1', fullName: 'Ann', username: 'ann' }],
    idMembers: ['m1'],
    checklists: [{ id: 'k', name: 'List', checkItems: [{ id: 'i', name: 'Item', state: 'complete', pos: 1 }] }],
    actions: [{ id: 'a', type: 'commentCard', date: '2026-01-01T00:00:00Z', data: { text: 'Hi', card: { id: 'c9' } } }],
  });

  it('becomes a board of one column with that card', () => {
    expect(countPlan(result)).toMatchObject({ columns: 1, cards: 1, labels: 1, checklists: 1, items: 1, comments: 1 });
    expect(result.cards[0]).toMatchObject({ name: 'One card', description: 'Text', owner: 'trello:m1', labels: ['x'] });
    expect(result.cards[0]?.checklists[0]?.items[0]).toMatchObject({ text: 'Item', done: true });
  });
});

describe('odd and hostile files', () => {
  it.each([
    ['{}', 'wrong-shape'],
    ['{"lists":{},"cards":"x"}', 'wrong-shape'],
    ['{"hello":[1,2]}', 'wrong-shape'],
    ['[]', 'wrong-shape'],
    ['<html>', 'not-json'],
    ['', 'empty-file'],
  ])('%s is refused as %s', (text, code) => {
    expect(() => plan(text)).toThrow(code);
  });

  it('survives entries of the wrong shape, and reports them', () => {
    const result = planOf({
      lists: [null, 3, list, { name: 'no id' }],
      cards: [
        null,
        'x',
        { id: 5 },
        { id: 'ok', name: 'Fine', idList: 'gone', labels: 'x', idMembers: [null, {}], badges: 3, attachments: [1] },
      ],
      labels: [null],
      members: [7],
      checklists: ['x', { id: 'k', checkItems: [null, {}] }],
      actions: [null, { type: 'commentCard' }],
      customFields: [{}],
    });
    expect(result.cards).toHaveLength(1);
    expect(result.cards[0]).toMatchObject({ name: 'Fine', column: 'l1' });
    expect(codes(result)).toEqual(
      expect.arrayContaining([
        'unreadable-entry',
        'card-without-list',
        'checklist-without-card',
        'comment-without-card',
      ]),
    );
  });

  it('keeps the first of entries with one id', () => {
    const result = planOf({
      lists: [list, { ...list, name: 'Twin' }],
      cards: [
        { id: 'c1', name: 'First', idList: 'l1' },
        { id: 'c1', name: 'Second', idList: 'l1' },
      ],
    });
    expect(result.cards.map((card) => card.name)).toEqual(['First']);
    expect(result.losses).toEqual([
      { code: 'duplicate', count: 1, detail: 'lists' },
      { code: 'duplicate', count: 1, detail: 'cards' },
    ]);
  });

  it('holds huge texts to the limits, and keeps the whole of a long name', () => {
    const result = planOf(board({ name: 'n'.repeat(1_000), desc: 'd'.repeat(60_000) }));
    expect(result.cards[0]?.name).toHaveLength(300);
    expect(result.cards[0]?.description.startsWith('n'.repeat(1_000))).toBe(true);
    expect(result.cards[0]?.description).toHaveLength(50_000);
    expect(codes(result)).toEqual(['text-cut']);
  });

  it('refuses more cards than a board holds', () => {
    const cards = Array.from({ length: 20_001 }, (_, index) => ({ id: `c${index}`, name: 'x', idList: 'l1' }));
    expect(() => planOf({ lists: [list], cards })).toThrow('too-many-cards');
  });
});
