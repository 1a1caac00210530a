import { hash, verify } from '@node-rs/argon2';
import { AppError } from '../../app/domain/errors';

// Argon2id with the parameters that OWASP names: 19 MiB, two passes, one lane. About 0.1 s of one core.
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

// Hashing shares libuv's four threads with name look-ups and files, and a machine may have two cores.
const AT_ONCE = 2;
const MOST_WAITING = 200;

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting.length >= MOST_WAITING) throw new AppError('auth.busy', 503);
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    // A waiting one takes over the place, so the count stays.
    if (next) next();
    else running--;
  }
}

const normalise = (password: string): string => password.normalize('NFC');

/** The hash under which a password is kept. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(normalise(password), PARAMETERS));
}

// Of a password that nobody has: gives an unknown address the same work as a known one.
let nobodysHash: Promise<string> | null = null;

/** Whether the password is the one; `null` for a person who does not exist takes as long and says no. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobodysHash ??= hash(crypto.randomUUID(), PARAMETERS);
  const nobodys = await nobodysHash;
  const matches = await inTurn(() => verify(passwordHash ?? nobodys, normalise(password)));
  return passwordHash !== null && matches;
}
