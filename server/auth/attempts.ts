import { createHmac } from 'node:crypto';
import { AppError } from '../../app/domain/errors';
import { type Pace, remainingFailures, waitBeforeAttempt } from './attempt-delay';
import type { AuthDeps } from './auth-deps';

export interface AttemptKey {
  readonly name: string;
  readonly pace: Pace;
}

export interface Attempts {
  /** Counts one more attempt for every key, or refuses with `auth.wait` without counting when one of them has to wait. */
  begin(keys: readonly AttemptKey[]): Promise<void>;
  /** Like `begin`, but answers instead of refusing. */
  tryBegin(keys: readonly AttemptKey[]): Promise<boolean>;
  /** Takes back the attempt that `begin` counted. */
  undo(key: AttemptKey): Promise<void>;
  forget(key: AttemptKey): Promise<void>;
}

/** Counts attempts in the database, so that a restart or a second node forgets nothing. */
export function createAttempts({ db, clock, secrets }: Pick<AuthDeps, 'db' | 'clock' | 'secrets'>): Attempts {
  const keyed = (key: AttemptKey) =>
    createHmac('sha256', secrets.authKey).update(`attempt:${key.name}`).digest('base64url');

  /** The milliseconds still to wait; counted only when there are none. */
  async function count(keys: readonly AttemptKey[]): Promise<number> {
    const paces = new Map(keys.map((key) => [keyed(key), key.pace]));
    const hashes = [...paces.keys()].sort();
    return db.$transaction(async (tx) => {
      // One at a time for each key, in one order for all: parallel guesses cannot share a free place.
      for (const hash of hashes) await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${hash}, 0))`;
      const now = clock.now();
      const rows = new Map(
        (await tx.signInAttempt.findMany({ where: { key: { in: hashes } } })).map((r) => [r.key, r]),
      );
      let wait = 0;
      for (const [hash, pace] of paces) {
        const row = rows.get(hash);
        if (row) wait = Math.max(wait, waitBeforeAttempt(row.failures, row.lastFailedAt, now, pace));
      }
      if (wait > 0) return wait;
      for (const hash of hashes) {
        const row = rows.get(hash);
        const failures = 1 + (row ? remainingFailures(row.failures, row.lastFailedAt, now) : 0);
        const counted = { failures, lastFailedAt: now };
        await tx.signInAttempt.upsert({ where: { key: hash }, create: { key: hash, ...counted }, update: counted });
      }
      return 0;
    });
  }

  return {
    async begin(keys) {
      const wait = await count(keys);
      if (wait > 0) throw new AppError('auth.wait', 429, { seconds: Math.ceil(wait / 1000) });
    },
    async tryBegin(keys) {
      return (await count(keys)) === 0;
    },
    async undo(key) {
      const where = { key: keyed(key), failures: { gt: 0 } };
      await db.signInAttempt.updateMany({ where, data: { failures: { decrement: 1 } } });
    },
    async forget(key) {
      await db.signInAttempt.deleteMany({ where: { key: keyed(key) } });
    },
  };
}

/** The part of a network address that one household or company shares: an IPv6 network of 64 bits, or the address. */
export function addressGroup(address: string): string {
  if (!address.includes(':') || /^::ffff:\d+\./i.test(address)) return address.replace(/^::ffff:/i, '');
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...gap, ...right].slice(0, 4).join(':');
}
