import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { type LabelId, type MemberId, newId, type PartnerId, type ScoringModelId } from '../domain/ids';
import { setScore } from './assessment-commands';
import { BoardError } from './board-error';
import { addCard, archiveCards, setFieldValue } from './card-commands';
import { addChecklist } from './checklist-commands';
import { archiveColumn } from './column-commands';
import { saveLevelChange, setCareDone, setPruneSign, setReason } from './facet-commands';
import { addField, addLink } from './link-commands';
import { addPartner, setPartnerMotive, setPartnerRole } from './partner-commands';
import { moveCards } from './place-commands';
import { readBoard } from './read';
import { exportBoardContent, importBoardContent, withNewIds, writeBoardContent } from './solmu-json';
import { at, seededBytes, testBoard } from './testing';
import { saveExchange, saveService, setLedgerAmount } from './value-commands';

function fullBoard(): Y.Doc {
  const { doc, act, columns } = testBoard();
  const random = seededBytes(8);
  const id = addCard(
    doc,
    act,
    {
      name: 'Harbour Cluster',
      purpose: 'Ports together',
      description: '# Why\n\n- 🚢 ä',
      owner: newId<MemberId>(random),
      deputies: [newId<MemberId>(random)].sort(),
      labels: [newId<LabelId>(random)],
      segment: { now: 0.25, future: -1 },
      review: '2026-09-01',
      bestBefore: '2027-01-31',
      joined: '2019-02-28',
      webAddress: 'https://example.org/?a=1',
      hours: 2.5,
      position: 'catch-up',
      nextStep: 'Visit them',
      feeAmount: 0,
      scout: newId<MemberId>(random),
      votes: [newId<MemberId>(random)],
    },
    { column: at(columns, 1) },
  );
  addChecklist(doc, act, id, 'Entry', ['Visit', 'Apply']);
  setReason(doc, act, id, 'mandated', true);
  saveLevelChange(doc, act, id, { level: 'formal', on: '2024-05-01', reason: 'Signed' });
  const partner = newId<PartnerId>(random);
  addPartner(doc, act, id, partner);
  setPartnerRole(doc, act, id, partner, 'funder', true);
  setPartnerMotive(doc, act, id, partner, 'Visibility');
  saveService(doc, act, id, { name: 'Seminar', touchpoints: 'Spring', forUs: 'News', forNetwork: '', need: 'both' });
  saveExchange(doc, act, id, { direction: 'give', kind: 'immaterial', text: 'Our data' });
  setLedgerAmount(doc, act, id, '2025-11', 'hours', 7.5);
  setPruneSign(doc, act, id, 'unfair', 'Never answers');
  setScore(doc, act, id, newId<ScoringModelId>(random), {
    values: { a: 1, b: 10 },
    version: 2,
    points: 10,
    fraction: 0.5,
    at: act.at,
    by: null,
    how: 'agreed',
    sessionId: null,
    participants: [newId<MemberId>(random)],
  });
  setCareDone(doc, act, id, newId(random), '2026-02-01');
  moveCards(doc, act, [id], { column: at(columns, 2) });
  addLink(doc, act, id, { name: 'Minutes', url: 'example.org/minutes' });
  setFieldValue(doc, act, id, addField(doc, act, { name: 'Kind', type: 'list', options: ['a', 'b'] }), 'a');
  archiveCards(doc, act, [addCard(doc, act, { name: 'Old' }, { column: at(columns, 1) })]);
  archiveColumn(doc, act, at(columns, 3));
  return doc;
}

describe("Solmu's JSON", { timeout: 60_000 }, () => {
  test('what was exported comes back exactly', () => {
    const doc = fullBoard();
    const text = JSON.stringify(exportBoardContent(doc));
    const copy = new Y.Doc();
    writeBoardContent(copy, importBoardContent(JSON.parse(text)));
    expect(JSON.stringify(exportBoardContent(copy))).toBe(text);
  });

  test('a copy under new ids is the same board otherwise', () => {
    const content = readBoard(fullBoard());
    const copy = withNewIds(content, seededBytes(55));
    const doc = new Y.Doc();
    writeBoardContent(doc, copy);
    expect(new Set([...copy.cards, ...content.cards].map(({ id }) => id)).size).toBe(2 * content.cards.length);
    const names = ({ cards, columns }: typeof content) =>
      cards.map((c) => [columns.find(({ id }) => id === c.column)?.name, c.name, Object.values(c.values)]);
    expect(names(readBoard(doc))).toEqual(names(content));
  });

  test('no JSON makes importing throw anything but a refusal, and what is accepted is a board', () => {
    const seed = exportBoardContent(fullBoard());
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('columns', 'cards', 'fields', 'version', 'format'),
        fc.nat(2),
        (value, key, how) => {
          const card = { ...seed.cards[0], [['column', 'checklists', 'values'][how] ?? 'labels']: value };
          const json = how === 0 ? { ...seed, [key]: value } : how === 1 ? { ...seed, cards: [card] } : value;
          try {
            const content = importBoardContent(json);
            const doc = new Y.Doc();
            writeBoardContent(doc, content);
            expect(readBoard(doc)).toEqual(content);
          } catch (error) {
            expect(error).toBeInstanceOf(BoardError);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
