import type { EventContent, EventOverride, EventTimes } from '../event';
import { expandEvent, isStartOfRule } from '../recurrence';
import { parseRule } from '../rule';
import { clockMs } from '../wall-clock';
import { clockAt, momentOf } from '../zones';
import { foldLine, textValue } from './ics-text';
import { compact } from './read-event';
import { writeZone } from './write-zone';

/** A person as a calendar names them. */
export interface IcsPerson {
  readonly name: string;
  readonly email: string;
}

/** An event for a file. */
export interface WrittenEvent extends EventContent {
  readonly updatedAt: Date;
  readonly reminderMinutes?: number | null;
  /** The event's page. */
  readonly url?: string;
  readonly organizer?: IcsPerson;
  /** Who is asked; only in mails to themselves. */
  readonly attendees?: readonly (IcsPerson & { readonly answer: 'yes' | 'maybe' | 'no' | null })[];
}

export interface WrittenCalendar {
  readonly name: string;
  readonly method: 'PUBLISH' | 'REQUEST' | 'CANCEL';
  readonly events: readonly WrittenEvent[];
}

const ANSWER = { yes: 'ACCEPTED', maybe: 'TENTATIVE', no: 'DECLINED' } as const;

/** Writes a calendar as iCalendar (RFC 5545), with the zones that its events stand in. */
export function writeIcs({ name, method, events }: WrittenCalendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Solmu//Calendar//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...(method === 'PUBLISH'
      ? [`X-WR-CALNAME:${textValue(name)}`, 'REFRESH-INTERVAL;VALUE=DURATION:PT1H', 'X-PUBLISHED-TTL:PT1H']
      : []),
    ...writeZones(events),
    ...events.flatMap((event) => writeEvent(event, method === 'CANCEL')),
    'END:VCALENDAR',
  ];
  return lines.map(foldLine).join('');
}

function writeZones(events: readonly WrittenEvent[]): string[] {
  const years = new Map<string, { from: number; to: number }>();
  for (const { isAllDay, timeZone, startsAt, endsAt, overrides, rdates, rule } of events) {
    if (isAllDay || timeZone === 'UTC') continue;
    const walls = [startsAt, endsAt, ...rdates, ...overrides.flatMap((override) => override.startsAt ?? [])];
    const until = /UNTIL=(\d{4})/.exec(rule ?? '')?.[1];
    const used = [...walls.map((wall) => Number(wall.slice(0, 4))), ...(until ? [Number(until)] : [])];
    const known = years.get(timeZone);
    // A rule without end, and one that ends in a thousand years, go on by the zone's own rule.
    const to = Math.min(Math.max(...used, known?.to ?? 0), 2100);
    years.set(timeZone, { from: Math.min(...used, known?.from ?? 9999), to });
  }
  return [...years].flatMap(([zone, { from, to }]) => writeZone(zone, Math.min(from, to), to));
}

function writeEvent(event: WrittenEvent, isCancelled: boolean): string[] {
  const changed = event.overrides.filter((override) => !override.isCancelled && isShown(event, override));
  const fallen = event.overrides.filter((override) => override.isCancelled).map(({ instance }) => instance);
  return [
    ...block(event, isCancelled, [
      ...(event.rule === null ? [] : [`RRULE:${writeRule(event, event.rule)}`]),
      // Said once more where the rule does not give the start, or some clients would leave it out.
      ...[...(isStartOfRule(event) ? [] : [event.startsAt]), ...event.rdates].map((wall) => time('RDATE', wall, event)),
      ...[...new Set([...event.exdates, ...fallen])].map((wall) => time('EXDATE', wall, event)),
    ]),
    ...changed.flatMap((override) =>
      block(changedBy(event, override), isCancelled, [time('RECURRENCE-ID', override.instance, event)]),
    ),
  ];
}

