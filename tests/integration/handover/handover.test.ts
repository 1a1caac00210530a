import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setCardFields, setDeputy } from '../../../app/board-doc/card-commands';
import { addChecklist, setItem } from '../../../app/board-doc/checklist-commands';
import { readCardById } from '../../../app/board-doc/read';
import { type BoardId, boardDocumentId, type CardId, type MemberId } from '../../../app/domain/ids';
import { createScoringWorld, type ScoringWorld, type TestPerson } from '../scoring/scoring-world';

let world: ScoringWorld;
let owner: TestPerson;
let lead: TestPerson;
let leaver: TestPerson;
let boardId: BoardId;
let [harbour, granite, baltic]: CardId[] = [];

const bytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const act = { origin: 'test', at: '2026-03-01T10:00:00.000Z', randomBytes: bytes };
const steps = { name: 'Handover', items: ['Introduce', 'Promises'] };
const handover = () => world.services.handover;
const card = async (id: CardId | undefined) => {
  const read = await world.services.rooms.read(boardDocumentId(boardId), (doc) => id && readCardById(doc, id));
  if (!read) throw new Error('no card');
  return read;
};
const projected = () => world.services.rooms.projected(boardDocumentId(boardId));

beforeAll(async () => {
  world = await createScoringWorld();
  ({ owner, boardId } = await world.found('Harbour'));
  lead = await world.join(owner.organisationId, 'lead', 'Lead');
  leaver = await world.join(owner.organisationId, 'lead', 'Leaver');
  [harbour, granite, baltic] = [
    await world.card(boardId, 'Harbour Cluster'),
    await world.card(boardId, 'Granite Ring'),
    await world.card(boardId, 'Baltic Alliance'),
  ];
  await world.services.rooms.transact(boardDocumentId(boardId), { memberId: null }, (doc) => {
    for (const id of [harbour, granite]) if (id) setCardFields(doc, act, id, { owner: leaver.memberId });
    if (!baltic) return;
    setDeputy(doc, act, [baltic], leaver.memberId, true);
    const list = addChecklist(doc, act, baltic, 'Steps', ['Write the report']);
    const item = readCardById(doc, baltic)?.checklists[0]?.items[0];
    if (item) setItem(doc, act, baltic, list, item.id, { assignee: leaver.memberId });
  });
  await projected();
  const proposal = { kind: 'leave', change: 'stage:left', grounds: 'Done', rule: 'all', decideBy: '' };
  await world.services.decisions.propose(owner, harbour as CardId, {
    draft: { ...proposal, approvers: [leaver.memberId] },
    isProposed: true,
    today: '2026-03-01',
  });
}, 60_000);
afterAll(() => world.close());

describe('somebody who leaves', () => {
  it('sees all that hangs on them', async () => {
    expect(await handover().holdings(owner.organisationId, leaver.memberId)).toMatchObject({
      owned: [{ name: 'Granite Ring' }, { name: 'Harbour Cluster' }],
      deputised: [{ name: 'Baltic Alliance' }],
      tasks: [{ name: 'Baltic Alliance', text: 'Write the report' }],
      approvals: [{ cardName: 'Harbour Cluster' }],
      archived: 0,
    });
  });

  it('can hand nothing to somebody else’s people, to those who only read, or to themselves', async () => {
    const stranger = (await world.found('Stranger')).owner;
    const viewer = await world.join(owner.organisationId, 'viewer', 'Viewer');
    const give = (rest: MemberId) =>
      handover().handOverAll(leaver, { from: leaver.memberId, owners: new Map(), rest, steps: null });
    await expect(give(stranger.memberId)).rejects.toMatchObject({ status: 404 });
    await expect(give(viewer.memberId)).rejects.toMatchObject({ code: 'handover.cannot-edit' });
    await expect(give(leaver.memberId)).rejects.toMatchObject({ code: 'handover.to-oneself' });
    await expect(
      handover().handOverAll(stranger, { from: leaver.memberId, owners: new Map(), rest: null, steps: null }),
    ).rejects.toMatchObject({ status: 404 });
    expect((await card(harbour)).owner).toBe(leaver.memberId);
  });

  it('passes networks on with steps, and the rest to one person; what has nobody is left without an owner, seen', async () => {
    const owners = new Map([
      [harbour as CardId, lead.memberId],
      [granite as CardId, null],
    ]);
    await handover().handOverAll(lead, { from: leaver.memberId, owners, rest: owner.memberId, steps });
    expect(await card(harbour)).toMatchObject({ owner: lead.memberId });
    const [list] = (await card(harbour)).checklists;
    expect(list).toMatchObject({ kind: 'handover' });
    expect(list?.items.map(({ assignee }) => assignee)).toEqual([lead.memberId, lead.memberId]);
    expect((await card(granite)).owner).toBeNull();
    const third = await card(baltic);
    expect(third.deputies).toEqual([owner.memberId]);
    expect(third.checklists[0]?.items[0]?.assignee).toBe(owner.memberId);
    const [decision] = await world.services.decisions.list({
      organisationId: owner.organisationId,
      readerId: owner.memberId,
    });
    expect(decision?.approvers.map(({ memberId }) => memberId)).toEqual([owner.memberId]);
    await projected();
    expect(await handover().holdings(owner.organisationId, leaver.memberId)).toEqual({
      owned: [],
      deputised: [],
      scouted: [],
      tasks: [],
      approvals: [],
      reviews: [],
      archived: 0,
    });
  });
});
