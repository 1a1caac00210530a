import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OrganisationAccess } from '../../../server/members/members-service';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { createIdentityWorld, type IdentityWorld, tokenOf } from '../../support/identity';

let database: TestDatabase;
let world: IdentityWorld;
let owner: OrganisationAccess;

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  await database.db.organisation.deleteMany();
  await database.db.user.deleteMany();
  world = createIdentityWorld(database.db);
  const aino = await world.person('aino@solmu.test', 'Aino');
  const { organisationId } = await world.members.createOrganisation(aino, 'Harbour Agency');
  owner = await world.accessOf(aino.id, organisationId);
});
afterAll(() => database.close());

const link = (more: object = {}) => ({ role: 'member' as const, days: 7, maxUses: 1, ...more });
const accept = async (token: string, email: string) => world.members.acceptInvitation(token, await world.person(email));
const DAY = 24 * 3_600_000;

test('a link makes its bearer a member with its role, once', async () => {
  const { token } = await world.members.inviteByLink(owner, link({ role: 'commenter' }));
  expect(await world.members.readInvitation(token)).toMatchObject({
    kind: 'open',
    organisationName: 'Harbour Agency',
    inviterName: 'Aino',
    role: 'commenter',
    email: null,
  });
  const guest = await world.person('eino@solmu.test', 'Eino');
  const { organisationId, addressProven } = await world.members.acceptInvitation(token, guest);
  expect(addressProven).toBe(false);
  expect((await world.accessOf(guest.id, organisationId)).member).toMatchObject({ name: 'Eino', role: 'commenter' });
  expect(world.topics).toContain(`user:${guest.id}`);
  await expect(accept(token, 'third@solmu.test')).rejects.toMatchObject({ code: 'invitation.usedUp', status: 410 });
  expect(await world.members.readInvitation(token)).toEqual({ kind: 'usedUp', organisationName: 'Harbour Agency' });
});

test('the token is stored as its hash alone', async () => {
  const { token } = await world.members.inviteByLink(owner, link());
  expect(JSON.stringify(await database.db.invitation.findMany())).not.toContain(token);
});

test('a link for ten lets in ten, also when more come at the same moment', async () => {
  const { token } = await world.members.inviteByLink(owner, link({ maxUses: 10 }));
  const people = await Promise.all(Array.from({ length: 12 }, (_, i) => world.person(`p${i}@solmu.test`)));
  const answers = await Promise.allSettled(people.map((person) => world.members.acceptInvitation(token, person)));
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
});

test('an invitation ends with its time', async () => {
  const { token } = await world.members.inviteByLink(owner, link({ days: 1 }));
  world.pass(DAY);
  expect((await world.members.readInvitation(token)).kind).toBe('expired');
  await expect(accept(token, 'late@solmu.test')).rejects.toMatchObject({ code: 'invitation.expired' });
});

test('a revoked invitation is useless at once, and stays listed as revoked', async () => {
  const { token } = await world.members.inviteByLink(owner, link());
  const [row] = await world.members.listInvitations(owner);
  await world.members.revokeInvitation(owner, row?.id ?? '');
  await expect(accept(token, 'late@solmu.test')).rejects.toMatchObject({ code: 'invitation.revoked' });
  expect((await world.members.listInvitations(owner))[0]).toMatchObject({ state: 'revoked', createdByName: 'Aino' });
});

test.each(['x', 'a'.repeat(43), ''])('an unknown token (%j) is unknown', async (token) => {
  expect(await world.members.readInvitation(token)).toEqual({ kind: 'unknown' });
  await expect(accept(token, 'x@solmu.test')).rejects.toMatchObject({ status: 404 });
});

