// An event as people mean it: times on a wall clock with its time zone, a rule of recurrence, and what differs on single
// days (RFC 5545). The same shape for our own events, imported and subscribed ones.

/** `2026-03-01T09:00:00` on a wall clock, or `2026-03-01` for all-day events. */
export type WallTime = string;

/** What one instance of a recurrence has otherwise than the series. */
export interface EventOverride {
  /** The start that the rule gave it. */
  readonly instance: WallTime;
  readonly isCancelled: boolean;
  readonly title: string | null;
  readonly description: string | null;
  readonly place: string | null;
  readonly startsAt: WallTime | null;
  readonly endsAt: WallTime | null;
}

/** When an event happens. */
export interface EventTimes {
  readonly startsAt: WallTime;
  /** Exclusive; after the start. Imported events may last no time at all. */
  readonly endsAt: WallTime;
  readonly isAllDay: boolean;
  /** IANA name; of no meaning for all-day events. */
  readonly timeZone: string;
  /** An RRULE without its name, or null. */
  readonly rule: string | null;
  readonly rdates: readonly WallTime[];
  readonly exdates: readonly WallTime[];
  readonly overrides: readonly EventOverride[];
}

/** The words and times that an iCalendar entry and our own event share. */
export interface EventContent extends EventTimes {
  readonly uid: string;
  readonly title: string;
  /** Markdown. */
  readonly description: string;
  readonly place: string;
  readonly sequence: number;
  readonly isCancelled: boolean;
}

/** One happening of an event, in UTC (milliseconds); an all-day instance runs from its date to the exclusive end date. */
export interface EventInstance {
  /** The start that the rule gave it: names the instance for good. */
  readonly instance: WallTime;
  readonly startsAt: WallTime;
  readonly endsAt: WallTime;
  readonly startMs: number;
  readonly endMs: number;
  readonly isAllDay: boolean;
  readonly override: EventOverride | null;
}

/** How people answer an invitation. */
export const ANSWERS = ['yes', 'maybe', 'no'] as const;
export type Answer = (typeof ANSWERS)[number];

/** Whether a text is an answer. */
export function isAnswer(text: unknown): text is Answer {
  return ANSWERS.includes(text as Answer);
}

/** Which instances of a series a change is for. */
export const SCOPES = ['this', 'following', 'all'] as const;
export type Scope = (typeof SCOPES)[number];
