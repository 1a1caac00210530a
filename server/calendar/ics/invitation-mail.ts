import type { I18n } from '@lingui/core';
import type { EventTimes } from '../../../app/domain/calendar/event';
import { expandEvent } from '../../../app/domain/calendar/recurrence';

export type InvitationKind = 'invited' | 'changed' | 'cancelled';

export interface InvitationWords {
  readonly kind: InvitationKind;
  readonly title: string;
  readonly place: string;
  readonly when: string;
  readonly inviter: string;
  readonly space: string;
  /** Where it is answered; null: there is nothing to answer any more. */
  readonly link: string | null;
}

/** To somebody who is asked to an event. */
export function invitationMail(i18n: I18n, words: InvitationWords): { kind: string; subject: string; text: string } {
  const { title, place, when, link } = words;
  const answer =
    link === null
      ? ''
      : i18n._({
          id: 'mail.event.answer',
          message:
            'Say whether you come, without signing in:\n\n{link}\n\nThe link is yours alone. Answers that your mail program sends are not read.',
          values: { link },
        });
  const parts = [leadOf(i18n, words), [title, when, place].filter((part) => part !== '').join('\n'), answer];
  return {
    kind: 'event-invitation',
    subject: subjectOf(i18n, words).slice(0, 300),
    text: `${parts.filter((part) => part !== '').join('\n\n')}\n`,
  };
}

function subjectOf(i18n: I18n, { kind, title, when }: InvitationWords): string {
  const values = { title: title.replace(/\s+/g, ' '), when };
  switch (kind) {
    case 'invited':
      return i18n._({ id: 'mail.event.invited.subject', message: 'Invitation: {title}, {when}', values });
    case 'changed':
      return i18n._({ id: 'mail.event.changed.subject', message: 'Changed: {title}, {when}', values });
    case 'cancelled':
      return i18n._({ id: 'mail.event.cancelled.subject', message: 'Cancelled: {title}, {when}', values });
  }
}

function leadOf(i18n: I18n, { kind, inviter, space }: InvitationWords): string {
  const values = { inviter, space };
  switch (kind) {
    case 'invited':
      return i18n._({
        id: 'mail.event.invited.lead',
        message: '{inviter} invites you to an event of {space}.',
        values,
      });
    case 'changed':
      return i18n._({
        id: 'mail.event.changed.lead',
        message: 'An event of {space} to which you are invited has changed.',
        values,
      });
    case 'cancelled':
      return i18n._({
        id: 'mail.event.cancelled.lead',
        message: 'An event of {space} to which you were invited is cancelled.',
        values,
      });
  }
}

/** When an event is, for somebody in a zone: its next time, and that it repeats. */
export function whenOf(i18n: I18n, times: EventTimes, timeZone: string, now: number): string {
  const next = expandEvent(times, now, now + 10 * 366 * 86_400_000, 1).instances[0];
  const first = next ?? expandEvent(times, 0, 1e13, 1).instances[0];
  if (!first) return '';
  const zone = times.isAllDay ? 'UTC' : timeZone;
  const format = new Intl.DateTimeFormat(i18n.locale, {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    ...(times.isAllDay ? {} : { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' }),
  });
  const end = first.isAllDay ? Math.max(first.startMs, first.endMs - 86_400_000) : first.endMs;
  const when = format.formatRange(first.startMs, end).replace(/[\u2009\u202f]/g, ' ');
  if (times.rule === null) return when;
  return i18n._({ id: 'mail.event.repeats', message: '{when}, repeated', values: { when } });
}
