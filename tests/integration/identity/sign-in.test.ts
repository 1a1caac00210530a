import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { Browser, createIdentityWorld, GOOD_PASSWORD, type IdentityWorld } from '../../support/identity';

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

const wrong = (browser: Browser, email = 'aino@solmu.test') =>
  world.auth.signIn(email, 'not the password', browser.sender).then(
    () => 'signed in',
    (error: { code: string }) => error.code,
  );

const signIn = async (browser: Browser) => {
  browser.keep(await world.auth.signIn('Aino@solmu.test', GOOD_PASSWORD, browser.sender));
};

test('a wrong address and a wrong password get the same answer', async () => {
  const browser = new Browser();
  expect(await wrong(browser)).toBe('signIn.wrong');
  expect(await wrong(browser, 'nobody@solmu.test')).toBe('signIn.wrong');
  expect(await wrong(browser, 'no address')).toBe('signIn.wrong');
});

test('the token is stored as its hash alone, and the hash signs nobody in', async () => {
  const browser = new Browser();
  await signIn(browser);
  const token = /solmu=([^;]+)/.exec(browser.cookies ?? '')?.[1] ?? '';
  const stored = await database.db.session.findMany();
  expect(stored).toHaveLength(1);
  expect(JSON.stringify(stored)).not.toContain(token);
  expect(await world.auth.authenticate(`solmu=${stored[0]?.idHash}`)).toBeNull();
  expect((await world.auth.authenticate(browser.cookies))?.user.email).toBe('aino@solmu.test');
});

test('signing in rotates the token: the one before is dead', async () => {
  const browser = new Browser();
  await signIn(browser);
  const before = browser.cookies;
  await signIn(browser);
  expect(browser.cookies).not.toBe(before);
  expect(await world.auth.authenticate(before)).toBeNull();
  expect(await database.db.session.count()).toBe(1);
});

test('over HTTPS cookies carry the __Host- prefix and are kept from scripts', async () => {
  const secure = createIdentityWorld(database.db, { secure: true });
  const { setCookies } = await secure.auth.signIn('aino@solmu.test', GOOD_PASSWORD, new Browser().sender);
  for (const cookie of setCookies) {
    expect(cookie).toMatch(/^__Host-solmu(-device)?=/);
    for (const part of ['HttpOnly', 'Secure', 'Path=/', 'SameSite=Lax']) expect(cookie).toContain(part);
    expect(cookie).not.toContain('Domain');
  }
});

test('guesses at an account are slowed, the more the longer', async () => {
  const stranger = new Browser('198.51.100.9');
  for (let i = 0; i < 5; i++) expect(await wrong(stranger)).toBe('signIn.wrong');
  expect(await wrong(stranger)).toBe('auth.wait');
  world.pass(1_001);
  expect(await wrong(stranger)).toBe('signIn.wrong');
  world.pass(1_001);
  expect(await wrong(stranger)).toBe('auth.wait');
  world.pass(1_000);
  expect(await wrong(stranger)).toBe('signIn.wrong');
});

test('a stranger who guesses cannot slow the owner down on a device of theirs', async () => {
  const owner = new Browser('203.0.113.5');
  await signIn(owner);
  owner.keep({ setCookies: await world.auth.signOut(owner.cookies) });
  for (let i = 0; i < 12; i++) await wrong(new Browser('198.51.100.9'));
  expect(await wrong(new Browser('203.0.113.99'))).toBe('auth.wait');
  await signIn(owner);
  expect((await world.auth.authenticate(owner.cookies))?.user.name).toBe('Aino');
});

test('the mark of a device is of one account and gives no free guesses', async () => {
  await world.person('eino@solmu.test');
  const owner = new Browser('203.0.113.5');
  await signIn(owner);
  for (let i = 0; i < 5; i++) expect(await wrong(owner, 'eino@solmu.test')).toBe('signIn.wrong');
  expect(await wrong(owner, 'eino@solmu.test')).toBe('auth.wait');
  for (let i = 0; i < 10; i++) expect(await wrong(owner)).toBe('signIn.wrong');
  expect(await wrong(owner)).toBe('auth.wait');
});

