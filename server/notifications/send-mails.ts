import { AT_ONCE, MAILED_OTHERWISE } from '../../app/domain/notifications/kinds';
import { isDigestDue, isQuiet } from '../../app/domain/notifications/mail-times';
import type { Notification } from '../../prisma/generated/client';
import { mailLanguage } from '../infra/mail-language';
import { choiceOf, type MailList, unsubscribeToken } from './mail-preference';
import { atOnceMail, digestMail } from './mail-words';
import type { NotificationsDeps } from './notifications-deps';
import { namesOf, openNotices } from './read-notices';

const DAY_MS = 24 * 3_600_000;
/** What is older was missed for a reason (no server, quiet hours), and the digest has it. */
const AT_ONCE_FOR_MS = 3 * DAY_MS;
const DIGEST_FOR_MS = 8 * DAY_MS;
const MOST_PER_MAIL = 100;
const MOST_ROWS = 5_000;

interface Recipient {
  readonly id: string;
  readonly email: string;
  readonly emailVerifiedAt: Date | null;
  readonly locale: string;
  readonly timeZone: string;
}

/** Mails what people want to hear at once, to each one mail. Whoever claims a notice first is the one who mails it. */
export async function mailAtOnce(deps: NotificationsDeps): Promise<number> {
  const now = deps.clock.now();
  const rows = await deps.db.notification.findMany({
    where: {
      mailedAt: null,
      readAt: null,
      kind: { in: [...AT_ONCE] },
      createdAt: { gt: new Date(now.getTime() - AT_ONCE_FOR_MS) },
    },
    orderBy: { createdAt: 'asc' },
    take: MOST_ROWS,
    include: { user: { include: { mailPreference: true } } },
  });
  let sent = 0;
  for (const [, own] of byUser(rows)) {
    const [first] = own;
    if (!first) continue;
    const choice = choiceOf(first.user.mailPreference);
    if (!choice.atOnce || isQuiet(choice, now, first.user.timeZone)) continue;
    if (await mailTo(deps, first.user, own.slice(0, MOST_PER_MAIL), 'atonce')) sent += 1;
  }
  return sent;
}

/** Mails the digests whose hour has come. */
export async function mailDigests(deps: NotificationsDeps): Promise<number> {
  const now = deps.clock.now();
  const since = new Date(now.getTime() - DIGEST_FOR_MS);
  const kind = { notIn: [...MAILED_OTHERWISE] };
  const waiting = { mailedAt: null, readAt: null, createdAt: { gt: since }, kind };
  const users = await deps.db.user.findMany({
    where: { notifications: { some: waiting } },
    include: { mailPreference: true },
  });
  let sent = 0;
  for (const user of users) {
    const last = user.mailPreference?.lastDigestAt ?? null;
    if (!isDigestDue(choiceOf(user.mailPreference), last, now, user.timeZone)) continue;
    if (!(await claimDigest(deps, user.id, last, now))) continue;
    const rows = await deps.db.notification.findMany({
      where: { userId: user.id, ...waiting },
      orderBy: { createdAt: 'asc' },
      take: MOST_PER_MAIL,
    });
    if (await mailTo(deps, user, rows, 'digest')) sent += 1;
  }
  return sent;
}

/** Takes today's digest of somebody; false when another node has it. */
async function claimDigest({ db }: NotificationsDeps, userId: string, last: Date | null, now: Date): Promise<boolean> {
  await db.mailPreference.createMany({ data: [{ userId }], skipDuplicates: true });
  const { count } = await db.mailPreference.updateMany({
    where: { userId, lastDigestAt: last },
    data: { lastDigestAt: now },
  });
  return count === 1;
}

/**
 * Claims notices and mails those that their person may still see. What they may not see any more counts as mailed: it
 * must not come back when something is shared again. False: there was nothing to send.
 */
async function mailTo(
  deps: NotificationsDeps,
  user: Recipient,
  rows: readonly Notification[],
  list: MailList,
): Promise<boolean> {
  const claimed = await deps.db.notification.updateManyAndReturn({
    where: { id: { in: rows.map(({ id }) => id) }, mailedAt: null },
    data: { mailedAt: deps.clock.now() },
  });
  const notices = (await openNotices(deps, user.id, claimed)).sort(
    (a, b) => a.row.createdAt.getTime() - b.row.createdAt.getTime(),
  );
  if (notices.length === 0 || user.emailVerifiedAt === null) return false;
  const names = await namesOf(
    deps.db,
    notices.map(({ row }) => row.byUserId),
  );
  const url = deps.publicUrl();
  const stop = `${url}/unsubscribe/${unsubscribeToken(deps, user.id, list)}`;
  const parts = {
    i18n: mailLanguage(user.locale),
    notices,
    nameOf: (id: string | null) => names.get(id ?? '') ?? 'Solmu',
    url,
    stop,
  };
  try {
    await deps.mail.send({
      to: user.email,
      kind: list === 'digest' ? 'digest' : 'notice',
      ...(list === 'digest' ? digestMail(parts) : atOnceMail(parts)),
      headers: { 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    });
  } catch (error) {
    // It never reached the outbox, so the next run may try again.
    await deps.db.notification.updateMany({
      where: { id: { in: claimed.map(({ id }) => id) } },
      data: { mailedAt: null },
    });
    throw error;
  }
  return true;
}

function byUser<T extends { readonly userId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(row.userId, [...(groups.get(row.userId) ?? []), row]);
  return groups;
}
