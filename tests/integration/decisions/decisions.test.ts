import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { archiveCards } from '../../../app/board-doc/card-commands';
import { archiveColumn } from '../../../app/board-doc/column-commands';
import { readBoard, readCardById } from '../../../app/board-doc/read';
import { takeCard } from '../../../app/board-doc/transfer-commands';
import { type BoardId, boardDocumentId, type CardId, type DecisionId } from '../../../app/domain/ids';
import { createScoringWorld, type ScoringWorld, type TestPerson } from '../scoring/scoring-world';

let world: ScoringWorld;
let owner: TestPerson;
let lead: TestPerson;
let member: TestPerson;
let boardId: BoardId;
let cardId: CardId;

beforeAll(async () => {
  world = await createScoringWorld();
  const made = await world.found('Decider');
  ({ owner, boardId } = made);
  lead = await world.join(owner.organisationId, 'lead', 'Lead');
  member = await world.join(owner.organisationId, 'member', 'Member');
}, 60_000);
afterAll(() => world.close());
beforeEach(async () => {
  cardId = await world.card(boardId, 'Baltic Ring');
});

const today = '2026-03-01';
const decisions = () => world.services.decisions;
const document = () => boardDocumentId(boardId);
const act = () => ({ origin: 'test', at: new Date().toISOString(), randomBytes: bytes });
const bytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const change = (work: Parameters<ScoringWorld['services']['rooms']['transact']>[2]) =>
  world.services.rooms.transact(document(), { memberId: null }, work);

async function propose(over: Record<string, unknown> = {}, by: TestPerson = member): Promise<DecisionId> {
  const draft = {
    kind: 'leave',
    change: 'stage:prune',
    grounds: 'Its job is done',
    rule: 'all',
    decideBy: '',
    approvers: [owner.memberId, lead.memberId],
    ...over,
  };
  const made = await decisions().propose(by, cardId, { draft, isProposed: true, today });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.id;
}

const yes = (by: TestPerson, id: DecisionId) => decisions().answer(by, id, { answer: 'yes', words: 'Agreed' });
const read = (id: DecisionId) => decisions().find(owner.organisationId, owner.memberId, id);
const place = () =>
  world.services.rooms.read(document(), (doc) => {
    const card = readCardById(doc, cardId);
    return { card, stage: readBoard(doc).columns.find(({ id }) => id === card?.column)?.stage };
  });

