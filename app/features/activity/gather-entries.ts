import type { ActivityEntry } from './activity-entry';

/** The entries of one day where the reader is, newest first. */
export interface ActivityDay {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly entries: readonly ActivityEntry[];
}

/** Typing is recorded in pieces; pieces nearer to each other than this are one line. */
const TOGETHER_MS = 15 * 60_000;

/** Groups entries (newest first) by day, and joins a person's typing into one card's description into one line. */
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
    earlier.kind === 'description.edited' &&
    later.kind === earlier.kind &&
    later.cardId === earlier.cardId &&
    later.memberId === earlier.memberId &&
    Date.parse(later.at) - Date.parse(earlier.at) < TOGETHER_MS
  );
}
