import * as decoding from 'lib0/decoding';

/** Where somebody's typing goes on: the id of the next character. */
interface Caret {
  readonly clientId: number;
  readonly clock: number;
  readonly until: number;
}

/** Longer than this somebody does not type at once. */
const MOST_BYTES = 100;
/** How long typing counts as known. */
const KNOWN_MS = 30_000;

const STRING_AFTER_OWN_CHARACTER = 0x84;
const BETWEEN_CHARACTERS = 0xc4;

/**
 * Recognises the one change that makes up most of all changes: the next characters right after the same person's last
 * ones, in a text whose editing is on record already. Such changes say nothing about the board that is not known, so a
 * room can take many of them in one transaction.
 */
export class TypingRuns<Typist extends object> {
  readonly #carets = new WeakMap<Typist, Caret>();

  /** Somebody was seen to type in a text, by this update. */
  begin(typist: Typist, update: Uint8Array, now: number): void {
    const typed = readTyping(update);
    if (typed) this.#carets.set(typist, { ...typed, clock: typed.clock + typed.length, until: now + KNOWN_MS });
    else this.#carets.delete(typist);
  }

  /** Whether an update goes on where its sender's last one ended. */
  continues(typist: Typist, update: Uint8Array, now: number): boolean {
    const caret = this.#carets.get(typist);
    if (!caret || now > caret.until || update.length > MOST_BYTES) return false;
    const typed = readTyping(update);
    const goesOn = typed?.followsOwn === true && typed.clientId === caret.clientId && typed.clock === caret.clock;
    if (goesOn) this.#carets.set(typist, { ...caret, clock: caret.clock + typed.length });
    else this.#carets.delete(typist);
    return goesOn;
  }
}

interface Typed {
  readonly clientId: number;
  readonly clock: number;
  readonly length: number;
  readonly followsOwn: boolean;
}

/** Reads an update that is one string of one client and nothing else; null: it is more, less or not an update. */
function readTyping(update: Uint8Array): Typed | null {
  if (update.length > MOST_BYTES || update[0] !== 1 || update[1] !== 1) return null;
  try {
    const decoder = decoding.createDecoder(update);
    decoder.pos = 2;
    const clientId = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    const kind = decoding.readUint8(decoder);
    if (kind !== STRING_AFTER_OWN_CHARACTER && kind !== BETWEEN_CHARACTERS) return null;
    const origin = [decoding.readVarUint(decoder), decoding.readVarUint(decoder)];
    if (kind === BETWEEN_CHARACTERS) {
      decoding.readVarUint(decoder);
      decoding.readVarUint(decoder);
    }
    const { length } = decoding.readVarString(decoder);
    const deletions = decoding.readVarUint(decoder);
    if (deletions !== 0 || length === 0 || decoding.hasContent(decoder)) return null;
    return { clientId, clock, length, followsOwn: origin[0] === clientId && origin[1] === clock - 1 };
  } catch {
    return null;
  }
}
