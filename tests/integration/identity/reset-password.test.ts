import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { Browser, createIdentityWorld, GOOD_PASSWORD, type IdentityWorld, tokenOf } from '../../support/identity';

const NEW_PASSWORD = 'otter swims upstream';
let database: TestDatabase;
let world: IdentityWorld;

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  await database.db.user.deleteMany();
  await database.db.signInAttempt.deleteMany();
  world = createIdentityWorld(database.db);
  await world.person('aino@solmu.test', 'Aino');
});
afterAll(() => database.close());

async function requestToken(): Promise<string> {
  await world.auth.requestPasswordReset('aino@solmu.test', new Browser().sender);
  await world.auth.settled();
  return tokenOf(world.mails.at(-1));
}

test('the answer is the same for an unknown address, and no mail goes out', async () => {
  await expect(world.auth.requestPasswordReset('nobody@solmu.test', new Browser().sender)).resolves.toBeUndefined();
  await world.auth.settled();
  expect(world.mails).toHaveLength(0);
});

test('a reset ends all sessions, works once and tells the owner', async () => {
  const old = new Browser();
  old.keep(await world.auth.signIn('aino@solmu.test', GOOD_PASSWORD, old.sender));
  const other = await requestToken();
  const token = await requestToken();
  expect(JSON.stringify(await database.db.emailToken.findMany())).not.toContain(token);
  expect(await world.auth.isResetTokenValid(token)).toBe(true);

  const fresh = new Browser('203.0.113.1');
  fresh.keep(await world.auth.resetPassword(token, NEW_PASSWORD, fresh.sender));
  await world.auth.settled();
  expect(await world.auth.authenticate(old.cookies)).toBeNull();
  expect((await world.auth.authenticate(fresh.cookies))?.user.email).toBe('aino@solmu.test');
  expect(world.mails.at(-1)?.kind).toBe('password-changed');
  await expect(world.auth.resetPassword(token, NEW_PASSWORD, fresh.sender)).rejects.toMatchObject({
    code: 'reset.unknown',
  });
  expect(await world.auth.isResetTokenValid(other)).toBe(false);
  await expect(world.auth.signIn('aino@solmu.test', GOOD_PASSWORD, old.sender)).rejects.toMatchObject({
    code: 'signIn.wrong',
  });
  await world.auth.signIn('aino@solmu.test', NEW_PASSWORD, old.sender);
});

test('a bad password does not use the link up', async () => {
  const token = await requestToken();
  await expect(world.auth.resetPassword(token, 'short', new Browser().sender)).rejects.toMatchObject({
    code: 'password.short',
  });
  expect(await world.auth.isResetTokenValid(token)).toBe(true);
});

test('the link ends after an hour', async () => {
  const token = await requestToken();
  world.pass(3_600_001);
  expect(await world.auth.isResetTokenValid(token)).toBe(false);
  await expect(world.auth.resetPassword(token, NEW_PASSWORD, new Browser().sender)).rejects.toMatchObject({
    status: 404,
  });
});

test('a guessed account can always be reached by its mailed link', async () => {
  const stranger = new Browser('198.51.100.9');
  for (let i = 0; i < 8; i++) await world.auth.signIn('aino@solmu.test', 'guess', stranger.sender).catch(() => {});
  await world.auth.resetPassword(await requestToken(), NEW_PASSWORD, new Browser('203.0.113.1').sender);
});

test('changing the password asks for the present one and ends the other sessions', async () => {
  const here = new Browser();
  const there = new Browser('203.0.113.4');
  for (const browser of [here, there])
    browser.keep(await world.auth.signIn('aino@solmu.test', GOOD_PASSWORD, browser.sender));
  const user = (await world.auth.authenticate(here.cookies))?.user;
  if (!user) throw new Error('not signed in');
  await expect(world.auth.changePassword(user, 'wrong', NEW_PASSWORD, here.sender)).rejects.toMatchObject({
    code: 'password.wrong',
  });
  here.keep(await world.auth.changePassword(user, GOOD_PASSWORD, NEW_PASSWORD, here.sender));
  expect(await world.auth.authenticate(there.cookies)).toBeNull();
  expect(await world.auth.authenticate(here.cookies)).not.toBeNull();
});
