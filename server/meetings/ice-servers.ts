import { createHmac } from 'node:crypto';
import type { IceServer } from '../../app/domain/meetings/room-wire';

export interface IceConfig {
  /** Servers that tell a browser its public address. */
  readonly stunUrls: readonly string[];
  /** Servers that carry a call where browsers cannot reach each other, and the secret shared with them. */
  readonly turn: { readonly urls: readonly string[]; readonly secret: string } | null;
}

/** How long somebody may begin calls with what they were given. */
const VALID_SECONDS = 12 * 3600;

/**
 * The servers that a browser may use to meet others. What opens a TURN server is made for this person and ends by itself
 * (the REST scheme that coturn speaks: the name is the moment of the end, the password its signature).
 */
export function iceServersFor({ stunUrls, turn }: IceConfig, userId: string, now: Date): IceServer[] {
  const servers: IceServer[] = stunUrls.length > 0 ? [{ urls: stunUrls }] : [];
  if (!turn) return servers;
  const username = `${Math.floor(now.getTime() / 1000) + VALID_SECONDS}:${userId}`;
  const credential = createHmac('sha1', turn.secret).update(username).digest('base64');
  return [...servers, { urls: turn.urls, username, credential }];
}
