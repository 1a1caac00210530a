// Who is here. A client says what it does (`presence`); who it is (`user`) is stamped by the server.

import { idIn, recordIn } from '../board-doc/read-values';
import { type Colour, isColour, stableColour } from '../domain/colours';
import type { CardId, MemberId, NoteId, PlanId, UserId } from '../domain/ids';
import { LIMITS } from '../domain/limits';

/** Where somebody's caret is in a text (named by its card, plan or written document), as Yjs relative positions in JSON. */
export interface CaretPresence {
  readonly text: CardId | PlanId | NoteId;
  readonly anchor: unknown;
  readonly head: unknown;
}

/** What a client tells the others about itself. */
export interface LocalPresence {
  readonly openCard: CardId | null;
  /** Cards lifted in a drag. */
  readonly holding: readonly CardId[];
  /** The card whose face has the keyboard's focus. */
  readonly focusedCard: CardId | null;
  readonly caret: CaretPresence | null;
}

export const NO_PRESENCE: LocalPresence = { openCard: null, holding: [], focusedCard: null, caret: null };

/** Another person on this board, however many tabs they have open. */
export interface Peer {
  readonly userId: UserId;
  readonly memberId: MemberId | null;
  readonly name: string;
  readonly colour: Colour;
  readonly openCards: readonly CardId[];
  readonly holding: readonly CardId[];
  readonly focusedCards: readonly CardId[];
  /** The cards in whose description, or the texts in which, they have their caret. */
  readonly typingIn: readonly (CardId | PlanId | NoteId)[];
}

/** One caret of another person. */
export interface PeerCaret extends CaretPresence {
  readonly client: number;
  readonly userId: UserId;
  readonly name: string;
  readonly colour: Colour;
}

export interface Presences {
  readonly peers: readonly Peer[];
  readonly carets: readonly PeerCaret[];
}

export const NOBODY: Presences = { peers: [], carets: [] };

const MOST_HELD = 100;

/** The others on the board, by name. My own tabs, and clients that the server has not stamped, are left out. */
export function readPresences(states: ReadonlyMap<number, unknown>, me: UserId): Presences {
  const peers = new Map<UserId, Peer>();
  const carets: PeerCaret[] = [];
  for (const [client, state] of [...states].sort(([a], [b]) => a - b)) {
    const record = recordIn(state);
    const user = recordIn(record?.user);
    const userId = idIn<UserId>(user?.userId);
    if (user === null || userId === null || userId === me) continue;
    const name = typeof user.name === 'string' ? user.name.slice(0, LIMITS.personName) : '';
    const colour = isColour(user.colour) ? user.colour : stableColour(userId);
    const told = readTold(record?.presence);
    const known = peers.get(userId);
    peers.set(userId, {
      userId,
      memberId: idIn<MemberId>(user.memberId),
      name,
      colour,
      openCards: union(known?.openCards, told.openCard ? [told.openCard] : []),
      holding: union(known?.holding, told.holding),
      focusedCards: union(known?.focusedCards, told.focusedCard ? [told.focusedCard] : []),
      typingIn: union(known?.typingIn, told.caret ? [told.caret.text] : []),
    });
    if (told.caret) carets.push({ ...told.caret, client, userId, name, colour });
  }
  const byName = (a: Peer, b: Peer): number => a.name.localeCompare(b.name) || (a.userId < b.userId ? -1 : 1);
  return { peers: [...peers.values()].sort(byName), carets };
}

function readTold(value: unknown): LocalPresence {
  const told = recordIn(value);
  if (told === null) return NO_PRESENCE;
  const caret = recordIn(told.caret);
  const caretText = idIn<CardId | PlanId | NoteId>(caret?.text);
  const holding = Array.isArray(told.holding) ? told.holding.slice(0, MOST_HELD) : [];
  return {
    openCard: idIn<CardId>(told.openCard),
    holding: holding.map((id) => idIn<CardId>(id)).filter((id) => id !== null),
    focusedCard: idIn<CardId>(told.focusedCard),
    caret: caret !== null && caretText !== null ? { text: caretText, anchor: caret.anchor, head: caret.head } : null,
  };
}

function union<T extends string>(known: readonly T[] = [], more: readonly T[]): T[] {
  return [...new Set([...known, ...more])].sort();
}
