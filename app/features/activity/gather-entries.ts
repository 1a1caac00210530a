import { type ActivityEntry, EntryData } from './activity-entry';

/** The entries of one day where the reader is, newest first. */
export interface ActivityDay {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly entries: readonly ActivityEntry[];
}

/** Typing is recorded in pieces, and finding the right value in steps; what is nearer to each other than this is one line. */
const TOGETHER_MS = 15 * 60_000;
const STEPWISE: ReadonlySet<string> = new Set(['description.edited', 'card.edited', 'value.changed']);

/**
 * Groups entries (newest first) by day. A person's typing into one description is one line, and so are several values given to one
 * field of a card in a row: the line is the newest.
 */
export function gatherByDay(entries: readonly ActivityEntry[], timeZone: string): ActivityDay[] {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const days: { day: string; entries: ActivityEntry[] }[] = [];
  let oldest: ActivityEntry | undefined;
  for (const entry of entries) {
    const day = format.format(new Date(entry.at));
    const last = days.at(-1);
    const isSameDay = last?.day === day;
    if (isSameDay && oldest && isContinued(entry, oldest)) {
      oldest = entry;
      continue;
    }
    if (isSameDay) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
    oldest = entry;
  }
  return days;
}

function isContinued(earlier: ActivityEntry, later: ActivityEntry): boolean {
  return (
    STEPWISE.has(later.kind) &&
    earlier.kind === later.kind &&
    earlier.cardId === later.cardId &&
    earlier.memberId === later.memberId &&
    fieldOf(earlier) === fieldOf(later) &&
    Date.parse(later.at) - Date.parse(earlier.at) < TOGETHER_MS
  );
}

function fieldOf(entry: ActivityEntry): string {
  const data = new EntryData(entry.data);
  return data.text('field') || data.text('fieldId');
}
