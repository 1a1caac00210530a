import { isAnswer } from '../../../app/domain/calendar/event';
import { writeIcs } from '../../../app/domain/calendar/ics/write-ics';
import type { SpaceId, UserId } from '../../../app/domain/ids';
import { isVisible } from '../../../app/domain/spaces/openness';
import { mailLanguage } from '../../infra/mail-language';
import { hashToken, newToken } from '../../infra/secret-tokens';
import { WITH_OVERRIDES } from '../event-row';
import type { ExchangeDeps } from './exchange-deps';
import { type InvitationKind, invitationMail, whenOf } from './invitation-mail';

// Tells people by mail that they are asked to an event, that it changed or fell out: in words, and as an iCalendar part that
// calendar programs take in. A mail has its reader among the attendees and nobody else: addresses are for hosts alone.

/**
 * Sends what is due for an event: to who is asked and was not told of it as it is now, and to who was told and is asked
 * no more. Who made the change needs no mail about it. Gives how many were sent.
 */
export async function sendInvitations(deps: ExchangeDeps, eventId: string, byUserId: UserId | null): Promise<number> {
  const { db, clock } = deps;
  const row = await db.calendarEvent.findUnique({
    where: { id: eventId },
    include: {
      ...WITH_OVERRIDES,
      attendees: { where: { instance: '' } },
      answerLinks: { orderBy: { createdAt: 'desc' } },
      space: { select: { name: true } },
    },
  });
  if (!row || row.sourceId !== null) return 0;
  const now = clock.now();
  const isOver = row.lastAt !== null && row.lastAt < now;
  const told = new Map<string, Date>();
  for (const { userId, createdAt } of row.answerLinks) if (!told.has(userId)) told.set(userId, createdAt);
  const asked = new Map(row.attendees.map(({ userId, answer }) => [userId, answer]));
  let sent = 0;
  for (const userId of new Set([...asked.keys(), ...told.keys()])) {
    const before = told.get(userId);
    const isAsked = asked.has(userId) && row.cancelledAt === null;
    const kind: InvitationKind = !isAsked ? 'cancelled' : before ? 'changed' : 'invited';
    if (!isAsked) await db.eventAnswerLink.deleteMany({ where: { eventId, userId } });
    if (isOver || userId === byUserId || (kind === 'cancelled' && !before)) continue;
    if (isAsked && before && before >= row.updatedAt) continue;
    if (await mailTo(deps, row, userId as UserId, kind, asked.get(userId) ?? null)) sent++;
  }
  return sent;
}

type InvitedRow = NonNullable<Awaited<ReturnType<typeof findRow>>>;

function findRow({ db }: ExchangeDeps, id: string) {
  return db.calendarEvent.findUnique({
    where: { id },
    include: { ...WITH_OVERRIDES, space: { select: { name: true } } },
  });
}

/** Mails one person, if they see the event; gives whether. */
async function mailTo(
  deps: ExchangeDeps,
  row: InvitedRow,
  userId: UserId,
  kind: InvitationKind,
  answer: string | null,
): Promise<boolean> {
  const { db, clock, randomBytes, publicUrl, mail, mailFrom } = deps;
  const access = await deps.spaces.access(userId, row.spaceId as SpaceId);
  if (!access || !isVisible(row, access.member.organisationId)) return false;
  const [user, maker] = await Promise.all([
    db.user.findUnique({ where: { id: userId }, select: { name: true, email: true, locale: true, timeZone: true } }),
    db.user.findUnique({ where: { id: row.createdById }, select: { name: true } }),
  ]);
  if (!user) return false;
  const now = clock.now();
  let link: string | null = null;
  if (kind !== 'cancelled') {
    const token = newToken(randomBytes);
    // As of the event that the mail tells: a change that comes meanwhile is told in the next.
    const createdAt = row.updatedAt > now ? row.updatedAt : now;
    await db.eventAnswerLink.create({ data: { tokenHash: hashToken(token), eventId: row.id, userId, createdAt } });
    link = `${publicUrl()}/answers/${token}`;
  }
  const i18n = mailLanguage(user.locale);
  const inviter = maker?.name ?? row.space.name;
  const when = whenOf(i18n, row, user.timeZone, now.getTime());
  const words = { kind, title: row.title, place: row.place, when, inviter, space: row.space.name, link };
  const method = kind === 'cancelled' ? 'CANCEL' : 'REQUEST';
  const written = {
    ...row,
    isCancelled: kind === 'cancelled',
    organizer: { name: inviter, email: addressOf(mailFrom) },
    attendees: [{ name: user.name, email: user.email, answer: isAnswer(answer) ? answer : null }],
    ...(link ? { url: link } : {}),
  };
  const calendar = { method, text: writeIcs({ name: row.space.name, method, events: [written] }) } as const;
  await mail.send({ to: user.email, ...invitationMail(i18n, words), calendar });
  return true;
}

/** The address in `Solmu <solmu@example.org>`. */
function addressOf(sender: string): string {
  return /<([^<>]+)>/.exec(sender)?.[1] ?? sender.trim();
}
