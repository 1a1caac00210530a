import { beforeEach, describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import type { CardId, MemberId } from '../domain/ids';
import { addCard, setDeputy, setVote } from './card-commands';
import { addChecklist, setItem } from './checklist-commands';
import { beginHandover, cancelHandover, finishHandover, passOn, replaceMember } from './handover-commands';
import { readBoard, readCardById } from './read';
import { createBoardDoc } from './schema';

const bytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const act = { origin: 'test', at: '2026-03-01T10:00:00.000Z', randomBytes: bytes };
const [aino, jonas, mette] = ['a', 'j', 'm'].map((letter) => letter.repeat(20) as MemberId) as [
  MemberId,
  MemberId,
  MemberId,
];
const steps = { name: 'Handover', items: ['Introduce', 'List promises'] };

let doc: Y.Doc;
let cardId: CardId;
const card = () => {
  const read = readCardById(doc, cardId);
  if (!read) throw new Error('no card');
  return read;
};

beforeEach(() => {
  doc = createBoardDoc([{ name: 'Active', stage: 'active' }], bytes);
  const column = readBoard(doc).columns[0]?.id;
  if (!column) throw new Error('no column');
  cardId = addCard(doc, act, { name: 'Harbour', owner: aino }, { column });
});

describe('handing one card over', () => {
  it('makes the successor a deputy first, with steps that are the owner’s, and the owner only when it is finished', () => {
    beginHandover(doc, act, cardId, jonas, steps);
    expect(card()).toMatchObject({ owner: aino, deputies: [jonas], handovers: [{ to: jonas, on: '2026-03-01' }] });
    const [list] = card().checklists;
    expect(list).toMatchObject({ kind: 'handover', name: 'Handover' });
    expect(list?.items.map(({ assignee }) => assignee)).toEqual([aino, aino]);
    expect(card().handovers[0]?.list).toBe(list?.id);
    finishHandover(doc, act, cardId, jonas);
    expect(card()).toMatchObject({ owner: jonas, deputies: [], handovers: [] });
  });

  it('is to one person at a time, never to the owner, and can be given up', () => {
    beginHandover(doc, act, cardId, jonas, steps);
    beginHandover(doc, act, cardId, mette, steps);
    expect(card().handovers.map(({ to }) => to)).toEqual([mette]);
    expect(() => beginHandover(doc, act, cardId, aino, steps)).toThrow('bad-value');
    cancelHandover(doc, act, cardId, mette);
    expect(card()).toMatchObject({ owner: aino, handovers: [] });
    expect(() => finishHandover(doc, act, cardId, mette)).toThrow('no-such-thing');
  });
});

describe('somebody leaves', () => {
  it('and their card passes on at once, with steps for the one who takes it; another’s card stays', () => {
    passOn(doc, act, cardId, { from: jonas, to: mette, steps });
    expect(card().owner).toBe(aino);
    setDeputy(doc, act, [cardId], mette, true);
    passOn(doc, act, cardId, { from: aino, to: mette, steps });
    expect(card()).toMatchObject({ owner: mette, deputies: [] });
    expect(card().checklists[0]?.items.map(({ assignee }) => assignee)).toEqual([mette, mette]);
    passOn(doc, act, cardId, { from: mette, to: null, steps });
    expect(card().owner).toBeNull();
  });

  it('and what is still to be done passes on; votes and what was done stay theirs', () => {
    setDeputy(doc, act, [cardId], jonas, true);
    setVote(doc, act, cardId, jonas, true);
    const list = addChecklist(doc, act, cardId, 'Steps', ['Open', 'Done']);
    const [open, done] = card().checklists[0]?.items ?? [];
    if (!open || !done) throw new Error('no items');
    for (const { id } of [open, done]) setItem(doc, act, cardId, list, id, { assignee: jonas });
    setItem(doc, act, cardId, list, done.id, { done: true });
    replaceMember(doc, act, jonas, mette, 'open-work');
    expect(card()).toMatchObject({ deputies: [mette], votes: [jonas] });
    expect(card().checklists[0]?.items.map(({ assignee }) => assignee)).toEqual([mette, jonas]);
    replaceMember(doc, act, mette, aino, 'open-work');
    expect(card().deputies).toEqual([]);
  });

  it('and a handover to them goes on with who takes their place', () => {
    beginHandover(doc, act, cardId, jonas, steps);
    replaceMember(doc, act, jonas, mette, 'open-work');
    expect(card().handovers.map(({ to }) => to)).toEqual([mette]);
    replaceMember(doc, act, mette, null, 'open-work');
    expect(card().handovers).toEqual([]);
  });
});
