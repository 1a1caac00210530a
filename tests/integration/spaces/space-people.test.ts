import { randomBytes as nodeRandomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  type BoardId,
  type CardId,
  newId,
  type OrganisationId,
  type SpaceId,
  type UserId,
} from '../../../app/domain/ids';
import { createLogger } from '../../../server/infra/logger';
import type { SpaceAccess } from '../../../server/spaces/find-space-access';
import { createSpaces, type SpacesService } from '../../../server/spaces/spaces-service';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { Browser, createIdentityWorld, type IdentityWorld, tokenOf } from '../../support/identity';

let database: TestDatabase;
let world: IdentityWorld;
let spaces: SpacesService;
let host: SpaceAccess;
let organisationId: OrganisationId;
let spaceId: SpaceId;
const now = { ms: 0 };
const cardId = newId<CardId>((length) => nodeRandomBytes(length));
const boardId = newId<BoardId>((length) => nodeRandomBytes(length));

const DAY = 24 * 3_600_000;
const MEMBER = { role: 'member' as const, days: 7, accessDays: 0 };

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  await database.db.organisation.deleteMany();
  await database.db.user.deleteMany();
  world = createIdentityWorld(database.db);
  now.ms = 0;
  spaces = createSpaces({
    db: database.db,
    clock: { now: () => new Date(Date.now() + now.ms) },
    randomBytes: (length) => new Uint8Array(nodeRandomBytes(length)),
    log: createLogger('silent'),
    bus: { publish: (topic, message) => world.published.push({ topic, message }) },
    live: { topicChanged: (topics) => world.topics.push(...topics) },
    mail: { send: async (mail) => world.mails.push(mail) },
    publicUrl: () => 'http://solmu.test',
  });
  const aino = await world.person('aino@solmu.test', 'Aino');
  const founded = await world.members.createOrganisation(aino, 'Harbour Agency');
  organisationId = founded.organisationId;
  const doer = { organisationId, memberId: founded.memberId, userId: aino.id, boardId, cardId };
  spaceId = await spaces.create(doer, { name: 'Baltic Ports', timeZone: 'Europe/Helsinki' });
  host = await accessOf(aino.id);
});
afterEach(() => spaces.close());
afterAll(() => database.close());

async function accessOf(userId: UserId): Promise<SpaceAccess> {
  const access = await spaces.access(userId, spaceId);
  if (!access) throw new Error('not in the space');
  return access;
}

async function mailed(email: string, choice: Partial<Parameters<SpacesService['inviteByMail']>[2]> = {}) {
  await spaces.inviteByMail(host, [email], { ...MEMBER, ...choice });
  await vi.waitFor(() => expect(world.mails.at(-1)?.to).toBe(email));
  return tokenOf(world.mails.at(-1));
}

/** Enters by a mailed invitation as the page does: without an account and without a password. */
async function enter(token: string, email: string, name = 'Gita'): Promise<UserId> {
  const guest = { name, email, timeZone: 'UTC' };
  const { userId } = await world.auth.enterAsGuest(guest, new Browser().sender, async (id) => {
    await spaces.acceptInvitation(token, { id, email }, null);
  });
  return userId;
}

