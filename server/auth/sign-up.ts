import { AppError } from '../../app/domain/errors';
import { isTimeZone } from '../../app/domain/preferences';
import { parseReturnPath } from '../../app/domain/return-path';
import { mailLanguage } from '../infra/mail-language';
import { hashToken, newToken } from '../infra/secret-tokens';
import { readEmail, readName, requireGoodPassword } from './account-input';
import type { NewAccount, Sender, SignUpResult } from './auth-service';
import { createUser, type NewUser } from './create-user';
import { hashPassword } from './hash-password';
import { ATTEMPTS, type Identity, startSession } from './identity';
import { knownAddressMail, signUpMail } from './mails';

const LINK_LIVES = 24 * 3_600_000;

/**
 * Signs up. Where mail is delivered, the answer and its time are the same for known and unknown addresses: the account is
 * made by the mailed link. Without mail, for the server's first person, and for a proven address it starts at once
 * (docs/decisions/0005-identity.md says what that gives away).
 */
export async function signUp(identity: Identity, account: NewAccount, sender: Sender): Promise<SignUpResult> {
  const name = readName(account.name);
  const email = readEmail(account.email);
  requireGoodPassword(account.password, { email, name });
  await identity.attempts.begin([ATTEMPTS.signUpFrom(sender.address)]);
  const passwordHash = await hashPassword(account.password);
  const timeZone = isTimeZone(account.timeZone) ? account.timeZone : 'UTC';
  const { locale } = sender;
  const startsAtOnce = account.addressProven || !identity.config.smtpUrl || !(await hasAdministrator(identity));
  if (startsAtOnce) {
    const emailVerifiedAt = account.addressProven ? identity.clock.now() : null;
    const user = { email, name, passwordHash, timeZone, locale, emailVerifiedAt };
    return { kind: 'started', signedIn: await startAccount(identity, user, sender) };
  }
  const browserSecret = newToken(identity.randomBytes);
  identity.background.run(() =>
    mailLink(identity, {
      email,
      name,
      passwordHash,
      timeZone,
      locale,
      next: parseReturnPath(account.next),
      browserSecret,
    }),
  );
  return { kind: 'mailed', setCookies: [identity.marks.keepSignUp(browserSecret)] };
}

async function hasAdministrator({ db }: Identity): Promise<boolean> {
  return (await db.user.count({ where: { isAdmin: true } })) > 0;
}

async function startAccount(identity: Identity, user: NewUser, sender: Sender) {
  const userId = await identity.db.$transaction((tx) => createUser(tx, identity.randomBytes, user));
  if (!userId) throw new AppError('signUp.addressTaken', 409);
  return startSession(identity, userId, sender);
}

interface SignUpRequest {
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly next: string | null;
  readonly browserSecret: string;
}

async function mailLink(identity: Identity, { browserSecret, ...request }: SignUpRequest): Promise<void> {
  const { db, clock, mail, randomBytes, publicUrl } = identity;
  if (!(await identity.attempts.tryBegin([ATTEMPTS.mailTo(request.email)]))) return;
  const known = await db.user.findUnique({ where: { email: request.email }, select: { name: true, locale: true } });
  if (known) {
    const links = [`${publicUrl()}/sign-in`, `${publicUrl()}/forgot-password`] as const;
    await mail.send({ to: request.email, ...knownAddressMail(mailLanguage(known.locale), known.name, ...links) });
    return;
  }
  const token = newToken(randomBytes);
  const expiresAt = new Date(clock.now().getTime() + LINK_LIVES);
  const hashes = { hash: hashToken(token), browserHash: hashToken(browserSecret) };
  await db.pendingSignUp.create({ data: { ...hashes, ...request, expiresAt, createdAt: clock.now() } });
  const link = `${publicUrl()}/verify-email/${token}`;
  await mail.send({ to: request.email, ...signUpMail(mailLanguage(request.locale), request.name, link) });
}
