import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expandEvent } from '../recurrence';
import { readIcs } from './read-ics';

/** Calendars of other people, beside the checkout; tests of exactly those are left out without them, and said to be. */
const REAL_FILES = new URL('../../../../../shared/data/ics/', import.meta.url);
const hasRealFiles = existsSync(REAL_FILES);

function read(text: string) {
  const reading = readIcs(text, 'Europe/Berlin');
  if (!reading) throw new Error('no calendar');
  return reading;
}
const readReal = (name: string) => read(readFileSync(new URL(`${name}.ics`, REAL_FILES), 'utf8'));
const starts = ({ entries }: ReturnType<typeof read>) =>
  entries
    .flatMap((entry) => [...expandEvent(entry, Date.parse('1990-01-01'), Date.parse('2027-01-01'), 9999).instances])
    .map(({ startMs }) => new Date(startMs).toISOString().slice(0, 16))
    .sort();
const problems = ({ problems }: ReturnType<typeof read>) =>
  problems.map(({ kind, code, line, entry, count }) => [kind, code, line, entry, count].join(' '));
const wrap = (body: string) =>
  `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:One\r\n${body}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;

describe('reading iCalendar', () => {
  it('unfolds lines, takes escapes out and reads lengths and reminders', () => {
    const [entry] = read(
      wrap(
        'DESCRIPTION:Bring\\, please\\; tea\\nand\r\n  cups\r\nDTSTART;TZID="/x.org/1/Europe/Helsinki":20260329T090000\r\nDURATION:P1DT1H30M\r\n' +
          'BEGIN:VALARM\r\nTRIGGER:-PT1H\r\nDESCRIPTION:no\r\nEND:VALARM',
      ),
    ).entries;
    expect(entry).toMatchObject({
      description: 'Bring, please; tea\nand cups',
      timeZone: 'Europe/Helsinki',
      endsAt: '2026-03-30T10:30:00',
      reminderMinutes: 60,
    });
  });

  it('names what it refuses and takes the rest', () => {
    const text = `BEGIN:VCALENDAR
BEGIN:VEVENT
SUMMARY:Unfinished
DTSTART:20260301T090000Z
BEGIN:VEVENT
SUMMARY:Nowhere
DTSTART;TZID=Mars/Olympus:20260301T090000
END:VEVENT
BEGIN:VEVENT
SUMMARY:Backwards
DTSTART:20260301T090000Z
DTEND:20260301T080000Z
END:VEVENT
BEGIN:VEVENT
UID:good
SUMMARY:Good
DTSTART:20260301
END:VEVENT
BEGIN:VEVENT
SUMMARY:Every second
DTSTART:20260301T090000Z
RRULE:FREQ=SECONDLY
END:VEVENT`;
    const reading = read(text);
    expect(reading.entries.map(({ title, endsAt }) => [title, endsAt])).toEqual([['Good', '2026-03-02']]);
    expect(problems(reading)).toEqual([
      'refused unfinished 2 Unfinished 1',
      'refused zone-unknown 7 Nowhere 1',
      'refused end-before-start 9 Backwards 1',
      'refused rule-too-often 22 Every second 1',
    ]);
    expect(readIcs('<html>', 'UTC')).toBeNull();
  });

  // The instances were compared with those of another reader (python-recurring-ical-events 2.0.1). It differs where it
  // guesses at a broken rule, reads the end of a rule without a zone in UTC, or does not know a name of Windows.
  describe.skipIf(!hasRealFiles)('files of other people', () => {
    it.each([
      ['badRRULE', 2, 3249, '2020-09-03T15:40', ['refused rule 50 Academic Time 1']],
      ['bad_ms_tz', 1, 34, '2020-08-25T14:35', []],
      [
        'daily-count-exdate-recurrence-id',
        1,
        8,
        '2015-07-06T19:00',
        ['adjusted length-of-series 11 More Treasure Hunting 1'],
      ],
      ['event-organizer-cn', 1, 1, '2013-04-18T18:00', []],
      ['exchange_whole_day_moved_recurrence', 1, 52, '2026-02-19T00:00', []],
      ['festival-multiday-rrule', 128, 159, '2011-08-04T10:00', ['adjusted no-uid 2  128', 'adjusted floating 6  128']],
      ['floating-dtstart-custom-vtimezone', 1, 1, '2025-06-10T18:00', ['adjusted floating 22  1']],
      ['google-public-holidays', 111, 111, '2021-01-01T00:00', []],
      ['non-utc-until-ny', 1, 15, '2024-03-01T19:00', []],
      ['office365-custom-timezone', 2, 51, '2024-05-02T09:00', []],
      ['sabredav-school-holidays', 1, 1, '2018-07-02T00:00', []],
      [
        'vtodo-vfreebusy',
        3,
        3,
        '2002-10-28T22:00',
        [
          'skipped no-event 37 Submit Income Taxes 1',
          'skipped no-event 55 uid5@host1.com 1',
          'skipped no-event 74 VFREEBUSY 1',
        ],
      ],
      ['whole_day_moved_over_dst_change_berlin', 1, 3, '2024-10-27T00:00', []],
      ['windows-quoted-tz-rrule', 1, 10, '2015-07-06T16:00', []],
      ['yearly-recurring-unicode', 1, 15, '2012-07-14T00:00', []],
    ])('%s', (name, entries, instances, first, told) => {
      const reading = readReal(name);
      const found = starts(reading);
      expect([reading.entries.length, found.length, found[0]]).toEqual([entries, instances, first]);
      expect(problems(reading)).toEqual(told);
    });

    it('keep the hour across the change of the clocks', () => {
      const inUtc = (name: string, day: string) => starts(readReal(name)).filter((start) => start.startsWith(day));
      expect(inUtc('bad_ms_tz', '2020-10-29')).toEqual(['2020-10-29T14:35']);
      expect(inUtc('bad_ms_tz', '2020-11-03')).toEqual(['2020-11-03T15:35']);
      expect(inUtc('non-utc-until-ny', '2024-03-09')).toEqual(['2024-03-09T19:00']);
      expect(inUtc('non-utc-until-ny', '2024-03-10')).toEqual(['2024-03-10T18:00']);
      expect(inUtc('office365-custom-timezone', '2025-03-25')).toEqual(['2025-03-25T14:00']);
      expect(inUtc('office365-custom-timezone', '2025-04-08')).toEqual(['2025-04-08T13:00']);
      expect(starts(readReal('whole_day_moved_over_dst_change_berlin'))).toEqual(
        ['27', '29', '30'].map((day) => `2024-10-${day}T00:00`),
      );
      expect(starts(readReal('exchange_whole_day_moved_recurrence')).slice(0, 4)).toEqual(
        ['02-19', '02-24', '02-27', '03-03'].map((day) => `2026-${day}T00:00`),
      );
    });

    it('large-file-with-late-error: days that are none and the last entry are named', () => {
      const reading = readReal('large-file-with-late-error');
      expect(reading.entries).toHaveLength(394);
      expect(problems(reading)).toEqual([
        'refused time-unread 360 Event 060 1',
        'refused time-unread 366 Event 061 1',
        'refused time-unread 738 Event 123 1',
        'refused time-unread 1110 Event 185 1',
        'refused time-unread 1668 Event 278 1',
        'refused time-unread 2040 Event 340 1',
        'refused twice 2407 This event should trigger an error after 2000+ lines 1',
      ]);
    });
  });
});
