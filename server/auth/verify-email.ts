import { AppError } from '../../app/domain/errors';
import type { UserId } from '../../app/domain/ids';
import { mailLanguage } from '../infra/mail-language';
import { hashToken, isToken, newToken } from '../infra/secret-tokens';
import type { Sender, SignedIn, VerificationState } from './auth-service';
import { createUser } from './create-user';
import { isPassword } from './hash-password';
import { ATTEMPTS, type Identity, startSession } from './identity';
import { verifyMail } from './mails';

const LINK_LIVES = 24 * 3_600_000;

interface Found {
  readonly hash: string;
  readonly email: string;
  readonly passwordHash: string | null;
  /** The account that waits for its proof; null: the account is still to be made. */
  readonly userId: string | null;
  /** This browser began it, so the password need not be asked for. */
  readonly isSameBrowser: boolean;
}

// A stranger can sign up with another's address. The owner of the mailbox who opens that link knows neither the password
// nor has the browser that began, so the stranger's password never comes to guard an account with a proven address.
async function find(identity: Identity, token: string, cookies: string | null): Promise<Found | null> {
  if (!isToken(token)) return null;
  const { db, clock, marks, sessions } = identity;
  const hash = hashToken(token);
  const now = clock.now();
  const pending = await db.pendingSignUp.findFirst({ where: { hash, expiresAt: { gt: now } } });
  if (pending) {
    const secret = marks.readSignUp(cookies);
    const isSameBrowser = secret !== null && hashToken(secret) === pending.browserHash;
    return { hash, email: pending.email, passwordHash: pending.passwordHash, userId: null, isSameBrowser };
  }
  const where = { hash, kind: 'verify', usedAt: null, expiresAt: { gt: now } };
  const proof = await db.emailToken.findFirst({ where, include: { user: true } });
  if (!proof || proof.email !== proof.user.email) return null;
  const isSameBrowser = (await sessions.authenticate(cookies))?.user.id === proof.userId;
  return { hash, email: proof.email, passwordHash: proof.user.passwordHash, userId: proof.userId, isSameBrowser };
}

/** What the page behind the link has to ask for. Looking changes nothing: mail scanners open links too. */
export async function verificationState(
  identity: Identity,
  token: string,
  cookies: string | null,
): Promise<VerificationState> {
  const found = await find(identity, token, cookies);
  if (!found) return { kind: 'unknown' };
  return { kind: found.isSameBrowser ? 'confirm' : 'password', email: found.email };
}

/** Proves the address: makes the account that waited for it, or marks an existing one. Signs in. */
export async function verifyEmail(
  identity: Identity,
  token: string,
  password: string | null,
  sender: Sender,
): Promise<SignedIn & { next: string | null }> {
  const found = await find(identity, token, sender.cookies);
  if (!found) throw new AppError('verify.unknown', 404);
  if (!found.isSameBrowser) {
    const key = ATTEMPTS.link(found.hash);
    await identity.attempts.begin([key]);
    if (!(await isPassword(found.passwordHash, password ?? ''))) throw new AppError('verify.wrongPassword');
    await identity.attempts.forget(key);
  }
  const { userId, next } = found.userId
    ? await proveAddress(identity, found.hash, found.userId)
    : await makeAccount(identity, found.hash);
  const hasSession = found.userId !== null && found.isSameBrowser;
  const signedIn = hasSession
    ? { userId: userId as UserId, setCookies: [] }
    : await startSession(identity, userId, sender);
  return { ...signedIn, setCookies: [...signedIn.setCookies, identity.marks.clearSignUp()], next };
}

async function makeAccount({ db, clock, randomBytes }: Identity, hash: string) {
  return db.$transaction(async (tx) => {
    const pending = await tx.pendingSignUp.findUnique({ where: { hash } });
    if (!pending) throw new AppError('verify.unknown', 404);
    const { email, name, passwordHash, timeZone, locale, next } = pending;
    const user = { email, name, passwordHash, timeZone, locale, emailVerifiedAt: clock.now() };
    const userId = await createUser(tx, randomBytes, user);
    if (!userId) throw new AppError('verify.unknown', 404);
    await tx.pendingSignUp.deleteMany({ where: { email } });
    return { userId: userId as string, next };
  });
}

async function proveAddress({ db, clock }: Identity, hash: string, userId: string) {
  return db.$transaction(async (tx) => {
    const used = await tx.emailToken.updateMany({ where: { hash, usedAt: null }, data: { usedAt: clock.now() } });
    if (used.count === 0) throw new AppError('verify.unknown', 404);
    await tx.user.update({ where: { id: userId }, data: { emailVerifiedAt: clock.now() } });
    return { userId, next: null };
  });
}

/** Mails the link that proves the address of an account. */
export async function sendVerification(identity: Identity, userId: UserId): Promise<void> {
  const { db, clock, mail, randomBytes, publicUrl } = identity;
  const user = await db.user.findUnique({ where: { id: userId } });
  if (!user || user.emailVerifiedAt) return;
  await identity.attempts.begin([ATTEMPTS.mailTo(user.email)]);
  const token = newToken(randomBytes);
  const expiresAt = new Date(clock.now().getTime() + LINK_LIVES);
  await db.emailToken.create({
    data: { hash: hashToken(token), userId, kind: 'verify', email: user.email, expiresAt, createdAt: clock.now() },
  });
  const link = `${publicUrl()}/verify-email/${token}`;
  await mail.send({ to: user.email, ...verifyMail(mailLanguage(user.locale), user.name, link) });
}
