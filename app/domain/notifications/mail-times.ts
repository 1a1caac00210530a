/** When somebody wants mail. Hours are on the clock of the person's time zone. */
export interface MailTimes {
  readonly digest: string;
  readonly digestHour: number;
  /** 1 is Monday. */
  readonly digestDay: number;
  readonly quietFrom: number | null;
  readonly quietUntil: number | null;
}

/** How often the rest is gathered into one mail. */
export const DIGESTS = ['off', 'daily', 'weekly'] as const;
export type Digest = (typeof DIGESTS)[number];

/** Whether a text names how often. */
export function isDigest(text: unknown): text is Digest {
  return DIGESTS.includes(text as Digest);
}

interface Local {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly hour: number;
  readonly day: number;
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function localOf(at: Date, timeZone: string): Local {
  const parts = new Map(
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      hourCycle: 'h23',
      weekday: 'short',
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const date = `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
  return { date, hour: Number(parts.get('hour')), day: DAYS.indexOf(parts.get('weekday')?.slice(0, 3) ?? '') + 1 };
}

/** Whether it is quiet for the person now; hours may pass midnight. */
export function isQuiet({ quietFrom, quietUntil }: MailTimes, now: Date, timeZone: string): boolean {
  if (quietFrom === null || quietUntil === null || quietFrom === quietUntil) return false;
  const { hour } = localOf(now, timeZone);
  return quietFrom < quietUntil ? hour >= quietFrom && hour < quietUntil : hour >= quietFrom || hour < quietUntil;
}

/** Whether the digest of the day or week is due: its hour has come where the person is, and it was not made since. */
export function isDigestDue(times: MailTimes, last: Date | null, now: Date, timeZone: string): boolean {
  if (!isDigest(times.digest) || times.digest === 'off') return false;
  const local = localOf(now, timeZone);
  if (local.hour < times.digestHour || isQuiet(times, now, timeZone)) return false;
  if (times.digest === 'weekly' && local.day !== times.digestDay) return false;
  return last === null || localOf(last, timeZone).date !== local.date;
}
