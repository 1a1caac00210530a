import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { Browser, createIdentityWorld, GOOD_PASSWORD, type IdentityWorld, tokenOf } from '../../support/identity';

let database: TestDatabase;
let world: IdentityWorld;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const account = (email: string, more: object = {}) => ({
  name: 'Aino Aalto',
  email,
  password: GOOD_PASSWORD,
  timeZone: 'Europe/Helsinki',
  addressProven: false,
  next: null,
  ...more,
});

describe('where mail is delivered', () => {
  beforeEach(async () => {
    await database.db.user.deleteMany();
    world = createIdentityWorld(database.db);
    await world.auth.createAccount({
      name: 'Admin',
      email: 'admin@solmu.test',
      password: GOOD_PASSWORD,
      isAdmin: true,
    });
  });

  test('the answer is the same for a known and an unknown address', async () => {
    await world.person('known@solmu.test');
    const known = await world.auth.signUp(account('known@solmu.test'), new Browser().sender);
    const unknown = await world.auth.signUp(account('unknown@solmu.test'), new Browser().sender);
    await world.auth.settled();
    expect(known.kind).toBe('mailed');
    expect(Object.keys(unknown)).toEqual(Object.keys(known));
    expect(unknown.kind).toBe('mailed');
    expect(world.mails.map(({ to, kind }) => [to, kind])).toEqual(
      expect.arrayContaining([
        ['known@solmu.test', 'known-address'],
        ['unknown@solmu.test', 'sign-up'],
      ]),
    );
  });

  test('the account is made by the mailed link, in the browser that began, and goes on where it was', async () => {
    const browser = new Browser();
    const answer = await world.auth.signUp(account('Aino@Solmu.test ', { next: '/invitations/x' }), browser.sender);
    if (answer.kind === 'mailed') browser.keep(answer);
    await world.auth.settled();
    expect(await database.db.user.count({ where: { email: 'aino@solmu.test' } })).toBe(0);

    const token = tokenOf(world.mails.at(-1));
    expect(await world.auth.verificationState(token, browser.cookies)).toEqual({
      kind: 'confirm',
      email: 'aino@solmu.test',
    });
    const done = await world.auth.verifyEmail(token, null, browser.sender);
    browser.keep(done);
    expect(done.next).toBe('/invitations/x');
    const session = await world.auth.authenticate(browser.cookies);
    expect(session?.user).toMatchObject({ email: 'aino@solmu.test', emailVerified: true, timeZone: 'Europe/Helsinki' });
    expect(session?.user.isAdmin).toBe(false);
    await expect(world.auth.verifyEmail(token, null, browser.sender)).rejects.toMatchObject({ code: 'verify.unknown' });
  });

  test('another browser has to know the password, so a stranger cannot occupy an address', async () => {
    await world.auth.signUp(account('victim@solmu.test'), new Browser('198.51.100.1').sender);
    await world.auth.settled();
    const token = tokenOf(world.mails.at(-1));
    const owner = new Browser('203.0.113.1');
    expect((await world.auth.verificationState(token, owner.cookies)).kind).toBe('password');
    await expect(world.auth.verifyEmail(token, null, owner.sender)).rejects.toMatchObject({
      code: 'verify.wrongPassword',
    });
    await expect(world.auth.verifyEmail(token, 'a guess of mine', owner.sender)).rejects.toMatchObject({
      code: 'verify.wrongPassword',
    });
    expect((await world.auth.verifyEmail(token, GOOD_PASSWORD, owner.sender)).setCookies).not.toHaveLength(0);
  });

  test('the link ends after a day', async () => {
    const browser = new Browser();
    const answer = await world.auth.signUp(account('late@solmu.test'), browser.sender);
    if (answer.kind === 'mailed') browser.keep(answer);
    await world.auth.settled();
    world.pass(24 * 3_600_000 + 1);
    const token = tokenOf(world.mails.at(-1));
    expect((await world.auth.verificationState(token, browser.cookies)).kind).toBe('unknown');
  });

  test('a mailed invitation to the same address is proof enough to start at once', async () => {
    const answer = await world.auth.signUp(account('guest@solmu.test', { addressProven: true }), new Browser().sender);
    expect(answer.kind).toBe('started');
    const user = await database.db.user.findUnique({ where: { email: 'guest@solmu.test' } });
    expect(user?.emailVerifiedAt).not.toBeNull();
  });

  test('strangers can cause only a few mails to one address', async () => {
    for (let i = 0; i < 8; i++) await world.auth.signUp(account('flood@solmu.test'), new Browser().sender);
    await world.auth.settled();
    expect(world.mails.length).toBeLessThanOrEqual(5);
  });

  test.each([
    ['name.invalid', { name: ' \u202e ' }],
    ['email.invalid', { email: 'not an address' }],
    ['password.short', { password: 'short' }],
    ['password.long', { password: 'abcdefg '.repeat(40) }],
    ['password.common', { password: 'Password2024!!' }],
    ['password.repeats', { password: 'heronheronheron' }],
    ['password.personal', { password: 'AinoAalto2024' }],
  ])('refuses with %s', async (code, change) => {
    await expect(world.auth.signUp(account('fine@solmu.test', change), new Browser().sender)).rejects.toMatchObject({
      code,
    });
  });
});

describe('the first person', () => {
  beforeEach(() => database.db.user.deleteMany());

  test('starts at once and administers the server, also where mail is delivered; the second waits for the mail', async () => {
    world = createIdentityWorld(database.db);
    expect((await world.auth.signUp(account('first@solmu.test'), new Browser().sender)).kind).toBe('started');
    expect((await world.auth.signUp(account('second@solmu.test'), new Browser().sender)).kind).toBe('mailed');
    await world.auth.settled();
    expect((await database.db.user.findMany()).map(({ email, isAdmin }) => [email, isAdmin])).toEqual([
      ['first@solmu.test', true],
    ]);
  });

  test('is one of two at the same moment, and never the one of the demo', async () => {
    world = createIdentityWorld(database.db, { smtpUrl: null });
    await world.person('demo@solmu.test');
    await Promise.all(
      ['first@solmu.test', 'second@solmu.test'].map((email) => world.auth.signUp(account(email), new Browser().sender)),
    );
    expect(await database.db.user.count({ where: { isAdmin: true } })).toBe(1);
    expect((await database.db.user.findUnique({ where: { email: 'demo@solmu.test' } }))?.isAdmin).toBe(false);
  });
});

describe('where no mail is delivered', () => {
  test('people start at once, and an address is proven later', async () => {
    await database.db.user.deleteMany();
    world = createIdentityWorld(database.db, { smtpUrl: null });
    const browser = new Browser();
    const answer = await world.auth.signUp(account('now@solmu.test'), browser.sender);
    expect(answer.kind).toBe('started');
    if (answer.kind === 'started') browser.keep(answer.signedIn);
    const user = (await world.auth.authenticate(browser.cookies))?.user;
    expect(user?.emailVerified).toBe(false);
    await expect(world.auth.signUp(account('now@solmu.test'), new Browser().sender)).rejects.toMatchObject({
      code: 'signUp.addressTaken',
    });
    if (user) await world.auth.sendVerification(user.id);
    const token = tokenOf(world.mails.at(-1));
    expect((await world.auth.verificationState(token, null)).kind).toBe('password');
    expect((await world.auth.verificationState(token, browser.cookies)).kind).toBe('confirm');
    await world.auth.verifyEmail(token, null, browser.sender);
    expect((await world.auth.authenticate(browser.cookies))?.user.emailVerified).toBe(true);
  });
});
