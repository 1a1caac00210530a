import { isWallDate, isWallDateTime } from './wall-clock';

// Rules of recurrence (RFC 5545, RRULE), read strictly: what is half understood would give wrong days.

const FREQUENCIES = ['HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;

/** The end of a rule: a date or a clock time, or a moment when it ends in `Z`. */
export interface RuleUntil {
  /** `2026-03-01` or `2026-03-01T09:00:00`. */
  readonly at: string;
  readonly isUtc: boolean;
}

/** A rule taken apart as far as its ends go. */
export interface ParsedRule {
  readonly frequency: (typeof FREQUENCIES)[number];
  readonly count: number | null;
  readonly until: RuleUntil | null;
  /** The rule without COUNT and UNTIL. */
  readonly pattern: string;
}

/** More often than this an event of a calendar does not repeat in one day. */
const TIMES_A_DAY = 288;

/** Greatest values, each counted from either end when negatives are allowed. */
const LISTS: Record<string, { readonly most: number; readonly least: number; readonly isSigned: boolean }> = {
  BYSECOND: { least: 0, most: 60, isSigned: false },
  BYMINUTE: { least: 0, most: 59, isSigned: false },
  BYHOUR: { least: 0, most: 23, isSigned: false },
  BYMONTHDAY: { least: 1, most: 31, isSigned: true },
  BYYEARDAY: { least: 1, most: 366, isSigned: true },
  BYWEEKNO: { least: 1, most: 53, isSigned: true },
  BYMONTH: { least: 1, most: 12, isSigned: false },
  BYSETPOS: { least: 1, most: 366, isSigned: true },
};
const DAY = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/;

/** Reads a rule without its name; a text tells what is wrong with it, for a report in English. */
export function parseRule(text: string): ParsedRule | string {
  const parts = new Map<string, string>();
  for (const part of text.trim().toUpperCase().replace(/;$/, '').split(';')) {
    const at = part.indexOf('=');
    if (at < 1 || at === part.length - 1) return `“${part}” is no part of a rule`;
    const name = part.slice(0, at);
    if (parts.has(name)) return `${name} stands twice`;
    parts.set(name, part.slice(at + 1));
  }
  const frequency = FREQUENCIES.find((known) => known === parts.get('FREQ'));
  if (/^(SECOND|MINUTE)LY$/.test(parts.get('FREQ') ?? '')) return 'it repeats more often than every hour';
  if (!frequency) return parts.has('FREQ') ? `FREQ=${parts.get('FREQ')} is not known` : 'FREQ is missing';
  for (const [name, value] of parts) {
    const problem = problemOf(name, value);
    if (problem) return problem;
  }
  const sizeOf = (name: string) => new Set(parts.get(name)?.split(',') ?? ['']).size;
  const timesADay = (frequency === 'HOURLY' ? 24 : sizeOf('BYHOUR')) * sizeOf('BYMINUTE') * sizeOf('BYSECOND');
  if (timesADay > TIMES_A_DAY) return `it repeats more than ${TIMES_A_DAY} times a day`;
  const until = parts.get('UNTIL');
  const count = parts.get('COUNT');
  const pattern = [...parts].filter(([name]) => name !== 'UNTIL' && name !== 'COUNT');
  return {
    frequency,
    count: count === undefined ? null : Number(count),
    until: until === undefined ? null : parseUntil(until),
    pattern: pattern.map(([name, value]) => `${name}=${value}`).join(';'),
  };
}

function problemOf(name: string, value: string): string | null {
  const problem = `${name}=${value} is not understood`;
  const list = LISTS[name];
  if (list) return value.split(',').every((entry) => isIn(entry, list)) ? null : problem;
  switch (name) {
    case 'FREQ':
      return null;
    case 'INTERVAL':
    case 'COUNT':
      return /^\d{1,6}$/.test(value) && Number(value) > 0 ? null : problem;
    case 'UNTIL':
      return parseUntil(value) ? null : problem;
    case 'BYDAY':
      return value.split(',').every((day) => DAY.test(day) && !/^[+-]?0/.test(day)) ? null : problem;
    case 'WKST':
      return /^(MO|TU|WE|TH|FR|SA|SU)$/.test(value) ? null : problem;
    default:
      return `${name} is no part of a rule`;
  }
}

function isIn(entry: string, { least, most, isSigned }: (typeof LISTS)[string]): boolean {
  if (!(isSigned ? /^[+-]?\d{1,3}$/ : /^\d{1,3}$/).test(entry)) return false;
  const size = Math.abs(Number(entry));
  return size >= least && size <= most;
}

function parseUntil(text: string): RuleUntil | null {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second, z] = match;
  const date = `${year}-${month}-${day}`;
  const at = hour === undefined ? date : `${date}T${hour}:${minute}:${second}`;
  return (hour === undefined ? isWallDate(at) : isWallDateTime(at)) ? { at, isUtc: z === 'Z' } : null;
}
