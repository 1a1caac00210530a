import { type Answer, type EventTimes, isAnswer } from '../../../app/domain/calendar/event';
import { AppError } from '../../../app/domain/errors';
import type { EventId, SpaceId, UserId } from '../../../app/domain/ids';
import { isVisible } from '../../../app/domain/spaces/openness';
import { mailLanguage } from '../../infra/mail-language';
import { hashToken, isToken } from '../../infra/secret-tokens';
import { answerEvent } from '../answer-event';
import { timesOf, WITH_OVERRIDES } from '../event-row';
import type { ExchangeDeps } from './exchange-deps';
import { whenOf } from './invitation-mail';

// A link of an invitation's mail: whoever has it answers for one person to one event, and sees no more than its title and
// time. Like all links it ends with what it is for.

export interface AnswerLink {
  readonly title: string;
  readonly when: string;
  readonly answer: Answer | null;
  readonly note: string;
  readonly isCancelled: boolean;
  readonly isArchived: boolean;
}

/** What the link's page shows; null: there is no such link, or the person may not answer any more. */
export async function findAnswerLink(deps: ExchangeDeps, token: unknown): Promise<AnswerLink | null> {
  const found = await open(deps, token);
  if (!found) return null;
  const { event, access, user, attendee } = found;
  const times: EventTimes = timesOf(event);
  return {
    title: event.title,
    when: whenOf(mailLanguage(user.locale), times, user.timeZone, deps.clock.now().getTime()),
    answer: isAnswer(attendee.answer) ? attendee.answer : null,
    note: attendee.note,
    isCancelled: event.cancelledAt !== null,
    isArchived: !access.can('answer'),
  };
}

/** Answers for the link's person. */
export async function answerByLink(deps: ExchangeDeps, token: unknown, answer: unknown, note: string): Promise<void> {
  const found = await open(deps, token);
  if (!found) throw new AppError('answer.unknown-link', 404);
  if (!found.access.can('answer')) throw new AppError('forbidden', 403);
  const eventId = found.event.id as EventId;
  await answerEvent(deps, found.access, { eventId, instance: '', answer, note });
}

async function open(deps: ExchangeDeps, token: unknown) {
  if (!isToken(token)) return null;
  const link = await deps.db.eventAnswerLink.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { event: { include: WITH_OVERRIDES }, user: { select: { locale: true, timeZone: true } } },
  });
  if (!link) return null;
  const { event, user, userId } = link;
  const [access, attendee] = await Promise.all([
    deps.spaces.access(userId as UserId, event.spaceId as SpaceId),
    deps.db.eventAttendee.findUnique({
      where: { eventId_userId_instance: { eventId: event.id, userId, instance: '' } },
    }),
  ]);
  if (!access || !attendee || !isVisible(event, access.member.organisationId)) return null;
  return { event, user, access, attendee };
}
