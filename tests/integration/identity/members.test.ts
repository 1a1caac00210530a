import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { type BoardId, type MemberId, newId, type OrganisationId } from '../../../app/domain/ids';
import { ROLES } from '../../../app/domain/policies';
import type { OrganisationAccess } from '../../../server/members/members-service';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { createIdentityWorld, type IdentityWorld } from '../../support/identity';

let database: TestDatabase;
let world: IdentityWorld;
let owner: OrganisationAccess;
let organisationId: OrganisationId;

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const DAY = 24 * 3_600_000;

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  await database.db.organisation.deleteMany();
  await database.db.user.deleteMany();
  world = createIdentityWorld(database.db);
  const aino = await world.person('aino@solmu.test', 'Aino');
  ({ organisationId } = await world.members.createOrganisation(aino, '  Harbour   Agency '));
  owner = await world.accessOf(aino.id, organisationId);
});
afterAll(() => database.close());

test('who makes an organisation owns it, and it is the one they come back to', async () => {
  expect(owner.organisation.name).toBe('Harbour Agency');
  expect(owner.member.role).toBe('owner');
  expect((await database.db.user.findUnique({ where: { id: owner.userId } }))?.lastOrganisationId).toBe(organisationId);
  await expect(world.members.createOrganisation({ id: owner.userId, name: 'Aino' }, ' \n ')).rejects.toMatchObject({
    code: 'organisation.name',
  });
});

test('a stranger has no access, and neither has a placeholder or one who left', async () => {
  const eve = await world.person('eve@solmu.test');
  expect(await world.members.access(eve.id, organisationId)).toBeNull();
  const member = await world.join(organisationId, 'member', 'member@solmu.test');
  await world.members.removeMember(owner, member.member.id);
  expect(await world.members.access(member.userId, organisationId)).toBeNull();
  expect(await world.members.listOrganisations(member.userId)).toEqual([]);
});

test('removing a member tells sockets and pages at once, and the name stays', async () => {
  const member = await world.join(organisationId, 'member', 'member@solmu.test');
  await world.members.removeMember(owner, member.member.id);
  expect(world.published).toContainEqual({
    topic: 'access.changed',
    message: { organisationId, userId: member.userId },
  });
  expect(world.topics).toContain(`organisation:${organisationId}`);
  const row = (await world.members.listMembers(organisationId)).find(({ id }) => id === member.member.id);
  expect(row).toMatchObject({ name: 'member', state: 'left', role: null, userId: null, email: null });
});

test('nobody waits for who is gone or may not take part any more: their queues and sessions go on without them', async () => {
  const lead = await world.join(organisationId, 'lead', 'lead@solmu.test');
  const bo = await world.join(organisationId, 'member', 'bo@solmu.test');
  const di = await world.join(organisationId, 'member', 'di@solmu.test');
  const { db } = database;
  const now = new Date();
  const createdById = lead.member.id;
  const model = { id: newId(random), organisationId, kind: 'own', name: 'Own', version: 1, createdAt: now };
  await db.scoringModel.create({ data: model });
  const participants = [bo, di].map(({ member }) => ({ memberId: member.id, joinedAt: now }));
  const session = (state: string) => ({
    ...{ id: newId(random), organisationId, name: state, modelId: model.id, modelVersion: 1, state, position: 0 },
    ...{ createdAt: now, createdById, changedAt: now },
    participants: { create: participants },
  });
  const open = await db.scoringSession.create({ data: session('open') });
  const ended = await db.scoringSession.create({ data: session('ended') });
  const queued = (member: typeof bo, position: number, state = 'waiting') => ({
    ...{ cardId: newId(random), boardId: newId(random), name: `${member.member.name} ${state}`, position, state },
    reviewerId: member.member.id,
  });
  const items = { create: [queued(bo, 0), queued(bo, 1, 'done'), queued(di, 2)] };
  const review = { id: newId(random), organisationId, name: 'Spring', state: 'paused', closesOn: '2030-01-01' };
  await db.reviewCampaign.create({ data: { ...review, createdById, items } });
  const queues = async () => {
    const rows = await db.reviewItem.findMany({ where: { campaignId: review.id }, orderBy: { position: 'asc' } });
    return rows.map(({ reviewerId }) => reviewerId);
  };
  const inSession = async (sessionId: string) =>
    (await db.scoringParticipant.findMany({ where: { sessionId, leftAt: null } })).map(({ memberId }) => memberId);

  await world.members.removeMember(owner, bo.member.id);
  expect(await queues()).toEqual([lead.member.id, bo.member.id, di.member.id]);
  expect(await inSession(open.id)).toEqual([di.member.id]);
  expect(await inSession(ended.id)).toHaveLength(2);
  expect(world.topics).toEqual(expect.arrayContaining([`scoring:${open.id}`, `reviews:${organisationId}`]));

  await world.members.changeRole(owner, di.member.id, 'commenter');
  expect(await queues()).toEqual([lead.member.id, bo.member.id, lead.member.id]);
  expect(await inSession(open.id)).toEqual([]);
  await world.members.leaveOrganisation(lead);
  expect(await queues()).toEqual([owner.member.id, bo.member.id, owner.member.id]);
});

