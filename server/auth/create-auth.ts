import { newId, type UserId } from '../../app/domain/ids';
import { readEmail, readName } from './account-input';
import type { AuthDeps } from './auth-deps';
import type { AuthService } from './auth-service';
import { DEMO_EMAIL } from './demo-account';
import { countMailTo, enter, enterAsGuest, entryOf, requestEntry } from './enter';
import { hashPassword } from './hash-password';
import { createIdentity, type Identity } from './identity';
import { listSessions, revokeOtherSessions, revokeSession } from './list-sessions';
import { readAvatar, removeAvatar, storeAvatar, updateProfile } from './profile';
import { changePassword, isResetTokenValid, requestPasswordReset, resetPassword } from './reset-password';
import { signIn } from './sign-in';
import { signUp } from './sign-up';
import { sendVerification, verificationState, verifyEmail } from './verify-email';

const DAY = 24 * 3_600_000;
const LOOPBACK = /^(127\.|::1$|localhost$)/;

/** Makes the service of identity. */
export function createAuth(deps: AuthDeps): AuthService {
  const identity = createIdentity(deps);
  const { db, clock, sessions, background } = identity;
  return {
    authenticate: (cookies) => sessions.authenticate(cookies),
    sessionUser: (hash) => sessions.byHash(hash),
    signUp: (account, sender) => signUp(identity, account, sender),
    verificationState: (token, cookies) => verificationState(identity, token, cookies),
    verifyEmail: (token, password, sender) => verifyEmail(identity, token, password, sender),
    sendVerification: (userId) => sendVerification(identity, userId),
    async markEmailVerified(userId) {
      await db.user.updateMany({
        where: { id: userId, emailVerifiedAt: null },
        data: { emailVerifiedAt: clock.now() },
      });
    },
    signIn: (email, password, sender) => signIn(identity, email, password, sender),
    signOut: async (cookies) => [await sessions.end(cookies)],
    requestPasswordReset: (email, sender) => requestPasswordReset(identity, email, sender),
    isResetTokenValid: (token) => isResetTokenValid(identity, token),
    resetPassword: (token, password, sender) => resetPassword(identity, token, password, sender),
    async hasPassword(userId) {
      const user = await db.user.findUnique({ where: { id: userId }, select: { passwordHash: true } });
      return user !== null && user.passwordHash !== null;
    },
    requestEntry: (email, next, sender) => requestEntry(identity, email, next, sender),
    entryOf: (token) => entryOf(identity, token),
    enter: (token, sender) => enter(identity, token, sender),
    enterAsGuest: (guest, sender, admit) => enterAsGuest(identity, guest, sender, admit),
    countMailTo: (email, sender) => countMailTo(identity, email, sender),
    changePassword: (user, current, next, sender) => changePassword(identity, user, current, next, sender),
    listSessions: (user) => listSessions(identity, user),
    revokeSession: (user, hash) => revokeSession(identity, user, hash),
    revokeOtherSessions: (user) => revokeOtherSessions(identity, user),
    updateProfile: (userId, change) => updateProfile(identity, userId, change),
    storeAvatar: (userId, bytes) => storeAvatar(identity, userId, bytes),
    removeAvatar: (userId) => removeAvatar(identity, userId),
    readAvatar: (viewerId, userId) => readAvatar(identity, viewerId, userId),
    listOutbox: () =>
      db.outboxMail.findMany({ omit: { text: true, html: true }, orderBy: { createdAt: 'desc' }, take: 200 }),
    readOutbox: (id) => db.outboxMail.findUnique({ omit: { html: true }, where: { id } }),
    async demoAccount() {
      // On somebody's own machine the pages tell how to look around; a server with a public address keeps it to its console.
      const isOwnMachine = deps.config.origin === null && LOOPBACK.test(deps.config.host);
      if (!isOwnMachine || (await db.user.count({ where: { email: DEMO_EMAIL } })) === 0) return null;
      return { email: DEMO_EMAIL, password: deps.secrets.demoPassword };
    },
    createAccount: (account) => createAccount(identity, account),
    sweep: () => sweep(identity),
    settled: () => background.settled(),
  };
}

async function createAccount(
  { db, clock, randomBytes }: Identity,
  account: { name: string; email: string; password: string; isAdmin?: boolean },
): Promise<UserId> {
  const id = newId<UserId>(randomBytes);
  const person = { email: readEmail(account.email), name: readName(account.name), isAdmin: account.isAdmin ?? false };
  const passwordHash = await hashPassword(account.password);
  await db.user.create({ data: { id, ...person, passwordHash, emailVerifiedAt: clock.now() } });
  return id;
}

async function sweep({ db, clock, sessions }: Identity): Promise<void> {
  const now = clock.now();
  const dayAgo = new Date(now.getTime() - DAY);
  await sessions.deleteExpired();
  await db.emailToken.deleteMany({ where: { expiresAt: { lt: dayAgo } } });
  await db.pendingSignUp.deleteMany({ where: { expiresAt: { lt: now } } });
  await db.signInAttempt.deleteMany({ where: { lastFailedAt: { lt: dayAgo } } });
}