describe('an invitation', () => {
  test('lets a guest in with a name and no password, for as long as it says', async () => {
    const token = await mailed('gita@elsewhere.test', { role: 'commenter', accessDays: 7 });
    expect(await spaces.readInvitation(token, null)).toMatchObject({
      kind: 'open',
      hasAccount: false,
      role: 'commenter',
    });
    const userId = await enter(token, 'gita@elsewhere.test');
    const access = await accessOf(userId);
    expect(access.member).toMatchObject({ name: 'Gita', role: 'commenter', organisationId: null });
    expect(await database.db.user.findUnique({ where: { id: userId } })).toMatchObject({
      passwordHash: null,
      isAdmin: false,
      emailVerifiedAt: expect.any(Date),
    });
    expect(world.published).toContainEqual({ topic: 'access.changed', message: { userId } });
    now.ms = 7 * DAY + 1000;
    expect(await spaces.access(userId, spaceId)).toBeNull();
    await expect(spaces.acceptInvitation(token, { id: userId, email: 'gita@elsewhere.test' }, null)).rejects.toThrow();
  });

  test('is good for one, for its address alone, and says why it is not', async () => {
    const token = await mailed('gita@elsewhere.test');
    const other = await world.person('other@elsewhere.test');
    await expect(spaces.acceptInvitation(token, other, null)).rejects.toMatchObject({
      code: 'invitation.otherAddress',
    });
    await enter(token, 'gita@elsewhere.test');
    expect(await spaces.readInvitation(token, null)).toEqual({ kind: 'usedUp', spaceName: 'Baltic Ports' });
    const late = await mailed('late@elsewhere.test', { days: 1 });
    now.ms = DAY + 1000;
    expect((await spaces.readInvitation(late, null)).kind).toBe('expired');
    await expect(enter(late, 'late@elsewhere.test')).rejects.toMatchObject({ code: 'invitation.expired', status: 410 });
    now.ms = 0;
    const [row] = await spaces.invitations(host);
    await spaces.revokeInvitation(host, row?.id ?? '');
    expect((await spaces.readInvitation(late, null)).kind).toBe('revoked');
    const shut = await mailed('shut@elsewhere.test');
    await spaces.archive(host, true);
    expect((await spaces.readInvitation(shut, null)).kind).toBe('archived');
    expect((await spaces.readInvitation('a'.repeat(43), null)).kind).toBe('unknown');
  });

  test('leaves no account behind when it can no longer be used', async () => {
    const token = await mailed('gita@elsewhere.test');
    await enter(token, 'gita@elsewhere.test');
    await expect(enter(token, 'second@elsewhere.test')).rejects.toMatchObject({ code: 'invitation.otherAddress' });
    expect(await database.db.user.count({ where: { email: 'second@elsewhere.test' } })).toBe(0);
  });

  test('waits in the app for whose address it is, once that is proven, and is taken or declined there', async () => {
    const bo = await world.person('bo@ministry.test', 'Bo');
    const eve = await world.person('eve@elsewhere.test', 'Eve');
    await mailed('bo@ministry.test');
    const proven = { ...bo, emailVerified: true };
    expect(await spaces.waiting({ ...bo, emailVerified: false })).toEqual([]);
    expect(await spaces.waiting({ ...eve, emailVerified: true })).toEqual([]);
    const [waiting] = await spaces.waiting(proven);
    expect(waiting).toMatchObject({ spaceName: 'Baltic Ports', inviterName: 'Aino', role: 'member' });
    const id = waiting?.id;
    for (const stranger of [
      { ...eve, emailVerified: true },
      { ...bo, emailVerified: false },
    ])
      await expect(spaces.acceptWaiting(stranger, id, null)).rejects.toMatchObject({ status: 404 });
    await spaces.decline(proven, id);
    await expect(spaces.acceptWaiting(proven, id, null)).rejects.toMatchObject({ status: 404 });
    await mailed('bo@ministry.test');
    const [again] = await spaces.waiting(proven);
    expect(await spaces.acceptWaiting(proven, again?.id, null)).toBe(spaceId);
    expect(await spaces.waiting(proven)).toEqual([]);
  });

  test('to an address with an account makes its owner sign in, and come for an organisation of theirs', async () => {
    const bo = await world.person('bo@ministry.test', 'Bo');
    const ministry = (await world.members.createOrganisation(bo, 'Ministry')).organisationId;
    const token = await mailed('bo@ministry.test');
    expect(await spaces.readInvitation(token, null)).toMatchObject({ hasAccount: true });
    await expect(enter(token, 'bo@ministry.test')).rejects.toMatchObject({ code: 'guest.hasAccount' });
    await expect(spaces.acceptInvitation(token, bo, organisationId)).rejects.toMatchObject({ status: 404 });
    await spaces.acceptInvitation(token, bo, ministry);
    expect((await accessOf(bo.id)).member.organisationId).toBe(ministry);
  });

  test('by link proves no address: the way in is mailed, and ends with the link', async () => {
    const { token } = await spaces.inviteByLink(host, { ...MEMBER, maxUses: 10 });
    await spaces.mailWayIn(token, 'gita@elsewhere.test', 'en');
    await vi.waitFor(() => expect(world.mails.at(-1)?.to).toBe('gita@elsewhere.test'));
    const own = tokenOf(world.mails.at(-1));
    await enter(own, 'gita@elsewhere.test');
    expect(await spaces.invitations(host)).toMatchObject([{ email: null, uses: 1, state: 'open' }]);
    await spaces.mailWayIn(token, 'next@elsewhere.test', 'en');
    await vi.waitFor(() => expect(world.mails.at(-1)?.to).toBe('next@elsewhere.test'));
    const [link] = await spaces.invitations(host);
    await spaces.revokeInvitation(host, link?.id ?? '');
    expect((await spaces.readInvitation(tokenOf(world.mails.at(-1)), null)).kind).toBe('revoked');
  });

  test('older than a removal brings nobody back; a newer one does', async () => {
    const { token } = await spaces.inviteByLink(host, { ...MEMBER, maxUses: 10 });
    const bo = await world.person('bo@ministry.test', 'Bo');
    await spaces.acceptInvitation(token, bo, null);
    await spaces.remove(host, (await accessOf(bo.id)).member.id);
    await expect(spaces.acceptInvitation(token, bo, null)).rejects.toMatchObject({ code: 'invitation.beforeLeaving' });
    now.ms = 1000;
    await spaces.acceptInvitation(await mailed('bo@ministry.test'), bo, null);
    expect((await accessOf(bo.id)).member.role).toBe('member');
  });
});

