import * as encoding from 'lib0/encoding';
import type { AwarenessUser } from '../../app/board-doc/wire';
import { awarenessFrame } from './frames';
import type { PresenceEntry } from './parse-message';

interface Shown<Owner> {
  readonly owner: Owner;
  readonly clock: number;
  readonly state: string;
}

export type PresenceResult = 'accepted' | 'malformed' | 'too-large' | 'not-yours';

/**
 * Who is here. Each connection shows one state under one client id; the server writes who it is. Clients also send
 * back what they heard of others (y-websocket does): that is ignored, unless it claims news about somebody else.
 */
export class Presence<Owner extends object> {
  readonly #shown = new Map<number, Shown<Owner>>();
  readonly #idOf = new Map<Owner, number>();
  readonly #news = new Map<number, { readonly clock: number; readonly state: string }>();
  readonly #sizeLimit: number;
  #whole: Buffer | null = null;

  constructor(sizeLimit: number) {
    this.#sizeLimit = sizeLimit;
  }

  /** Takes one entry from a connection. `claim` says whether the client id is the sender's to use. */
  take(owner: Owner, user: AwarenessUser, entry: PresenceEntry, claim: (clientId: number) => boolean): PresenceResult {
    const { clientId, clock, state } = entry;
    const present = this.#shown.get(clientId);
    if (this.#idOf.get(owner) !== clientId) {
      if (state === 'null' || (present !== undefined && clock <= present.clock)) return 'accepted';
      if (present === undefined && this.#idOf.has(owner)) return 'accepted';
      if (!claim(clientId)) return present === undefined ? 'accepted' : 'not-yours';
      // The same person came back on a new connection before the old one was found dead.
      if (present) this.#idOf.delete(present.owner);
      this.remove(owner);
      this.#idOf.set(owner, clientId);
    } else if (present !== undefined && clock <= present.clock) return 'accepted';
    if (state === 'null') {
      this.#shown.delete(clientId);
      this.#idOf.delete(owner);
      this.#tell(clientId, clock, state);
      return 'accepted';
    }
    if (state.length > this.#sizeLimit) return 'too-large';
    const stamped = stamp(state, user);
    if (stamped === null) return 'malformed';
    this.#shown.set(clientId, { owner, clock, state: stamped });
    this.#tell(clientId, clock, stamped);
    return 'accepted';
  }

  /** Forgets what a connection showed. */
  remove(owner: Owner): void {
    const clientId = this.#idOf.get(owner);
    const shown = clientId === undefined ? undefined : this.#shown.get(clientId);
    if (clientId === undefined || shown?.owner !== owner) return;
    this.#shown.delete(clientId);
    this.#idOf.delete(owner);
    this.#tell(clientId, shown.clock, 'null');
  }

  /** What changed since the last call, for everybody; null: nothing. */
  takeNews(): Buffer | null {
    if (this.#news.size === 0) return null;
    const frame = encode(this.#news);
    this.#news.clear();
    return frame;
  }

  /** Everybody who is here; null: nobody. */
  whole(): Buffer | null {
    if (this.#shown.size === 0) return null;
    this.#whole ??= encode(this.#shown);
    return this.#whole;
  }

  #tell(clientId: number, clock: number, state: string): void {
    this.#whole = null;
    this.#news.set(clientId, { clock, state });
  }
}

/** The state with the server's word on who it is; null when it is not a JSON object. */
function stamp(state: string, user: AwarenessUser): string | null {
  try {
    const parsed: unknown = JSON.parse(state);
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null;
    return JSON.stringify({ ...parsed, user });
  } catch {
    return null;
  }
}

function encode(entries: ReadonlyMap<number, { readonly clock: number; readonly state: string }>): Buffer {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, entries.size);
  for (const [clientId, { clock, state }] of entries) {
    encoding.writeVarUint(encoder, clientId);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, state);
  }
  return awarenessFrame(encoding.toUint8Array(encoder));
}