test('the last owner can neither leave, nor step down, nor be removed; of two, one can', async () => {
  const { id } = owner.member;
  await expect(world.members.leaveOrganisation(owner)).rejects.toMatchObject({ code: 'organisation.lastOwner' });
  await expect(world.members.changeRole(owner, id, 'lead')).rejects.toMatchObject({ code: 'forbidden' });
  await expect(world.members.removeMember(owner, id)).rejects.toMatchObject({ code: 'forbidden' });
  const second = await world.join(organisationId, 'owner', 'second@solmu.test');
  await world.members.leaveOrganisation(owner);
  await expect(world.members.leaveOrganisation(second)).rejects.toMatchObject({ code: 'organisation.lastOwner' });
});

test('of two last owners who leave at the same moment, one stays', async () => {
  const second = await world.join(organisationId, 'owner', 'second@solmu.test');
  const answers = await Promise.allSettled([
    world.members.leaveOrganisation(owner),
    world.members.leaveOrganisation(second),
  ]);
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await world.members.countOwners(organisationId)).toBe(1);
});

test('the role that counts is the one in the database, not the one a page was shown with', async () => {
  const lead = await world.join(organisationId, 'lead', 'lead@solmu.test');
  const viewer = await world.join(organisationId, 'viewer', 'viewer@solmu.test');
  await world.members.changeRole(owner, lead.member.id, 'viewer');
  await expect(world.members.changeRole(lead, viewer.member.id, 'member')).rejects.toMatchObject({ code: 'forbidden' });
  await expect(world.members.removeMember(lead, viewer.member.id)).rejects.toMatchObject({ code: 'forbidden' });
});

test.each(ROLES)(
  'a %s changes exactly the roles that the policy lets them',
  async (role) => {
    const actor = await world.join(organisationId, role, 'actor@solmu.test');
    for (const from of ROLES) {
      for (const to of ROLES) {
        const target = await world.join(organisationId, from, `${from}-${to}@solmu.test`);
        const answer = await world.members.changeRole(actor, target.member.id, to).then(
          () => true,
          () => false,
        );
        const below = ['member', 'commenter', 'viewer'];
        const isAllowed = role === 'owner' || (role === 'lead' && below.includes(from) && below.includes(to));
        expect({ from, to, answer }).toEqual({ from, to, answer: isAllowed });
      }
    }
  },
  60_000,
);

test('a member of another organisation cannot be named', async () => {
  const eve = await world.person('eve@solmu.test');
  const other = await world.members.createOrganisation(eve, 'Elsewhere');
  for (const act of [
    () => world.members.changeRole(owner, other.memberId, 'viewer'),
    () => world.members.removeMember(owner, other.memberId),
    () => world.members.claimPlaceholder(owner, other.memberId, owner.member.id),
  ])
    await expect(act()).rejects.toMatchObject({ status: 404 });
});

test('sockets hear whether a board is archived', async () => {
  const boardId = newId<BoardId>(random);
  await database.db.board.create({ data: { id: boardId, organisationId, name: 'Portfolio' } });
  expect(await world.members.boardAccess(owner.userId, boardId)).toMatchObject({ isArchived: false });
  await database.db.board.update({ where: { id: boardId }, data: { archivedAt: new Date() } });
  expect(await world.members.boardAccess(owner.userId, boardId)).toMatchObject({ isArchived: true });
});

