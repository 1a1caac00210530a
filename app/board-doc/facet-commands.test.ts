import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { type CardId, newId, type PartnerId } from '../domain/ids';
import { addCard } from './card-commands';
import { type BoardChange, describeChanges } from './changes';
import { noteStageChange, saveLevelChange, setEffect, setPruneSign, setReason } from './facet-commands';
import { addPartner, removePartner, setPartnerMotive, setPartnerRole } from './partner-commands';
import { moveCards } from './place-commands';
import { projectBoard } from './projection';
import { readBoard, readCardById } from './read';
import { cardsOf } from './schema';
import { at, seededBytes, testAct, testBoard } from './testing';
import { saveExchange, saveService, setLedgerAmount } from './value-commands';

function boardWithCard() {
  const board = testBoard();
  const id = addCard(board.doc, board.act, { name: 'Harbour Cluster' }, { column: at(board.columns, 0) });
  return {
    ...board,
    id,
    card: () =>
      at(
        [readCardById(board.doc, id)].filter((card) => card !== null),
        0,
      ),
  };
}

const randomBytes = seededBytes(7);
const on = (day: string) => ({ ...testAct(7), randomBytes, at: `${day}T09:00:00.000Z` });

describe('what a card says of its network', () => {
  test('reasons and effects that two people add at once are both kept', () => {
    const { doc, act, id } = boardWithCard();
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    setReason(doc, act, id, 'mandated', true);
    setEffect(other, act, id, 'innovation', true);
    setReason(other, act, id, 'funding', true);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    expect(readCardById(doc, id)).toMatchObject({ reasons: ['mandated', 'funding'], effects: ['innovation'] });
  });

  test('levels stand in the order of their days, the present one last', () => {
    const { doc, act, id, card } = boardWithCard();
    saveLevelChange(doc, act, id, { level: 'formal', on: '2024-01-10', reason: '' });
    saveLevelChange(doc, act, id, { level: 'informal', on: '2019-05-01', reason: 'First talks' });
    expect(card().levels.map(({ level }) => level)).toEqual(['informal', 'formal']);
    expect(at(projectBoard(doc).cards, 0).level).toBe('formal');
  });

  test('a partner that is taken off leaves nothing behind, whatever else was said of it', () => {
    const { doc, act, id, card } = boardWithCard();
    const partner = newId<PartnerId>(seededBytes(4));
    addPartner(doc, act, id, partner);
    setPartnerRole(doc, act, id, partner, 'competitor', true);
    setPartnerMotive(doc, act, id, partner, 'Wants our data');
    expect(card().partners).toMatchObject([{ roles: ['competitor'], motive: 'Wants our data' }]);
    removePartner(doc, act, id, partner);
    expect(card().partners).toEqual([]);
    expect([...(cardsOf(doc).get(id) as Y.Map<unknown>).keys()].filter((key) => key.includes(partner))).toEqual([]);
  });

  test('the ledger refuses what no month holds', () => {
    const { doc, act, id, card } = boardWithCard();
    setLedgerAmount(doc, act, id, '2026-02', 'hours', 12);
    setLedgerAmount(doc, act, id, '2026-02', 'relational', 4);
    expect(() => setLedgerAmount(doc, act, id, '2026-13', 'hours', 1)).toThrow('bad-date');
    expect(() => setLedgerAmount(doc, act, id, '2026-02', 'relational', 6)).toThrow('bad-number');
    expect(() => setLedgerAmount(doc, act, id, '2026-02', 'cost', -1)).toThrow('bad-number');
    expect(card().ledger).toMatchObject([{ period: '2026-02', hours: 12, relational: 4, cost: null }]);
  });

  test('services and exchanges keep their order and can be rewritten', () => {
    const { doc, act, id, card } = boardWithCard();
    const service = { touchpoints: '', forUs: '', forNetwork: '', need: 'person' as const };
    const first = saveService(doc, act, id, { ...service, name: 'Seminar' });
    saveService(doc, act, id, { ...service, name: 'Newsletter' });
    saveService(doc, act, id, { ...service, name: 'Spring seminar' }, first);
    expect(card().services.map(({ name }) => name)).toEqual(['Spring seminar', 'Newsletter']);
    const given = saveExchange(doc, act, id, { direction: 'give', kind: 'immaterial', text: 'Data' });
    saveExchange(doc, act, id, { direction: 'get', kind: 'economic', text: 'Grants' });
    expect(() => saveExchange(doc, act, id, { direction: 'get', kind: 'economic', text: ' ' }, given)).toThrow(
      'empty-name',
    );
    expect(card().exchanges.map(({ text }) => text)).toEqual(['Data', 'Grants']);
  });

  test('whatever stands under the keys, reading never throws and gives nothing that does not fit', () => {
    const key = fc.constantFrom(
      'reason',
      'level',
      'stage',
      'partner',
      'role',
      'service',
      'ledger',
      'sign',
      'score',
      'care',
    );
    const rest = fc.oneof(fc.string({ maxLength: 30 }), fc.constant('a'.repeat(20)), fc.constant('2026-01:hours'));
    fc.assert(
      fc.property(fc.array(fc.tuple(key, rest, fc.jsonValue()), { maxLength: 12 }), (written) => {
        const { doc, id } = boardWithCard();
        const map = cardsOf(doc).get(id) as Y.Map<unknown>;
        for (const [facet, name, value] of written) map.set(`${facet}:${name}`, value);
        const [card] = readBoard(doc).cards;
        expect(card?.ledger.every(({ hours }) => hours === null || hours >= 0)).toBe(true);
        expect(JSON.parse(JSON.stringify(projectBoard(doc).cards[0]?.facts))).toBeTypeOf('object');
      }),
      { numRuns: 200 },
    );
  });
});

