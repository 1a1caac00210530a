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

/** What is wrong with a rule, and the part of it that is meant. */
export interface RuleProblem {
  readonly problem: 'unread' | 'twice' | 'without-frequency' | 'too-often';
  readonly part: string;
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

/** Reads a rule without its name. */
export function parseRule(text: string): ParsedRule | RuleProblem {
  const parts = new Map<string, string>();
  for (const part of text.trim().toUpperCase().replace(/;$/, '').split(';')) {
    const at = part.indexOf('=');
    if (at < 1 || at === part.length - 1) return { problem: 'unread', part };
    const name = part.slice(0, at);
    if (parts.has(name)) return { problem: 'twice', part: name };
    parts.set(name, part.slice(at + 1));
  }
  const frequency = FREQUENCIES.find((known) => known === parts.get('FREQ'));
  const named = parts.get('FREQ') ?? '';
  if (/^(SECOND|MINUTE)LY$/.test(named)) return { problem: 'too-often', part: `FREQ=${named}` };
  if (!frequency) return { problem: 'without-frequency', part: named };
  for (const [name, value] of parts)
    if (!isUnderstood(name, value)) return { problem: 'unread', part: `${name}=${value}` };
  const sizeOf = (name: string) => new Set(parts.get(name)?.split(',') ?? ['']).size;
  const timesADay = (frequency === 'HOURLY' ? 24 : sizeOf('BYHOUR')) * sizeOf('BYMINUTE') * sizeOf('BYSECOND');
  if (timesADay > TIMES_A_DAY) return { problem: 'too-often', part: String(timesADay) };
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

function isUnderstood(name: string, value: string): boolean {
  const list = LISTS[name];
  if (list) return value.split(',').every((entry) => isIn(entry, list));
  switch (name) {
    case 'FREQ':
      return true;
    case 'INTERVAL':
    case 'COUNT':
      return /^\d{1,6}$/.test(value) && Number(value) > 0;
    case 'UNTIL':
      return parseUntil(value) !== null;
    case 'BYDAY':
      return value.split(',').every((day) => DAY.test(day) && !/^[+-]?0/.test(day));
    case 'WKST':
      return /^(MO|TU|WE|TH|FR|SA|SU)$/.test(value);
    default:
      return false;
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