test('a deleted organisation is hidden at once, can be regretted, and is gone after the pause', async () => {
  const member = await world.join(organisationId, 'member', 'member@solmu.test');
  const boardId = newId<BoardId>(random);
  await database.db.board.create({ data: { id: boardId, organisationId, name: 'Portfolio' } });
  await database.db.document.create({ data: { id: `board-${boardId}`, organisationId } });
  await database.db.cardComment.create({
    data: { id: 'c', organisationId, boardId, cardId: 'card', authorName: 'Aino', body: 'Hm' },
  });
  await expect(world.members.deleteOrganisation(owner, 'harbour')).rejects.toMatchObject({
    code: 'organisation.nameDiffers',
  });
  await expect(world.members.deleteOrganisation(member, 'Harbour Agency')).rejects.toMatchObject({ code: 'forbidden' });
  await world.members.deleteOrganisation(owner, 'Harbour Agency');
  expect(world.published.at(-1)).toEqual({ topic: 'access.changed', message: { organisationId } });
  expect(await world.members.boardAccess(owner.userId, boardId)).toBeNull();
  expect(await world.members.listOrganisations(member.userId)).toEqual([]);
  expect(await world.members.listOrganisations(owner.userId)).toHaveLength(1);

  const hidden = await world.accessOf(owner.userId, organisationId);
  await world.members.regretDeletion(hidden);
  expect(await world.members.boardAccess(owner.userId, boardId)).not.toBeNull();

  await world.members.deleteOrganisation(owner, 'Harbour Agency');
  world.pass(29 * DAY);
  expect(await world.members.purgeDeletedOrganisations()).toBe(0);
  world.pass(2 * DAY);
  expect(await world.members.purgeDeletedOrganisations()).toBe(1);
  expect(await database.db.document.count()).toBe(0);
  expect(await database.db.cardComment.count()).toBe(0);
  expect(await database.db.organisation.count()).toBe(0);
  expect(await database.db.user.count()).toBe(2);
});

test('a claimed placeholder becomes the member on cards, in comments and for the next import', async () => {
  const placeholderId = newId<MemberId>(random);
  const boardId = newId<BoardId>(random);
  await database.db.member.create({
    data: { id: placeholderId, organisationId, name: 'Eino (Trello)', state: 'placeholder', sourceKey: 'trello:1' },
  });
  await database.db.board.create({ data: { id: boardId, organisationId, name: 'Portfolio' } });
  await database.db.cardComment.create({
    data: { id: 'd', organisationId, boardId, cardId: 'card', memberId: placeholderId, authorName: 'Eino', body: 'Hm' },
  });
  const doc = new Y.Doc();
  const card = new Y.Map<unknown>([['owner', placeholderId]]);
  doc.getMap('cards').set('card', card);
  world.documents.set(`board-${boardId}`, doc);
  const viewer = await world.join(organisationId, 'member', 'member@solmu.test');
  await expect(world.members.claimPlaceholder(viewer, placeholderId, owner.member.id)).rejects.toMatchObject({
    code: 'forbidden',
  });

  await world.members.claimPlaceholder(owner, placeholderId, owner.member.id);
  expect(card.get('owner')).toBe(owner.member.id);
  expect(await database.db.cardComment.findUnique({ where: { id: 'd' } })).toMatchObject({
    memberId: owner.member.id,
    authorName: 'Aino',
  });
  const members = await database.db.member.findMany({ where: { organisationId } });
  expect(members.map(({ id, sourceKey }) => [id, sourceKey])).toEqual(
    expect.arrayContaining([[owner.member.id, 'trello:1']]),
  );
  expect(members.some(({ id }) => id === placeholderId)).toBe(false);
});

test('a new name of a person shows in every organisation', async () => {
  await world.auth.updateProfile(owner.userId, { name: 'Aino A.', locale: 'en', timeZone: 'UTC', theme: 'dark' });
  expect((await world.accessOf(owner.userId, organisationId)).member.name).toBe('Aino A.');
  expect(world.topics).toContain(`organisation:${organisationId}`);
});

test('pictures are known by their content and shown to people of the same organisation alone', async () => {
  const png = new Uint8Array(64);
  png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  await world.auth.storeAvatar(owner.userId, png);
  const html = new TextEncoder().encode(`<html><script>alert(1)</script>${' '.repeat(64)}</html>`);
  await expect(world.auth.storeAvatar(owner.userId, html)).rejects.toMatchObject({ code: 'avatar.notPicture' });
  await expect(world.auth.storeAvatar(owner.userId, new Uint8Array(1_000_001))).rejects.toMatchObject({
    code: 'avatar.tooLarge',
  });
  const bomb = png.slice();
  new DataView(bomb.buffer).setUint32(16, 60_000);
  new DataView(bomb.buffer).setUint32(20, 60_000);
  await expect(world.auth.storeAvatar(owner.userId, bomb)).rejects.toMatchObject({ code: 'avatar.tooManyDots' });
  const colleague = await world.join(organisationId, 'viewer', 'viewer@solmu.test');
  const eve = await world.person('eve@solmu.test');
  expect((await world.auth.readAvatar(colleague.userId, owner.userId))?.mimeType).toBe('image/png');
  expect(await world.auth.readAvatar(eve.id, owner.userId)).toBeNull();
  expect(await world.auth.readAvatar(eve.id, '../../etc')).toBeNull();
});
