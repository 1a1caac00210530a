import { getRandomValues } from 'node:crypto';
import type { RandomBytes } from '../../app/domain/ids';

/** Tells the time; tests pass one that stands still. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** Random bytes of the system's own source. */
export const systemRandomBytes: RandomBytes = (length) => getRandomValues(new Uint8Array(length));