describe('approving', () => {
  it('moves the card with the last yes, as that person, and writes the reason into the card’s history', async () => {
    const id = await propose();
    expect(await yes(owner, id)).toBe('open');
    expect((await place()).stage).not.toBe('prune');
    expect(await yes(lead, id)).toBe('approved');
    const { card, stage } = await place();
    expect(stage).toBe('prune');
    expect(card?.stages.at(-1)).toMatchObject({ stage: 'prune', reason: 'Its job is done' });
    expect(await read(id)).toMatchObject({ state: 'approved', decidedById: lead.memberId, problem: null });
    expect((await read(id)).appliedAt).not.toBeNull();
    const entries = await world.services.db.activity.findMany({ where: { cardId }, orderBy: { id: 'asc' } });
    const kinds = entries.map(({ kind }) => kind);
    for (const kind of ['decision.proposed', 'decision.answered', 'decision.approved']) expect(kinds).toContain(kind);
    expect(entries.find(({ kind }) => kind === 'card.moved')?.memberId).toBe(lead.memberId);
  });

  it('changes level or importance where that was proposed', async () => {
    await yes(owner, await propose({ kind: 'raise', change: 'level:formal', approvers: [owner.memberId] }));
    await yes(owner, await propose({ kind: 'raise', change: 'segment:−+', approvers: [owner.memberId] }));
    const { card } = await place();
    expect(card?.levels).toMatchObject([{ level: 'formal', reason: 'Its job is done' }]);
    expect(card?.segment).toEqual({ now: -0.5, future: 0.5 });
  });

  it('by two at once decides once, and moves the card once', async () => {
    const id = await propose({ rule: 'any' });
    const answers = await Promise.allSettled([yes(owner, id), yes(lead, id)]);
    const refused = answers.filter((answer) => answer.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({ reason: { code: 'decision.decided' } });
    expect((await place()).card?.stages).toHaveLength(1);
    expect(await world.services.db.activity.count({ where: { cardId, kind: 'decision.approved' } })).toBe(1);
  });

  it('is for those who are named and may', async () => {
    const id = await propose({ approvers: [lead.memberId] });
    await expect(yes(owner, id)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(yes(member, id)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(propose({ approvers: [member.memberId] })).rejects.toMatchObject({
      code: 'decision.approver-unknown',
    });
  });
});

describe('what happened to the network meanwhile', () => {
  it('is told to who approves, and nothing is answered: a card that is gone or archived, a stage without a column', async () => {
    const id = await propose({ approvers: [owner.memberId] });
    await change((doc) => archiveCards(doc, act(), [cardId]));
    await expect(yes(owner, id)).rejects.toMatchObject({ code: 'decision.card-archived' });
    await change((doc) => {
      takeCard(doc, act(), cardId);
    });
    await world.services.rooms.projected(document());
    await expect(yes(owner, id)).rejects.toMatchObject({ code: 'decision.card-gone' });
    expect(await read(id)).toMatchObject({ state: 'proposed', approvers: [{ answer: null }] });
    expect(await decisions().answer(owner, id, { answer: 'no', words: '' })).toBe('rejected');
  });

  it('is told for an archived board and for a stage that no column stands for', async () => {
    const other = await world.found('Columns');
    cardId = await world.card(other.boardId, 'Granite');
    [owner, boardId] = [other.owner, other.boardId];
    const id = await propose({ approvers: [owner.memberId] }, owner);
    await world.services.db.board.update({ where: { id: boardId }, data: { archivedAt: new Date() } });
    await expect(yes(owner, id)).rejects.toMatchObject({ code: 'decision.board-archived' });
    await world.services.db.board.update({ where: { id: boardId }, data: { archivedAt: null } });
    await change((doc) => {
      const prune = readBoard(doc).columns.find(({ stage }) => stage === 'prune');
      if (prune) archiveColumn(doc, act(), prune.id);
    });
    await expect(yes(owner, id)).rejects.toMatchObject({ code: 'decision.no-column' });
  });
});

describe('an approver who left', () => {
  it('is waited for no more; when nobody is left, others are named', async () => {
    const world2 = await world.found('Leavers');
    [owner, boardId] = [world2.owner, world2.boardId];
    lead = await world.join(owner.organisationId, 'lead', 'Leaver');
    cardId = await world.card(boardId, 'Skerry');
    const both = await propose({}, owner);
    const alone = await propose({ approvers: [lead.memberId] }, owner);
    await world.services.db.member.update({ where: { id: lead.memberId }, data: { state: 'left', role: null } });
    expect(await yes(owner, both)).toBe('approved');
    await expect(yes(owner, alone)).rejects.toMatchObject({ code: 'forbidden' });
    await decisions().nameApprovers(owner, alone, [owner.memberId]);
    expect(await yes(owner, alone)).toBe('approved');
  });
});

describe('a draft', () => {
  it('is seen by its writer alone, and can be rewritten and proposed', async () => {
    const draft = { kind: 'leave', change: 'stage:left', grounds: '', rule: 'all', decideBy: '', approvers: [] };
    const made = await decisions().propose(owner, cardId, { draft, isProposed: false, today });
    if (!made.ok) throw new Error('not kept');
    const another = await world.join(owner.organisationId, 'lead', 'Another');
    await expect(decisions().find(owner.organisationId, another.memberId, made.id)).rejects.toMatchObject({
      status: 404,
    });
    const full = { ...draft, grounds: 'Too dear', approvers: [another.memberId] };
    expect(await decisions().rewrite(owner, made.id, { draft: full, isProposed: true, today })).toMatchObject({
      ok: true,
    });
    await expect(decisions().rewrite(owner, made.id, { draft: full, isProposed: true, today })).rejects.toMatchObject({
      code: 'decision.proposed-already',
    });
    await expect(decisions().withdraw(another, made.id)).resolves.toBeUndefined();
    expect(await read(made.id)).toMatchObject({ state: 'withdrawn' });
  });
});

it('nothing of another organisation is reached', async () => {
  const id = await propose({ approvers: [owner.memberId] }, owner);
  const stranger = (await world.found('Stranger')).owner;
  for (const work of [
    () => decisions().find(stranger.organisationId, stranger.memberId, id),
    () => yes(stranger, id),
    () => decisions().withdraw(stranger, id),
    () => decisions().nameApprovers(stranger, id, [stranger.memberId]),
    () => decisions().carryOut(stranger, id),
    () => propose({}, stranger),
  ])
    await expect(work()).rejects.toMatchObject({ status: 404 });
});
