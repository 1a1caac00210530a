import { describe, expect, it } from 'vitest';
import type { EventContent } from '../event';
import { expandEvent } from '../recurrence';
import { readIcs } from './read-ics';
import { writeIcs } from './write-ics';
import { writeZone } from './write-zone';

const EVENT: EventContent = {
  uid: 'a@solmu',
  title: 'Möte; om, allt \\ 🌊',
  description: 'Första raden\nOch en lång rad som bryts någonstans: ååååååååååååååååååååååååååååååååååååååååååååå',
  place: 'Ålesund',
  startsAt: '2026-03-02T09:00:00',
  endsAt: '2026-03-02T10:30:00',
  isAllDay: false,
  timeZone: 'Europe/Oslo',
  rule: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20260601',
  rdates: ['2026-03-04T12:00:00'],
  exdates: ['2026-03-16T09:00:00'],
  overrides: [
    { ...blank(), instance: '2026-03-23T09:00:00', startsAt: '2026-03-24T13:00:00', endsAt: '2026-03-24T14:00:00' },
    { ...blank(), instance: '2026-03-30T09:00:00', title: 'Bara orden' },
    { ...blank(), instance: '2026-04-06T09:00:00', isCancelled: true },
  ],
  sequence: 3,
  isCancelled: false,
};

function blank() {
  return { isCancelled: false, title: null, description: null, place: null, startsAt: null, endsAt: null };
}
const write = (event: EventContent) =>
  writeIcs({ name: 'Solmu', method: 'PUBLISH', events: [{ ...event, updatedAt: new Date(0), reminderMinutes: 15 }] });
const instances = (event: EventContent) =>
  expandEvent(event, Date.parse('2026-01-01'), Date.parse('2028-01-01')).instances.map((one) => [
    one.startMs,
    one.endMs,
    one.override?.title ?? event.title,
  ]);

describe('writing iCalendar', () => {
  it.each([
    ['a series in a zone', EVENT],
    [
      'whole days',
      {
        ...EVENT,
        startsAt: '2026-12-24',
        endsAt: '2026-12-27',
        isAllDay: true,
        rule: 'FREQ=YEARLY',
        rdates: [],
        exdates: [],
        overrides: [],
      },
    ],
    ['one time in UTC', { ...EVENT, timeZone: 'UTC', rule: null, rdates: [], exdates: [], overrides: [] }],
  ])('is read again as it was: %s', (_, event) => {
    const reading = readIcs(write(event), 'UTC');
    const [entry] = reading?.entries ?? [];
    if (!entry) throw new Error('nothing was read');
    expect(reading?.problems).toEqual([]);
    expect(instances(entry)).toEqual(instances(event));
    const { uid, title, description, place, sequence } = event;
    expect(entry).toMatchObject({ uid, title, description, place, sequence, reminderMinutes: 15 });
  });

  it('says the start once more where the rule does not give it', () => {
    expect(write({ ...EVENT, rule: 'FREQ=WEEKLY;BYDAY=TU', rdates: [] })).toContain(
      'RDATE;TZID=Europe/Oslo:20260302T090000',
    );
    expect(write({ ...EVENT, rdates: [] })).not.toContain('RDATE;TZID');
  });

  it('folds at 75 octets', () => {
    const lines = write(EVENT).split('\r\n');
    expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
  });

  it('defines zones by their rule, and by lists where they have none', () => {
    expect(writeZone('Europe/Oslo', 2026, 2026).join('\n')).toContain(
      'BEGIN:DAYLIGHT\nDTSTART:20250330T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    );
    expect(writeZone('America/New_York', 2006, 2026).join('\n')).toContain(
      'DTSTART:20050403T020000\nTZOFFSETFROM:-0500\nTZOFFSETTO:-0400\nRDATE:20060402T020000\nEND:DAYLIGHT\nBEGIN:DAYLIGHT\nDTSTART:20070311T020000',
    );
    expect(writeZone('Asia/Tokyo', 2026, 2026)).toHaveLength(9);
  });

  it('asks and cancels', () => {
    const person = { name: 'Aino "A" Ek', email: 'aino@example.org' };
    const events = [{ ...EVENT, updatedAt: new Date(0), organizer: person, attendees: [{ ...person, answer: null }] }];
    expect(writeIcs({ name: '', method: 'REQUEST', events }).replace(/\r\n /g, '')).toContain(
      'ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE;CN="Aino  A  Ek":mailto:aino@example.org',
    );
    expect(writeIcs({ name: '', method: 'CANCEL', events })).toContain('STATUS:CANCELLED');
  });
});
