import { createHmac, timingSafeEqual } from 'node:crypto';
import { AppError } from '../../app/domain/errors';
import { isDigest, type MailTimes } from '../../app/domain/notifications/mail-times';
import type { MailPreference } from '../../prisma/generated/client';
import type { NotificationsDeps } from './notifications-deps';

/** How somebody is told by mail. */
export interface MailChoice extends MailTimes {
  readonly atOnce: boolean;
}

/** Of whom nobody has asked yet. */
export const DEFAULT_CHOICE: MailChoice = {
  atOnce: true,
  digest: 'daily',
  digestHour: 8,
  digestDay: 1,
  quietFrom: null,
  quietUntil: null,
};

/** What somebody chose, or what stands for those who chose nothing. */
export function choiceOf(row: MailPreference | null | undefined): MailChoice {
  if (!row) return DEFAULT_CHOICE;
  const { atOnce, digest, digestHour, digestDay, quietFrom, quietUntil } = row;
  return { atOnce, digest, digestHour, digestDay, quietFrom, quietUntil };
}

/** Keeps what somebody chose. */
export async function saveChoice({ db }: NotificationsDeps, userId: string, choice: MailChoice): Promise<void> {
  const isHour = (hour: number | null) => hour === null || (Number.isInteger(hour) && hour >= 0 && hour <= 23);
  const { digest, digestHour, digestDay, quietFrom, quietUntil } = choice;
  const isDay = Number.isInteger(digestDay) && digestDay >= 1 && digestDay <= 7;
  if (!isDigest(digest) || !isHour(digestHour) || !isDay || !isHour(quietFrom) || !isHour(quietUntil))
    throw new AppError('mail.invalid', 400);
  if ((quietFrom === null) !== (quietUntil === null)) throw new AppError('mail.quiet', 400);
  await db.mailPreference.upsert({ where: { userId }, create: { userId, ...choice }, update: { ...choice } });
}

/** What a mail's link stops. */
export const MAIL_LISTS = ['atonce', 'digest'] as const;
export type MailList = (typeof MAIL_LISTS)[number];

/** The token of a link that stops one kind of mail for one person, for good or until they choose anew. */
export function unsubscribeToken(
  { secrets }: Pick<NotificationsDeps, 'secrets'>,
  userId: string,
  list: MailList,
): string {
  const what = `${userId}-${list}`;
  return `${what}-${signature(secrets.authKey, what)}`;
}

/** Whose mail a token stops; null: nobody's. */
export function readUnsubscribeToken(
  { secrets }: Pick<NotificationsDeps, 'secrets'>,
  token: string,
): { userId: string; list: MailList } | null {
  const [, userId = '', list = '', signed = ''] = /^([a-z0-9]{20})-([a-z]+)-([\w-]{43})$/.exec(token) ?? [];
  const known = MAIL_LISTS.find((one) => one === list);
  if (!known) return null;
  const expected = Buffer.from(signature(secrets.authKey, `${userId}-${known}`));
  return timingSafeEqual(expected, Buffer.from(signed)) ? { userId, list: known } : null;
}

function signature(key: string, what: string): string {
  return createHmac('sha256', key).update(`unsubscribe:${what}`).digest('base64url');
}

/** Whom a token speaks for, and whether that mail is stopped already; null: it is none. */
export async function findSubscription(
  deps: NotificationsDeps,
  token: string,
): Promise<{ userId: string; list: MailList; email: string; isOn: boolean } | null> {
  const known = readUnsubscribeToken(deps, token);
  const user =
    known && (await deps.db.user.findUnique({ where: { id: known.userId }, include: { mailPreference: true } }));
  if (!known || !user) return null;
  const choice = choiceOf(user.mailPreference);
  return { ...known, email: user.email, isOn: known.list === 'atonce' ? choice.atOnce : choice.digest !== 'off' };
}

/** Stops the mail of a token, or, for one who pressed by mistake, begins it again. */
export async function setSubscription(deps: NotificationsDeps, token: string, isOn: boolean): Promise<void> {
  const found = await findSubscription(deps, token);
  if (!found) throw new AppError('unsubscribe.unknown', 404);
  const { userId, list } = found;
  const change = list === 'atonce' ? { atOnce: isOn } : { digest: isOn ? 'daily' : 'off' };
  await deps.db.mailPreference.upsert({ where: { userId }, create: { userId, ...change }, update: change });
}