describe('the history of stages', () => {
  test('a move to a column of another stage is noted with its day, one within a stage is not', () => {
    const { doc, columns, id, card } = boardWithCard();
    moveCards(doc, on('2026-01-05'), [id], { column: at(columns, 1) });
    moveCards(doc, on('2026-02-05'), [id], { column: at(columns, 1), at: 'start' });
    moveCards(doc, on('2026-03-05'), [id], { column: at(columns, 2) });
    expect(card().stages).toMatchObject([
      { from: 'join', stage: 'active', on: '2026-01-05' },
      { from: 'active', stage: 'prune', on: '2026-03-05' },
    ]);
    expect(at(projectBoard(doc).cards, 0).stageSince).toBe('2026-03-05');
  });

  test('there and back on one day leaves no trace, unless a reason was given', () => {
    const { doc, columns, id, card } = boardWithCard();
    moveCards(doc, on('2026-01-05'), [id], { column: at(columns, 1) });
    moveCards(doc, on('2026-01-05'), [id], { column: at(columns, 0) });
    expect(card().stages).toEqual([]);
    moveCards(doc, on('2026-01-05'), [id], { column: at(columns, 1) });
    noteStageChange(doc, on('2026-01-05'), id, at(card().stages, 0).id, { on: '2026-01-05', reason: 'They asked us' });
    moveCards(doc, on('2026-01-05'), [id], { column: at(columns, 0) });
    expect(
      card()
        .stages.map(({ reason }) => reason)
        .sort(),
    ).toEqual(['', 'They asked us']);
  });
});

describe('the record', () => {
  function recorded(doc: Y.Doc, run: () => void): BoardChange[] {
    const changes: BoardChange[] = [];
    const note = (transaction: Y.Transaction) => changes.push(...describeChanges(transaction, doc));
    doc.on('afterTransaction', note);
    run();
    doc.off('afterTransaction', note);
    return changes;
  }

  test('tells of each facet in the words of the board', () => {
    const { doc, act, columns, id } = boardWithCard();
    const cardId: CardId = id;
    expect(recorded(doc, () => setPruneSign(doc, act, id, 'unfair', 'Never answers'))).toEqual([
      { cardId, cardName: 'Harbour Cluster', kind: 'sign.added', sign: 'unfair', evidence: 'Never answers' },
    ]);
    expect(recorded(doc, () => setLedgerAmount(doc, act, id, '2026', 'cost', 900))).toMatchObject([
      { kind: 'ledger.changed', period: '2026', field: 'cost', from: null, to: 900 },
    ]);
    expect(recorded(doc, () => moveCards(doc, act, [id], { column: at(columns, 1) })).map(({ kind }) => kind)).toEqual([
      'card.moved',
    ]);
  });
});