/** Words alone are for an instance that the series still has; what was moved stands by itself. */
function isShown(event: EventTimes, { instance, startsAt }: EventOverride): boolean {
  if (startsAt !== null) return !event.exdates.includes(instance);
  const at = momentOf(instance, event.isAllDay ? 'UTC' : event.timeZone);
  return expandEvent(event, at, at + 1, 10).instances.some((one) => one.instance === instance);
}

function changedBy(event: WrittenEvent, override: EventOverride): WrittenEvent {
  const length = clockMs(event.endsAt) - clockMs(event.startsAt);
  const startsAt = override.startsAt ?? override.instance;
  const end = new Date(clockMs(startsAt) + length).toISOString().slice(0, event.isAllDay ? 10 : 19);
  return {
    ...event,
    title: override.title ?? event.title,
    description: override.description ?? event.description,
    place: override.place ?? event.place,
    startsAt,
    endsAt: override.endsAt ?? end,
  };
}

function block(event: WrittenEvent, isCancelled: boolean, more: readonly string[]): string[] {
  const { title, description, place, organizer, attendees = [], url, reminderMinutes } = event;
  const stamp = `${compact(event.updatedAt.toISOString().slice(0, 19))}Z`;
  return [
    'BEGIN:VEVENT',
    `UID:${textValue(event.uid)}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `SEQUENCE:${event.sequence}`,
    `SUMMARY:${textValue(title)}`,
    time('DTSTART', event.startsAt, event),
    // The end comes after the start, or is left out for clients to guess at.
    event.endsAt === event.startsAt ? 'DURATION:PT0S' : time('DTEND', event.endsAt, event),
    ...more,
    ...(description === '' ? [] : [`DESCRIPTION:${textValue(description)}`]),
    ...(place === '' ? [] : [`LOCATION:${textValue(place)}`]),
    ...(url ? [`URL:${url}`] : []),
    `STATUS:${isCancelled || event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...(organizer ? [`ORGANIZER${person(organizer)}`] : []),
    ...attendees.map(
      (one) =>
        `ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=${one.answer ? ANSWER[one.answer] : 'NEEDS-ACTION'};RSVP=FALSE${person(one)}`,
    ),
    ...(reminderMinutes === null || reminderMinutes === undefined ? [] : alarm(reminderMinutes, title)),
    'END:VEVENT',
  ];
}

function alarm(minutes: number, title: string): string[] {
  const lines = ['ACTION:DISPLAY', `DESCRIPTION:${textValue(title)}`, `TRIGGER:-PT${minutes}M`];
  return ['BEGIN:VALARM', ...lines, 'END:VALARM'];
}

/** A parameter's value takes no quotation marks at all. */
function person({ name, email }: IcsPerson): string {
  const shown = name.replace(/["\p{Cc}]/gu, ' ').trim();
  return `${shown === '' ? '' : `;CN="${shown}"`}:mailto:${email.replace(/[\s\p{Cc}]/gu, '')}`;
}

function time(name: string, wall: string, { isAllDay, timeZone }: EventTimes): string {
  if (isAllDay) return `${name};VALUE=DATE:${compact(wall.slice(0, 10))}`;
  return timeZone === 'UTC' ? `${name}:${compact(wall)}Z` : `${name};TZID=${timeZone}:${compact(wall)}`;
}

/** A rule's end has the form of the start: a date for whole days, else a moment in UTC. */
function writeRule({ isAllDay, timeZone }: EventTimes, rule: string): string {
  const parsed = parseRule(rule);
  if ('problem' in parsed || parsed.until === null) return rule;
  const { at, isUtc } = parsed.until;
  const last = at.length === 10 ? `${at}T23:59:59` : at;
  if (isAllDay) return `${parsed.pattern};UNTIL=${compact(at.slice(0, 10))}`;
  const ms = isUtc ? clockMs(last) : momentOf(last, timeZone);
  return `${parsed.pattern};UNTIL=${compact(new Date(clockAt(ms, 'UTC')).toISOString().slice(0, 19))}Z`;
}
