import type { UserId } from '../../app/domain/ids';
import { type Background, createBackground } from '../infra/background';
import { type AttemptKey, type Attempts, addressGroup, createAttempts } from './attempts';
import type { AuthDeps } from './auth-deps';
import type { Sender, SignedIn } from './auth-service';
import { type BrowserMarks, createBrowserMarks } from './browser-marks';
import { createSessions, type Sessions } from './sessions';

/** What the use cases of identity share. */
export interface Identity extends AuthDeps {
  readonly sessions: Sessions;
  readonly marks: BrowserMarks;
  readonly attempts: Attempts;
  readonly background: Background;
}

/** Puts the parts together. */
export function createIdentity(deps: AuthDeps): Identity {
  return {
    ...deps,
    sessions: createSessions(deps),
    marks: createBrowserMarks(deps),
    attempts: createAttempts(deps),
    background: createBackground(deps.log),
  };
}

/** The paces of everything that is counted. Each is slowed, none is locked: the longest wait ends by itself. */
export const ATTEMPTS = {
  /** Guesses at one account from browsers that it has never been opened with. */
  account: (email: string): AttemptKey => ({ name: `account:${email}`, pace: { free: 5, longestSeconds: 60 } }),
  /** Guesses from a browser in which the account has been opened before. */
  device: (mark: string): AttemptKey => ({ name: `device:${mark}`, pace: { free: 10, longestSeconds: 900 } }),
  address: (address: string): AttemptKey => ({
    name: `address:${addressGroup(address)}`,
    pace: { free: 50, longestSeconds: 900 },
  }),
  signUpFrom: (address: string): AttemptKey => ({
    name: `sign-up:${addressGroup(address)}`,
    pace: { free: 100, longestSeconds: 900 },
  }),
  resetFrom: (address: string): AttemptKey => ({
    name: `reset:${addressGroup(address)}`,
    pace: { free: 30, longestSeconds: 900 },
  }),
  /** Mails that strangers can cause to one address. */
  mailTo: (email: string): AttemptKey => ({ name: `mail:${email}`, pace: { free: 4, longestSeconds: 3600 } }),
  ownPassword: (userId: string): AttemptKey => ({ name: `own:${userId}`, pace: { free: 5, longestSeconds: 900 } }),
  link: (hash: string): AttemptKey => ({ name: `link:${hash}`, pace: { free: 5, longestSeconds: 900 } }),
};

/** Begins the session of somebody who has proven who they are, and marks the browser as theirs. */
export async function startSession(identity: Identity, userId: string, sender: Sender): Promise<SignedIn> {
  const session = await identity.sessions.begin(userId, sender.userAgent, sender.cookies);
  return { userId: userId as UserId, setCookies: [session, identity.marks.markDevice(userId, sender.cookies)] };
}