test('one network address that tries many accounts is slowed, and its own success forgives nothing', async () => {
  const stranger = new Browser('198.51.100.77');
  for (let i = 0; i < 50; i++) {
    if (i === 25) await world.auth.signIn('aino@solmu.test', GOOD_PASSWORD, stranger.sender);
    expect(await wrong(stranger, `nobody${i}@solmu.test`)).toBe('signIn.wrong');
  }
  expect(await wrong(stranger, 'nobody99@solmu.test')).toBe('auth.wait');
  expect(await wrong(new Browser('198.51.100.78'), 'nobody99@solmu.test')).toBe('signIn.wrong');
});

test('parallel guesses share the same few places', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => wrong(new Browser('198.51.100.3'))));
  expect(answers.filter((answer) => answer === 'signIn.wrong').length).toBeLessThanOrEqual(6);
});

test('sessions are listed by device, the present one first, and end singly or all others at once', async () => {
  const laptop = new Browser();
  const phone = new Browser(
    '203.0.113.7',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/605',
  );
  const tablet = new Browser('203.0.113.8', 'Mozilla/5.0 (Linux; Android 15) Chrome/140.0 Mobile Safari/537');
  for (const browser of [laptop, phone, tablet]) await signIn(browser);
  const user = (await world.auth.authenticate(laptop.cookies))?.user;
  if (!user) throw new Error('not signed in');
  const rows = await world.auth.listSessions(user);
  expect(rows.map(({ device, isCurrent }) => [device, isCurrent])).toEqual([
    ['Firefox · Linux', true],
    ['Chrome · Android', false],
    ['Safari · iPhone', false],
  ]);
  await world.auth.revokeSession(user, rows[1]?.hash ?? '');
  expect(await world.auth.authenticate(tablet.cookies)).toBeNull();
  expect(world.published.at(-1)).toEqual({ topic: 'access.changed', message: { userId: user.id } });
  await world.auth.revokeOtherSessions(user);
  expect(await world.auth.authenticate(phone.cookies)).toBeNull();
  expect(await world.auth.authenticate(laptop.cookies)).not.toBeNull();
  expect(await world.auth.sessionUser(user.sessionHash)).not.toBeNull();
});

test("nobody ends another's session", async () => {
  const owner = new Browser();
  await signIn(owner);
  await world.person('eve@solmu.test');
  const eve = new Browser('198.51.100.2');
  eve.keep(await world.auth.signIn('eve@solmu.test', GOOD_PASSWORD, eve.sender));
  const [hers, his] = await Promise.all([world.auth.authenticate(owner.cookies), world.auth.authenticate(eve.cookies)]);
  if (!hers || !his) throw new Error('not signed in');
  await world.auth.revokeSession(his.user, hers.user.sessionHash);
  expect(await world.auth.authenticate(owner.cookies)).not.toBeNull();
});

test('a session in its second half is renewed, and one past its end is nobody', async () => {
  const browser = new Browser();
  await signIn(browser);
  expect((await world.auth.authenticate(browser.cookies))?.setCookie).toBeNull();
  const inDays = (days: number) => new Date(Date.now() + days * 24 * 3_600_000);
  await database.db.session.updateMany({ data: { expiresAt: inDays(14) } });
  expect((await world.auth.authenticate(browser.cookies))?.setCookie).toMatch(/^solmu=/);
  const [session] = await database.db.session.findMany();
  expect(session?.expiresAt.getTime()).toBeGreaterThan(inDays(29).getTime());
  await database.db.session.updateMany({ data: { expiresAt: inDays(-1) } });
  expect(await world.auth.authenticate(browser.cookies)).toBeNull();
});

test.each([null, '', 'solmu=', 'solmu=x', `solmu=${'a'.repeat(43)}`, 'solmu=%00; other=1'])(
  '%j is nobody',
  async (cookies) => {
    expect(await world.auth.authenticate(cookies)).toBeNull();
  },
);