describe('people', () => {
  test('only hosts invite, change and remove, and a host stays', async () => {
    const guest = await accessOf(await enter(await mailed('gita@elsewhere.test'), 'gita@elsewhere.test'));
    await expect(spaces.inviteByMail(guest, ['x@y.test'], MEMBER)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(spaces.remove(guest, host.member.id)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(spaces.describe(guest, host.member.id, PART)).rejects.toMatchObject({ code: 'forbidden' });
    for (const act of [
      () => spaces.leave(host),
      () => spaces.changeRole(host, host.member.id, 'member'),
      () => spaces.setEnd(host, host.member.id, new Date(Date.now() + DAY)),
    ])
      await expect(act()).rejects.toMatchObject({ code: 'space.lastHost' });
    await spaces.describe(guest, guest.member.id, PART);
    await spaces.changeRole(host, guest.member.id, 'host');
    await spaces.leave(host);
    expect(await spaces.access(host.userId, spaceId)).toBeNull();
    expect(await spaces.people(spaceId)).toMatchObject([{ name: 'Gita', role: 'host', ...PART, isGuest: true }]);
  });

  test('whose access ends by its date are told at that moment', async () => {
    const userId = await enter(await mailed('gita@elsewhere.test'), 'gita@elsewhere.test');
    await spaces.setEnd(host, (await accessOf(userId)).member.id, new Date(Date.now() + 300));
    world.published.length = 0;
    await vi.waitFor(() => expect(world.published).toContainEqual({ topic: 'access.changed', message: { userId } }));
    expect(await spaces.access(userId, spaceId)).toBeNull();
  });

  test('of an organisation with a card of the network join by it, with no more than their colleague there has', async () => {
    const bo = await world.person('bo@ministry.test', 'Bo');
    const { organisationId: ministry, memberId } = await world.members.createOrganisation(bo, 'Ministry');
    const lead = await world.join(ministry, 'lead', 'lead@ministry.test');
    const theirCard = newId<CardId>((length) => nodeRandomBytes(length));
    const doer = { organisationId: ministry, memberId, userId: bo.id, boardId, cardId: theirCard };
    await expect(spaces.linkCard(doer, spaceId)).rejects.toMatchObject({ status: 404 });
    await spaces.acceptInvitation(await mailed('bo@ministry.test', { role: 'commenter' }), bo, ministry);
    await spaces.linkCard(doer, spaceId);
    const reader = { organisationId: ministry, userId: lead.userId, cardId: theirCard };
    expect(await spaces.ofCard(reader)).toMatchObject({ space: { standing: 'may-join' } });
    await spaces.joinByCard({ ...reader, role: 'lead' });
    expect((await accessOf(lead.userId)).member).toMatchObject({ role: 'commenter', organisationId: ministry });
    const ours = await world.join(organisationId, 'lead', 'lead@solmu.test');
    await spaces.joinByCard({ organisationId, userId: ours.userId, cardId, role: 'lead' });
    expect((await accessOf(ours.userId)).member.role).toBe('host');
    await spaces.remove(host, (await accessOf(ours.userId)).member.id);
    const again = spaces.joinByCard({ organisationId, userId: ours.userId, cardId, role: 'lead' });
    await expect(again).rejects.toMatchObject({ code: 'space.closed' });
  });
});

const PART = { represents: 'The pilots', brings: 'A meeting room', organisationName: 'Pilots of Turku' };

describe('a guest who comes back', () => {
  test('signs in by a mailed link, once; who has a password is told to use it, strangers get the same answer', async () => {
    await enter(await mailed('gita@elsewhere.test'), 'gita@elsewhere.test');
    const { sender } = new Browser();
    await world.auth.requestEntry('gita@elsewhere.test', `/s/${spaceId}`, sender);
    await world.auth.requestEntry('aino@solmu.test', null, sender);
    await world.auth.requestEntry('nobody@elsewhere.test', null, sender);
    await world.auth.settled();
    const sent = world.mails.filter(({ kind }) => kind === 'enter');
    expect(sent).toHaveLength(2);
    const toGita = sent.find(({ to }) => to === 'gita@elsewhere.test');
    const toAino = sent.find(({ to }) => to === 'aino@solmu.test');
    expect(toGita?.text).toContain(`?next=%2Fs%2F${spaceId}`);
    expect(toAino?.text).not.toContain('/enter/');
    const token = tokenOf(toGita);
    expect(await world.auth.entryOf(token)).toMatchObject({ name: 'Gita' });
    await world.auth.enter(token, sender);
    await expect(world.auth.enter(token, sender)).rejects.toMatchObject({ code: 'enter.unknown' });
  });

  test('finds the link ended after half an hour', async () => {
    await enter(await mailed('gita@elsewhere.test'), 'gita@elsewhere.test');
    await world.auth.requestEntry('gita@elsewhere.test', null, new Browser().sender);
    await world.auth.settled();
    const token = tokenOf(world.mails.at(-1));
    world.pass(31 * 60_000);
    expect(await world.auth.entryOf(token)).toBeNull();
  });
});
