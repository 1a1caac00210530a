import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';

/** Stands for the server among the holders of client ids. */
const SERVER = 'server';
const MOST_REMEMBERED = 50_000;

/**
 * Whose Yjs client id is whose, as long as the room lives. A change that carries new content under another person's id
 * would make that person's own edits vanish, so each id belongs to the first user who wrote under it.
 */
export class ClientIds {
  readonly #holders = new Map<number, string>();
  readonly #doc: Y.Doc;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    this.#holders.set(doc.clientID, SERVER);
  }

  /** Gives an id to a user; false when it is another's. */
  claim(clientId: number, userId: string): boolean {
    const holder = this.#holders.get(clientId);
    if (holder !== undefined) return holder === userId;
    // Forgetting everybody is safe: ids in use are claimed again by the next message.
    if (this.#holders.size >= MOST_REMEMBERED) {
      this.#holders.clear();
      this.#holders.set(this.#doc.clientID, SERVER);
    }
    this.#holders.set(clientId, userId);
    return true;
  }

  /**
   * The ids under which an update (V1) brings content that the document has not and that is not this user's to bring.
   * Throws on an update that cannot be read. Ids nobody holds are claimed only by a sole author: after a crash of the
   * server any client may bring back what others wrote.
   */
  trespasses(update: Uint8Array, userId: string): number[] {
    const sole = soleAuthor(update);
    if (sole === null) return [];
    if (sole !== undefined) {
      if (this.#holders.get(sole) === userId) return [];
      return this.#brings(update, sole) && !this.claim(sole, userId) ? [sole] : [];
    }
    const trespasses: number[] = [];
    for (const [clientId, end] of Y.parseUpdateMeta(update).to) {
      const holder = this.#holders.get(clientId);
      if (holder !== undefined && holder !== userId && end > Y.getState(this.#doc.store, clientId))
        trespasses.push(clientId);
    }
    return trespasses;
  }

  #brings(update: Uint8Array, clientId: number): boolean {
    return (Y.parseUpdateMeta(update).to.get(clientId) ?? 0) > Y.getState(this.#doc.store, clientId);
  }
}

/** The update without what stands under the given ids; their authors will bring it themselves. */
export function withoutClients(update: Uint8Array, clientIds: readonly number[]): Uint8Array {
  const beyond = new Map(clientIds.map((id) => [id, Number.MAX_SAFE_INTEGER]));
  return Y.diffUpdate(update, Y.encodeStateVector(beyond));
}

/** Whether an update holds structs of these clients and of no others. */
export function isAllOf(update: Uint8Array, clientIds: readonly number[]): boolean {
  return Y.parseUpdateMeta(update).to.size === clientIds.length;
}

/**
 * The only client id of an update's structs; null: it has none (deletions only); undefined: several. Throws on what
 * begins like an update in Yjs' second format, which looks like one without structs.
 */
function soleAuthor(update: Uint8Array): number | null | undefined {
  const decoder = decoding.createDecoder(update);
  const clients = decoding.readVarUint(decoder);
  if (clients === 0) {
    readDeletions(decoder);
    if (decoding.hasContent(decoder)) throw new Error('not an update of the first format');
    return null;
  }
  if (clients > 1) return undefined;
  decoding.readVarUint(decoder);
  return decoding.readVarUint(decoder);
}

function readDeletions(decoder: decoding.Decoder): void {
  const clients = decoding.readVarUint(decoder);
  for (let i = 0; i < clients; i++) {
    decoding.readVarUint(decoder);
    const ranges = decoding.readVarUint(decoder);
    for (let j = 0; j < 2 * ranges; j++) decoding.readVarUint(decoder);
  }
}
