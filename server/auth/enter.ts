import { parseEmailAddress } from '../../app/domain/email-address';
import { AppError } from '../../app/domain/errors';
import type { UserId } from '../../app/domain/ids';
import { mailLanguage } from '../infra/mail-language';
import { hashToken, isToken, newToken } from '../infra/secret-tokens';
import { readEmail, readName } from './account-input';
import type { NewGuest, Sender, SignedIn } from './auth-service';
import { createUser } from './create-user';
import { ATTEMPTS, type Identity, startSession } from './identity';
import { entryMail, passwordInsteadMail } from './mails';

// Long enough for a slow mail server, short enough for a mailbox that others come to see.
const LINK_LIVES = 30 * 60_000;

/**
 * Mails a link that signs in somebody who has no password, if the address is theirs; who has one is told to use it. The
 * answer does not wait for it and is always the same.
 */
export async function requestEntry(
  identity: Identity,
  email: string,
  next: string | null,
  sender: Sender,
): Promise<void> {
  const address = parseEmailAddress(email);
  if (!address) throw new AppError('email.invalid');
  await identity.attempts.begin([ATTEMPTS.resetFrom(sender.address)]);
  identity.background.run(() => mailEntry(identity, address, next));
}

async function mailEntry(identity: Identity, email: string, next: string | null): Promise<void> {
  const { db, clock, mail, randomBytes, publicUrl } = identity;
  const user = await db.user.findUnique({ where: { email } });
  if (!user || !(await identity.attempts.tryBegin([ATTEMPTS.mailTo(email)]))) return;
  const i18n = mailLanguage(user.locale);
  const onward = next === null ? '' : `?next=${encodeURIComponent(next)}`;
  if (user.passwordHash !== null) {
    const links = [`${publicUrl()}/sign-in${onward}`, `${publicUrl()}/forgot-password`] as const;
    await mail.send({ to: email, ...passwordInsteadMail(i18n, user.name, ...links) });
    return;
  }
  const token = newToken(randomBytes);
  const expiresAt = new Date(clock.now().getTime() + LINK_LIVES);
  await db.emailToken.create({
    data: { hash: hashToken(token), userId: user.id, kind: 'enter', email, expiresAt, createdAt: clock.now() },
  });
  await mail.send({ to: email, ...entryMail(i18n, user.name, `${publicUrl()}/enter/${token}${onward}`) });
}

/** Whom a link lets in; null when it was used, has ended or never was. Looking changes nothing. */
export async function entryOf({ db, clock }: Identity, token: string): Promise<{ name: string; email: string } | null> {
  if (!isToken(token)) return null;
  const found = await db.emailToken.findFirst({
    where: { hash: hashToken(token), kind: 'enter', usedAt: null, expiresAt: { gt: clock.now() } },
    include: { user: { select: { name: true, email: true } } },
  });
  return found && found.email === found.user.email ? found.user : null;
}

/** Signs in by the mailed link, once; others that are still on their way end with it. */
export async function enter(identity: Identity, token: string, sender: Sender): Promise<SignedIn> {
  const { db, clock } = identity;
  if (!(await entryOf(identity, token))) throw new AppError('enter.unknown', 404);
  const hash = hashToken(token);
  const userId = await db.$transaction(async (tx) => {
    const used = await tx.emailToken.updateMany({ where: { hash, usedAt: null }, data: { usedAt: clock.now() } });
    if (used.count === 0) throw new AppError('enter.unknown', 404);
    const { userId } = await tx.emailToken.findUniqueOrThrow({ where: { hash } });
    await tx.emailToken.deleteMany({ where: { userId, kind: 'enter', usedAt: null } });
    // Who could open the mail has proven the address too.
    await tx.user.updateMany({ where: { id: userId, emailVerifiedAt: null }, data: { emailVerifiedAt: clock.now() } });
    return userId;
  });
  return startSession(identity, userId, sender);
}

/**
 * Makes an account without a password for somebody who holds what was mailed to the address, lets them in where they are
 * invited, and signs them in. Where `admit` refuses, no account is left behind.
 */
export async function enterAsGuest(
  identity: Identity,
  guest: NewGuest,
  sender: Sender,
  admit: (userId: UserId) => Promise<void>,
): Promise<SignedIn> {
  const { db, clock, randomBytes } = identity;
  const person = { email: readEmail(guest.email), name: readName(guest.name), timeZone: guest.timeZone };
  const account = { ...person, locale: sender.locale, passwordHash: null, emailVerifiedAt: clock.now() };
  const userId = await db.$transaction((tx) => createUser(tx, randomBytes, account));
  if (!userId) throw new AppError('guest.hasAccount', 409);
  try {
    await admit(userId);
  } catch (error) {
    await db.user.delete({ where: { id: userId } });
    throw error;
  }
  return startSession(identity, userId, sender);
}

/** Counts a mail that somebody unknown causes to an address. False: enough went there already, so send no more. */
export async function countMailTo(identity: Identity, email: string, sender: Sender): Promise<boolean> {
  await identity.attempts.begin([ATTEMPTS.resetFrom(sender.address)]);
  return identity.attempts.tryBegin([ATTEMPTS.mailTo(email)]);
}
