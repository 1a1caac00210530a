import type { EventDetails } from '../../../server/calendar/find-event';
import type { DraftProblems, DraftSource } from '../../domain/calendar/event-draft';
import { type Frequency, readPlainRule, WEEKDAYS, type Weekday } from '../../domain/calendar/plain-rule';
import { isOpenness, type Openness } from '../../domain/spaces/openness';
import { lastDay } from './calendar-format';

/** What stands in the form of an event. */
export interface FormValues {
  readonly title: string;
  readonly description: string;
  readonly place: string;
  /** A meeting room of the space, or empty. */
  readonly roomId: string;
  readonly isAllDay: boolean;
  readonly startDate: string;
  readonly startTime: string;
  /** The last day, as people name it. */
  readonly endDate: string;
  readonly endTime: string;
  readonly timeZone: string;
  /** `kept`: a rule that plain words cannot say. */
  readonly repeat: 'never' | 'kept' | Frequency;
  readonly interval: number;
  readonly days: readonly Weekday[];
  readonly monthlyBy: 'date' | 'weekday';
  readonly ends: 'never' | 'until' | 'count';
  readonly until: string;
  readonly count: number;
  readonly reminder: string;
  readonly openness: Openness;
  readonly attendees: readonly string[];
}

/** Somebody who can be asked to come. */
export interface Person {
  readonly userId: string;
  readonly name: string;
  readonly organisationName: string;
  readonly avatarUrl: string | null;
}

export interface FormFacts {
  readonly people: readonly Person[];
  readonly rooms: readonly { readonly id: string; readonly name: string }[];
  /** Time zones that are near at hand. */
  readonly zones: readonly string[];
  readonly hasOrganisation: boolean;
  readonly canPublish: boolean;
}

export interface EventFormAnswer {
  readonly ok: false;
  readonly problems?: DraftProblems;
  readonly code?: string;
  /** What was typed. */
  readonly values: FormValues;
}

/** What was sent, as the form shows it again. */
export function valuesOf({ get, getAll }: DraftSource): FormValues {
  const openness = get('openness');
  const chosen = getAll('day');
  return {
    title: get('title'),
    description: get('description'),
    place: get('place'),
    roomId: get('room'),
    isAllDay: get('allDay') === 'on',
    startDate: get('startDate'),
    startTime: get('startTime'),
    endDate: get('endDate'),
    endTime: get('endTime'),
    timeZone: get('timeZone'),
    repeat: (get('repeat') || 'never') as FormValues['repeat'],
    interval: Number(get('interval') || 1),
    days: WEEKDAYS.filter((day) => chosen.includes(day)),
    monthlyBy: get('monthlyBy') === 'weekday' ? 'weekday' : 'date',
    ends: (get('ends') || 'never') as FormValues['ends'],
    until: get('until'),
    count: Number(get('count') || 10),
    reminder: get('reminder'),
    openness: isOpenness(openness) ? openness : 'network',
    attendees: getAll('attendee'),
  };
}

/** An event as its form shows it. */
export function valuesOfEvent(event: EventDetails): FormValues {
  const { startsAt, endsAt, isAllDay, timeZone, rule, seriesStartsAt } = event;
  const plain = rule === null ? null : readPlainRule(rule, { startsAt: seriesStartsAt, isAllDay, timeZone });
  const end = plain?.end;
  return {
    title: event.title,
    description: event.description,
    place: event.place,
    roomId: event.roomId ?? '',
    isAllDay,
    startDate: startsAt.slice(0, 10),
    startTime: isAllDay ? '09:00' : startsAt.slice(11, 16),
    endDate: isAllDay ? lastDay(endsAt) : endsAt.slice(0, 10),
    endTime: isAllDay ? '10:00' : endsAt.slice(11, 16),
    timeZone,
    repeat: plain ? plain.frequency : event.isRecurring ? 'kept' : 'never',
    interval: plain?.interval ?? 1,
    days: plain?.days ?? [],
    monthlyBy: plain?.monthlyBy ?? 'date',
    ends: end?.kind ?? 'never',
    until: end?.kind === 'until' ? end.date : '',
    count: end?.kind === 'count' ? end.count : 10,
    reminder: event.reminderMinutes === null ? '' : String(event.reminderMinutes),
    openness: event.openness,
    attendees: event.attendees.map(({ userId }) => userId),
  };
}
