import * as decoding from 'lib0/decoding';
import { MESSAGE, SYNC } from '../../app/board-doc/wire';

/** What a client can say. `isReply`: the answer to our state vector, which may hold what others made. */
export type ClientMessage =
  | { readonly kind: 'stateVector'; readonly vector: Uint8Array }
  | { readonly kind: 'change'; readonly update: Uint8Array; readonly isReply: boolean }
  | { readonly kind: 'presence'; readonly entries: readonly PresenceEntry[] }
  | { readonly kind: 'presenceQuery' };

/** One client's presence as it came; `state` is JSON. */
export interface PresenceEntry {
  readonly clientId: number;
  readonly clock: number;
  readonly state: string;
}

/** More presences in one frame than a board can have. */
const MOST_ENTRIES = 2000;

/** Reads a frame; null when it is malformed, of a type that clients do not send, or followed by more. */
export function parseMessage(frame: Uint8Array): ClientMessage | null {
  try {
    const decoder = decoding.createDecoder(frame);
    const message = parseBody(decoder);
    return decoding.hasContent(decoder) ? null : message;
  } catch {
    return null;
  }
}

function parseBody(decoder: decoding.Decoder): ClientMessage | null {
  switch (decoding.readVarUint(decoder)) {
    case MESSAGE.sync:
      return parseSync(decoder);
    case MESSAGE.awareness:
      return parsePresence(decoding.readVarUint8Array(decoder));
    case MESSAGE.queryAwareness:
      return { kind: 'presenceQuery' };
    default:
      return null;
  }
}

function parseSync(decoder: decoding.Decoder): ClientMessage | null {
  const step = decoding.readVarUint(decoder);
  const bytes = decoding.readVarUint8Array(decoder);
  switch (step) {
    case SYNC.step1:
      return { kind: 'stateVector', vector: bytes };
    case SYNC.step2:
      return { kind: 'change', update: bytes, isReply: true };
    case SYNC.update:
      return { kind: 'change', update: bytes, isReply: false };
    default:
      return null;
  }
}

function parsePresence(bytes: Uint8Array): ClientMessage | null {
  const decoder = decoding.createDecoder(bytes);
  const count = decoding.readVarUint(decoder);
  if (count > MOST_ENTRIES) return null;
  const entries: PresenceEntry[] = [];
  for (let i = 0; i < count; i++)
    entries.push({
      clientId: decoding.readVarUint(decoder),
      clock: decoding.readVarUint(decoder),
      state: decoding.readVarString(decoder),
    });
  return decoding.hasContent(decoder) ? null : { kind: 'presence', entries };
}
