import { type ActivityEntry, EntryData } from './activity-entry';

/** An entry that may stand for several in a row. */
export type GatheredEntry = ActivityEntry & { readonly together: number };

/** The entries of one day where the reader is, newest first. */
export interface ActivityDay {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly entries: readonly GatheredEntry[];
}

/** Typing is recorded in pieces, and finding the right value in steps; what is nearer to each other than this is one line. */
const TOGETHER_MS = 15 * 60_000;
const STEPWISE: ReadonlySet<string> = new Set([
  'description.edited',
  'card.edited',
  'value.changed',
  'ledger.changed',
  'sign.edited',
  'service.edited',
  'exchange.edited',
  'partner.edited',
  'score.changed',
]);

/**
 * Groups entries (newest first) by day. A person's typing into one description is one line, and so are several values given to one
 * field of a card in a row, and the cells of a ledger filled one after another: the line is the newest, and knows how many it
 * stands for.
 */
export function gatherByDay(entries: readonly ActivityEntry[], timeZone: string): ActivityDay[] {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const days: { day: string; entries: GatheredEntry[] }[] = [];
  let oldest: ActivityEntry | undefined;
  for (const entry of entries) {
    const day = format.format(new Date(entry.at));
    const last = days.at(-1);
    const isSameDay = last?.day === day;
    const newest = last?.entries.at(-1);
    if (isSameDay && newest && oldest && isContinued(entry, oldest)) {
      oldest = entry;
      last.entries[last.entries.length - 1] = { ...newest, together: newest.together + 1 };
      continue;
    }
    const line = { ...entry, together: 1 };
    if (isSameDay) last.entries.push(line);
    else days.push({ day, entries: [line] });
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
    subjectOf(earlier) === subjectOf(later) &&
    Date.parse(later.at) - Date.parse(earlier.at) < TOGETHER_MS
  );
}

/** What a stepwise change is about; every cell of a ledger is about the ledger. */
function subjectOf(entry: ActivityEntry): string {
  if (entry.kind === 'ledger.changed') return '';
  const data = new EntryData(entry.data);
  const keys = ['field', 'fieldId', 'sign', 'name', 'partnerId', 'what', 'modelId', 'direction'];
  return keys.map((key) => data.text(key)).join('\n');
}
