/** Each browser sends to every other: beyond these few that is too much for usual lines. */
export const MOST_IN_CALL = 6;

/** How long a shared timer may run, in minutes. */
export const LONGEST_TIMER = 240;

/**
 * The shared timer: it runs to a moment of the server's clock, or stands with what is left. Null: none is set.
 */
export type RoomTimer = { readonly endsAt: number } | { readonly leftMs: number } | null;

export type TimerAct =
  | { readonly do: 'start'; readonly minutes: number }
  | { readonly do: 'pause' }
  | { readonly do: 'resume' }
  | { readonly do: 'reset' };

/** The timer after an act at a moment; an act that does not fit leaves it as it is. */
export function changeTimer(timer: RoomTimer, act: TimerAct, now: number): RoomTimer {
  switch (act.do) {
    case 'start':
      return { endsAt: now + act.minutes * 60_000 };
    case 'pause':
      return timer && 'endsAt' in timer ? { leftMs: Math.max(0, timer.endsAt - now) } : timer;
    case 'resume':
      return timer && 'leftMs' in timer ? { endsAt: now + timer.leftMs } : timer;
    case 'reset':
      return null;
  }
}

/** The address of an external service's meeting: https, with a host, and no password in it; null: it is none. */
export function parseMeetingAddress(text: string): string | null {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  const isPlain = url.protocol === 'https:' && url.hostname.includes('.') && url.username === '' && url.password === '';
  return isPlain ? url.href : null;
}
