/** How a kind of attempt is slowed: free ones first, then a wait that doubles up to a longest. */
export interface Pace {
  readonly free: number;
  readonly longestSeconds: number;
}

const HOUR = 3_600_000;

/** Failures fade: half of them are forgotten each hour. */
export function remainingFailures(failures: number, lastFailedAt: Date, now: Date): number {
  const hours = Math.max(0, now.getTime() - lastFailedAt.getTime()) / HOUR;
  return Math.round(failures * 0.5 ** hours);
}

/** Milliseconds until the next attempt is heard; zero: now. */
export function waitBeforeAttempt(failures: number, lastFailedAt: Date, now: Date, pace: Pace): number {
  const over = remainingFailures(failures, lastFailedAt, now) - pace.free;
  if (over < 0) return 0;
  const seconds = Math.min(2 ** Math.min(over, 20), pace.longestSeconds);
  return Math.max(0, lastFailedAt.getTime() + seconds * 1000 - now.getTime());
}
