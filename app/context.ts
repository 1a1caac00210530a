import { createContext } from 'react-router';
import type { SessionUser } from '../server/auth/session-user';
import type { Services } from '../server/services';

/** What is known of a request before any route runs. */
export interface RequestInfo {
  /** Of this response's Content-Security-Policy; each inline script carries it. */
  readonly nonce: string;
  readonly sessionUser: SessionUser | null;
  /** The client's network address. */
  readonly address: string;
  readonly locale: string;
  /** When it came, in the count of live topics. */
  readonly readAt: string;
}

export const servicesContext = createContext<Services>();
export const requestContext = createContext<RequestInfo>();
