// What a reader of iCalendar files has to say about one. Sentences are made where they are shown.

export type IcsProblemCode =
  /** Refused: the entry does not go in. */
  | 'unfinished'
  | 'start-missing'
  | 'time-unread'
  | 'twice'
  | 'end-before-start'
  | 'zone-unknown'
  | 'rule'
  | 'rule-too-often'
  | 'instance-unread'
  /** Skipped: entries that are no events, and older versions of an event. */
  | 'no-event'
  | 'older-version'
  | 'too-many'
  /** Adjusted: the entry goes in, but not quite as it stands. */
  | 'length-of-series'
  | 'zone-guessed'
  | 'floating'
  | 'no-uid'
  | 'no-series'
  | 'exception-unread'
  | 'only-this'
  | 'text-cut'
  | 'line-unread';

export type IcsProblemKind = 'refused' | 'skipped' | 'adjusted';

export interface IcsProblem {
  readonly kind: IcsProblemKind;
  readonly code: IcsProblemCode;
  /** In the file, from 1; of the first when there are several. */
  readonly line: number;
  /** The entry's title, else its UID, else what it is; empty when it concerns the whole file. */
  readonly entry: string;
  /** What stands there, as far as it helps; may be empty. */
  readonly detail: string;
  /** How many entries it concerns. */
  readonly count: number;
}

/** A failure of one entry, thrown and caught inside the reader. */
export class RefusedEntry extends Error {
  constructor(
    readonly code: IcsProblemCode,
    readonly line: number,
    readonly detail = '',
  ) {
    super(code);
  }
}
