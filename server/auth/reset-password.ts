import { parseEmailAddress } from '../../app/domain/email-address';
import { AppError } from '../../app/domain/errors';
import { mailLanguage } from '../infra/mail-language';
import { hashToken, isToken, newToken } from '../infra/secret-tokens';
import { requireGoodPassword } from './account-input';
import type { Sender, SignedIn } from './auth-service';
import { hashPassword, isPassword } from './hash-password';
import { ATTEMPTS, type Identity, startSession } from './identity';
import { passwordChangedMail, resetMail } from './mails';
import type { SessionUser } from './session-user';

const LINK_LIVES = 3_600_000;

/** Mails a link to set a new password, if the address is known. The answer does not wait for it and is always the same. */
export async function requestPasswordReset(identity: Identity, email: string, sender: Sender): Promise<void> {
  const address = parseEmailAddress(email);
  if (!address) throw new AppError('email.invalid');
  await identity.attempts.begin([ATTEMPTS.resetFrom(sender.address)]);
  identity.background.run(() => mailReset(identity, address));
}

async function mailReset(identity: Identity, email: string): Promise<void> {
  const { db, clock, mail, randomBytes, publicUrl } = identity;
  const user = await db.user.findUnique({ where: { email }, select: { id: true, name: true, locale: true } });
  if (!user || !(await identity.attempts.tryBegin([ATTEMPTS.mailTo(email)]))) return;
  const token = newToken(randomBytes);
  const expiresAt = new Date(clock.now().getTime() + LINK_LIVES);
  await db.emailToken.create({
    data: { hash: hashToken(token), userId: user.id, kind: 'reset', email, expiresAt, createdAt: clock.now() },
  });
  const link = `${publicUrl()}/reset-password/${token}`;
  await mail.send({ to: email, ...resetMail(mailLanguage(user.locale), user.name, link) });
}

async function findReset({ db, clock }: Identity, token: string) {
  if (!isToken(token)) return null;
  return db.emailToken.findFirst({
    where: { hash: hashToken(token), kind: 'reset', usedAt: null, expiresAt: { gt: clock.now() } },
    include: { user: true },
  });
}

/** Whether the link can still be used. */
export async function isResetTokenValid(identity: Identity, token: string): Promise<boolean> {
  return (await findReset(identity, token)) !== null;
}

/** Sets the new password, once; every session ends, and one begins here. */
export async function resetPassword(
  identity: Identity,
  token: string,
  password: string,
  sender: Sender,
): Promise<SignedIn> {
  const { db, clock } = identity;
  const found = await findReset(identity, token);
  if (!found) throw new AppError('reset.unknown', 404);
  requireGoodPassword(password, found.user);
  const passwordHash = await hashPassword(password);
  const { id, emailVerifiedAt } = found.user;
  await db.$transaction(async (tx) => {
    const used = await tx.emailToken.updateMany({
      where: { hash: found.hash, usedAt: null },
      data: { usedAt: clock.now() },
    });
    if (used.count === 0) throw new AppError('reset.unknown', 404);
    await tx.emailToken.deleteMany({ where: { userId: id, kind: { in: ['reset', 'enter'] }, usedAt: null } });
    // Who could open the mail has proven the address too.
    await tx.user.update({ where: { id }, data: { passwordHash, emailVerifiedAt: emailVerifiedAt ?? clock.now() } });
    await tx.session.deleteMany({ where: { userId: id } });
  });
  await afterChange(identity, found.user);
  return startSession(identity, id, sender);
}

/** Changes the password of somebody who knows the present one, or gives a guest their first; the other sessions end. */
export async function changePassword(
  identity: Identity,
  user: SessionUser,
  current: string,
  next: string,
  sender: Sender,
): Promise<SignedIn> {
  const { db } = identity;
  const key = ATTEMPTS.ownPassword(user.id);
  await identity.attempts.begin([key]);
  const row = await db.user.findUniqueOrThrow({ where: { id: user.id } });
  if (row.passwordHash !== null && !(await isPassword(row.passwordHash, current))) throw new AppError('password.wrong');
  await identity.attempts.forget(key);
  requireGoodPassword(next, row);
  const passwordHash = await hashPassword(next);
  await db.$transaction([
    db.user.update({ where: { id: row.id }, data: { passwordHash } }),
    db.session.deleteMany({ where: { userId: row.id } }),
    db.emailToken.deleteMany({ where: { userId: row.id, kind: { in: ['reset', 'enter'] }, usedAt: null } }),
  ]);
  await afterChange(identity, row);
  return startSession(identity, row.id, sender);
}

async function afterChange(identity: Identity, user: { id: string; email: string; name: string; locale: string }) {
  await identity.bus.publish('access.changed', { userId: user.id });
  const link = `${identity.publicUrl()}/forgot-password`;
  const mail = passwordChangedMail(mailLanguage(user.locale), user.name, link);
  identity.background.run(() => identity.mail.send({ to: user.email, ...mail }));
}