describe('a mailed invitation', () => {
  async function invite(...emails: string[]): Promise<string> {
    await world.members.inviteByMail(owner, emails, link());
    await world.members.settled();
    return tokenOf(world.mails.at(-1));
  }

  test('works for its address alone, and proves it', async () => {
    const token = await invite('Eino@Solmu.test');
    await expect(accept(token, 'other@solmu.test')).rejects.toMatchObject({
      code: 'invitation.otherAddress',
      details: { email: 'eino@solmu.test' },
    });
    expect((await accept(token, 'eino@solmu.test')).addressProven).toBe(true);
  });

  test('to the same address ends the earlier one', async () => {
    const first = await invite('eino@solmu.test');
    const second = await invite('eino@solmu.test');
    expect((await world.members.readInvitation(first)).kind).toBe('revoked');
    expect((await world.members.readInvitation(second)).kind).toBe('open');
  });

  test('is not sent to people who are members already', async () => {
    const answer = await world.members.inviteByMail(owner, ['aino@solmu.test', 'new@solmu.test'], link());
    await world.members.settled();
    expect(answer).toEqual({ sent: ['new@solmu.test'], already: ['aino@solmu.test'] });
    expect(world.mails.map(({ to }) => to)).toEqual(['new@solmu.test']);
    expect(world.mails[0]?.text).toContain('for 7 days');
  });

  test.each([[[]], [['no address']], [Array.from({ length: 21 }, (_, i) => `p${i}@solmu.test`)]])(
    'is refused for %j',
    async (emails) => {
      await expect(world.members.inviteByMail(owner, emails, link())).rejects.toMatchObject({
        code: 'invitation.addresses',
      });
    },
  );
});

test('who is a member already keeps their role, and the invitation its use', async () => {
  const lead = await world.join(owner.organisation.id, 'lead', 'lead@solmu.test');
  const { token } = await world.members.inviteByLink(owner, link({ role: 'viewer' }));
  await world.members.acceptInvitation(token, { id: lead.userId, email: 'lead@solmu.test', name: 'lead' });
  expect((await world.accessOf(lead.userId, owner.organisation.id)).member.role).toBe('lead');
  expect((await world.members.readInvitation(token)).kind).toBe('open');
});

test('nobody invites to more than they are', async () => {
  const lead = await world.join(owner.organisation.id, 'lead', 'lead@solmu.test');
  await world.members.inviteByLink(lead, link({ role: 'lead' }));
  await expect(world.members.inviteByLink(lead, link({ role: 'owner' }))).rejects.toMatchObject({ code: 'forbidden' });
  const member = await world.join(owner.organisation.id, 'member', 'member@solmu.test');
  await expect(world.members.inviteByLink(member, link({ role: 'viewer' }))).rejects.toMatchObject({ status: 403 });
  await expect(world.members.inviteByLink(owner, link({ days: 400 }))).rejects.toMatchObject({
    code: 'invitation.choice',
  });
});

test('who loses a role cannot take it back with an invitation of their own', async () => {
  const lead = await world.join(owner.organisation.id, 'lead', 'lead@solmu.test');
  const { token } = await world.members.inviteByLink(lead, link({ role: 'lead', maxUses: 10 }));
  await world.members.changeRole(owner, lead.member.id, 'viewer');
  expect((await world.members.readInvitation(token)).kind).toBe('revoked');
});

test('who was removed cannot come back by an older link, but by a newer one as the same member', async () => {
  const member = await world.join(owner.organisation.id, 'member', 'member@solmu.test');
  const invitee = { id: member.userId, email: 'member@solmu.test', name: 'member' };
  const older = await world.members.inviteByLink(owner, link({ maxUses: 10 }));
  world.pass(1000);
  await world.members.removeMember(owner, member.member.id);
  await expect(world.members.acceptInvitation(older.token, invitee)).rejects.toMatchObject({
    code: 'invitation.beforeLeaving',
  });
  world.pass(1000);
  const newer = await world.members.inviteByLink(owner, link({ role: 'viewer' }));
  await world.members.acceptInvitation(newer.token, invitee);
  expect((await world.accessOf(member.userId, owner.organisation.id)).member).toMatchObject({
    id: member.member.id,
    role: 'viewer',
  });
});

test("another organisation's invitation cannot be revoked", async () => {
  await world.members.inviteByLink(owner, link());
  const [row] = await world.members.listInvitations(owner);
  const eve = await world.person('eve@solmu.test');
  const { organisationId } = await world.members.createOrganisation(eve, 'Elsewhere');
  const stranger = await world.accessOf(eve.id, organisationId);
  await expect(world.members.revokeInvitation(stranger, row?.id ?? '')).rejects.toMatchObject({ status: 404 });
});
