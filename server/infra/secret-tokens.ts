import { createHash } from 'node:crypto';
import type { RandomBytes } from '../../app/domain/ids';

/** A secret for a link or a cookie: 256 random bits, 43 characters that need no encoding in an address. */
export function newToken(randomBytes: RandomBytes): string {
  return Buffer.from(randomBytes(32)).toString('base64url');
}

/** The only form in which a token is stored. It has 256 random bits, so a plain hash suffices. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Whether a text can be a token; spares the database the others. */
export function isToken(text: unknown): text is string {
  return typeof text === 'string' && /^[A-Za-z0-9_-]{43}$/.test(text);
}
