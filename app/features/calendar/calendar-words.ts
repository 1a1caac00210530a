import type { MessageDescriptor } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { View } from '../../domain/calendar/calendar-query';
import type { Answer } from '../../domain/calendar/event';
import type { DraftField, DraftProblem, DraftProblems } from '../../domain/calendar/event-draft';
import type { DateKind } from '../../domain/calendar/own-dates';
import { placeInMonth, type RuleStart, readPlainRule, WEEKDAYS, type Weekday } from '../../domain/calendar/plain-rule';
import { LIMITS } from '../../domain/limits';
import { longDay, weekdayName } from './calendar-format';

export const VIEW_NAMES: Record<View, MessageDescriptor> = {
  month: msg`Month`,
  week: msg`Week`,
  day: msg`Day`,
  agenda: msg`Agenda`,
  year: msg`Year`,
};

export const ANSWER_NAMES: Record<Answer, MessageDescriptor> = { yes: msg`Yes`, maybe: msg`Maybe`, no: msg`No` };

export const DATE_KIND_NAMES: Record<DateKind, MessageDescriptor> = {
  review: msg`Review`,
  'best-before': msg`Best before`,
  'next-step': msg`Next step`,
  item: msg`Checklist`,
};

/** A day of the week as a date that falls on it, for its name. */
export const DAY_DATES: Record<Weekday, string> = {
  MO: '2024-01-01',
  TU: '2024-01-02',
  WE: '2024-01-03',
  TH: '2024-01-04',
  FR: '2024-01-05',
  SA: '2024-01-06',
  SU: '2024-01-07',
};

/** What a refusal of a calendar means, and what to do. */
export function useCalendarProblem(): (code: string) => string {
  const { t } = useLingui();
  return (code) => {
    switch (code.split(':')[0]) {
      case 'room.unknown':
        return t`That meeting room is no longer there. Choose another.`;
      case 'event.changed-meanwhile':
        return t`Somebody changed this event in the meantime. Nothing of theirs was overwritten; what you typed is still here.`;
      case 'event.unknown':
        return t`This event is gone, or it is not yours to see.`;
      case 'event.subscribed':
        return t`This event comes from a subscribed calendar and can only be changed there.`;
      case 'event.cancelled':
        return t`This event was cancelled in the meantime.`;
      case 'event.before-start':
        return t`The end is not after the start. Nothing was changed.`;
      case 'event.too-far':
        return t`An event lasts ${LIMITS.eventDays} days at most.`;
      case 'event.nothing-left':
        return t`With these times no day would be left. Choose a later end, or cancel the event.`;
      case 'event.all-day-of-one':
        return t`One day of a series cannot turn into a whole day or back. Change all of them, or this and those that follow.`;
      case 'event.zone-of-one':
        return t`The time zone is that of the whole series. Change all of them, or this and those that follow.`;
      case 'event.guest-only-us':
        return t`“Only us” is for people who are here for an organisation.`;
      case 'event.narrow':
        return t`Only whoever added the event can keep it for their own organisation.`;
      case 'event.publish':
        return t`Only a host of the space can show an event to everybody.`;
      case 'event.too-many':
        return t`This calendar is full: it holds ${LIMITS.eventsPerSpace} events. Remove some first.`;
      case 'attendee.cannot-see':
        return t`Somebody whom you ask would not see an event that is only for your organisation. Ask only your own people, or show it to the network.`;
      case 'attendee.unknown':
        return t`Somebody whom you ask is no longer in this space.`;
      case 'answer.not-asked':
        return t`You are not among those who are asked to come.`;
      case 'answer.too-long':
        return t`Keep the note under ${LIMITS.eventAnswer} characters.`;
      case 'decision.missing':
        return t`Write down what was decided.`;
      case 'decision.too-long':
        return t`Keep a decision under ${LIMITS.eventDecision} characters.`;
      case 'hours.out-of-range':
        return t`Give hours as a number, for example 1.5.`;
      case 'attendees.missing':
        return t`Choose whom you want to meet.`;
      case 'attendees.too-many':
        return t`That is too many people to compare; choose at most 50.`;
      case 'minutes.out-of-range':
        return t`A meeting lasts from 15 minutes to 10 hours here.`;
      case 'title.missing':
        return t`Say what it is about.`;
      case 'title.too-long':
        return t`Keep the title under ${LIMITS.eventTitle} characters.`;
      case 'options.too-few':
        return t`Offer at least two times to choose between.`;
      case 'options.too-many':
        return t`Offer at most ${LIMITS.pollOptions} times.`;
      case 'options.before-start':
        return t`One of the times ends before it starts.`;
      case 'options.unknown':
        return t`One of the times is incomplete. Give it a day, a start and an end.`;
      case 'poll.closed':
        return t`This poll was closed in the meantime.`;
      case 'poll.too-many':
        return t`This space has ${LIMITS.pollsPerSpace} polls, which is as many as it can hold.`;
      case 'forbidden':
        return t`Your part in this space does not include this. Nothing was changed.`;
      default:
        return t`That did not work. Nothing was changed; try again.`;
    }
  };
}

