import { createHmac, timingSafeEqual } from 'node:crypto';
import type { AuthDeps } from './auth-deps';

const YEAR = 365 * 24 * 3600;

export interface BrowserMarks {
  /** The mark of this browser when that person has signed in with it before. */
  knownDevice(userId: string, cookies: string | null): string | null;
  /** Marks the browser as one of this person's. */
  markDevice(userId: string, cookies: string | null): string;
  /** Remembers that this browser began a sign-up. */
  keepSignUp(secret: string): string;
  readSignUp(cookies: string | null): string | null;
  clearSignUp(): string;
}

/**
 * Cookies beside the session's. A known device keeps its person's sign-in from being slowed by what strangers try
 * (each mark has its own count instead); it signs nobody in.
 */
export function createBrowserMarks({ secrets, randomBytes, config }: AuthDeps): BrowserMarks {
  const prefix = config.secure ? '__Host-solmu' : 'solmu';
  const attributes = `Path=/; HttpOnly; SameSite=Lax${config.secure ? '; Secure' : ''}`;
  const mac = (id: string, userId: string) =>
    createHmac('sha256', secrets.authKey).update(`device:${id}:${userId}`).digest('base64url');
  const readMarks = (cookies: string | null) =>
    (readCookie(cookies, `${prefix}-device`) ?? '')
      .split('~')
      .filter((mark) => /^[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}$/.test(mark))
      .slice(0, 4);
  const isOf = (mark: string, userId: string) => {
    const [id = '', proof = ''] = mark.split('.');
    return timingSafeEqual(Buffer.from(proof), Buffer.from(mac(id, userId)));
  };

  return {
    knownDevice(userId, cookies) {
      return readMarks(cookies).find((mark) => isOf(mark, userId)) ?? null;
    },
    markDevice(userId, cookies) {
      const others = readMarks(cookies).filter((mark) => !isOf(mark, userId));
      const known = readMarks(cookies).find((mark) => isOf(mark, userId));
      const id = Buffer.from(randomBytes(16)).toString('base64url');
      const marks = [known ?? `${id}.${mac(id, userId)}`, ...others].slice(0, 4);
      return `${prefix}-device=${marks.join('~')}; Max-Age=${YEAR}; ${attributes}`;
    },
    keepSignUp: (value) => `${prefix}-sign-up=${value}; Max-Age=86400; ${attributes}`,
    readSignUp: (cookies) => readCookie(cookies, `${prefix}-sign-up`),
    clearSignUp: () => `${prefix}-sign-up=; Max-Age=0; ${attributes}`,
  };
}

function readCookie(cookies: string | null, name: string): string | null {
  for (const part of (cookies ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name) return value ?? null;
  }
  return null;
}
