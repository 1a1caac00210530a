import { randomBytes } from 'node:crypto';
import * as Y from 'yjs';
import { addCards } from '../../app/board-doc/card-commands';
import { createBoardDoc } from '../../app/board-doc/schema';
import { type CardId, type ColumnId, newId } from '../../app/domain/ids';

const random = (length: number) => new Uint8Array(randomBytes(length));

export interface BoardToLoad {
  /** The whole content as one update. */
  readonly update: Uint8Array;
  readonly cardIds: readonly CardId[];
}

const made = new Map<number, BoardToLoad>();

/** A board of many cards with ordinary contents, the same each time. */
export function boardOf(cards: number): BoardToLoad {
  const board = made.get(cards) ?? makeBoard(cards);
  made.set(cards, board);
  return board;
}

function makeBoard(cards: number): BoardToLoad {
  const columns = (['join', 'active', 'prune', 'left'] as const).map((stage) => ({
    id: newId<ColumnId>(random),
    name: stage,
    stage,
  }));
  const doc = createBoardDoc(columns, random);
  const act = { origin: null, at: '2025-01-01T12:00:00.000Z', randomBytes: random };
  const cardIds: CardId[] = [];
  for (const [i, { id }] of columns.entries()) {
    const share = Math.floor(cards / columns.length) + (i < cards % columns.length ? 1 : 0);
    const contents = Array.from({ length: share }, (_, j) => ({
      name: `Network ${i}-${j} of harbours and hinterland`,
      purpose: 'Pooling what its members know about cargo on rails',
      description: `Met in spring. ${'They plan a common desk and a shared calendar. '.repeat(3)}`,
      segment: { now: 0.5, future: -0.5 },
      review: '2025-06-01',
      hours: 4,
    }));
    cardIds.push(...addCards(doc, act, contents, { column: id, at: 'end' }));
  }
  return { update: Y.encodeStateAsUpdate(doc), cardIds };
}