/** Sentences for what is wrong in the form of an event, by field. */
export function useDraftSentences(problems: DraftProblems | undefined): Partial<Record<DraftField, string>> {
  const { t } = useLingui();
  if (!problems) return {};
  const say = (field: DraftField, problem: DraftProblem): string => {
    switch (field) {
      case 'title':
        return problem === 'missing'
          ? t`Give the event a title.`
          : t`Keep the title under ${LIMITS.eventTitle} characters.`;
      case 'description':
        return t`Keep the description under ${LIMITS.eventDescription} characters.`;
      case 'place':
        return t`Keep the place under ${LIMITS.eventPlace} characters.`;
      case 'start':
        return problem === 'missing' ? t`Say when it starts.` : t`This is no day or time of the calendar.`;
      case 'end':
        if (problem === 'before-start') return t`The end must be after the start.`;
        if (problem === 'too-far') return t`An event lasts ${LIMITS.eventDays} days at most.`;
        return problem === 'missing' ? t`Say when it ends.` : t`This is no day or time of the calendar.`;
      case 'timeZone':
        return t`This time zone is not known. Choose one from the list.`;
      case 'repeat':
        return t`Choose daily, weekly, monthly or yearly: more often than daily an event cannot repeat.`;
      case 'interval':
        return t`Choose a number from 1 to ${LIMITS.ruleInterval}.`;
      case 'until':
        return problem === 'before-start' ? t`The last day must not be before the first.` : t`Choose the last day.`;
      case 'count':
        return t`Choose a number from 1 to ${LIMITS.ruleCount}.`;
      case 'reminder':
        return t`Remind at most four weeks ahead.`;
      case 'openness':
        return t`Choose who can see it.`;
      case 'attendees':
        return problem === 'too-many'
          ? t`Ask at most ${LIMITS.eventAttendees} people by name; an event without names is for all of the space.`
          : t`Somebody whom you ask would not see this event.`;
    }
  };
  return Object.fromEntries(
    Object.entries(problems).map(([field, problem]) => [field, say(field as DraftField, problem)]),
  );
}

/** A rule in plain words: `Every 2 weeks on Mon and Wed, until 30 June`. */
export function useRuleWords(today: string): (rule: string, start: RuleStart) => string {
  const { t, i18n } = useLingui();
  const list = (texts: readonly string[]) => new Intl.ListFormat(i18n.locale, { type: 'conjunction' }).format(texts);
  return (rule, start) => {
    const plain = readPlainRule(rule, start);
    if (!plain) return t`By a rule of its own`;
    const { interval, frequency, end } = plain;
    const day = weekdayName(start.startsAt.slice(0, 10), i18n.locale, 'long');
    const place = placeInMonth(start.startsAt);
    const often = {
      daily: () => t`${plural(interval, { one: 'Every day', other: 'Every # days' })}`,
      weekly: () => {
        const days = list(plain.days.map((one) => weekdayName(DAY_DATES[one], i18n.locale)));
        return t`${plural(interval, { one: 'Every week', other: 'Every # weeks' })} on ${days}`;
      },
      monthly: () => {
        const every = t`${plural(interval, { one: 'Every month', other: 'Every # months' })}`;
        if (plain.monthlyBy === 'date') return t`${every} on day ${Number(start.startsAt.slice(8, 10))}`;
        return place === -1 ? t`${every} on the last ${day}` : t`${every} on ${day} number ${place}`;
      },
      yearly: () => t`${plural(interval, { one: 'Every year', other: 'Every # years' })}`,
    }[frequency]();
    if (end.kind === 'until') return t`${often}, until ${longDay(end.date, today, i18n.locale)}`;
    if (end.kind === 'count') return t`${often}, ${plural(end.count, { one: '# time', other: '# times' })}`;
    return often;
  };
}

/** How long before the start one is reminded. */
export function useReminderWords(): (minutes: number) => string {
  const { t } = useLingui();
  return (minutes) => {
    if (minutes === 0) return t`When it starts`;
    if (minutes % 10_080 === 0)
      return t`${plural(minutes / 10_080, { one: '# week before', other: '# weeks before' })}`;
    if (minutes % 1440 === 0) return t`${plural(minutes / 1440, { one: '# day before', other: '# days before' })}`;
    if (minutes % 60 === 0) return t`${plural(minutes / 60, { one: '# hour before', other: '# hours before' })}`;
    return t`${plural(minutes, { one: '# minute before', other: '# minutes before' })}`;
  };
}

export const WEEK: readonly Weekday[] = WEEKDAYS;
