import type { Act } from '../../../app/board-doc/act';
import { renameCard as rename } from '../../../app/board-doc/card-commands';
import { setDescription as write } from '../../../app/board-doc/description';
import { readBoard } from '../../../app/board-doc/read';
import { type BoardId, boardDocumentId, type CardId } from '../../../app/domain/ids';
import type { RoomsService } from '../../../server/sync/rooms';

const ACT: Act = {
  origin: 'test',
  at: '2026-01-16T12:00:00.000Z',
  randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
};

async function find(rooms: RoomsService, boardId: BoardId, name: string): Promise<CardId> {
  const { cards } = await rooms.read(boardDocumentId(boardId), readBoard);
  const card = cards.find((entry) => entry.name === name);
  if (!card) throw new Error(`no card ${name}`);
  return card.id;
}

/** Somebody renames a card on the board. */
export async function renameCard(rooms: RoomsService, boardId: BoardId, from: string, to: string): Promise<void> {
  const id = await find(rooms, boardId, from);
  await rooms.transact(boardDocumentId(boardId), { memberId: null }, (doc) => rename(doc, ACT, id, to));
}

/** Somebody writes a card's description. */
export async function setDescription(rooms: RoomsService, boardId: BoardId, name: string, text: string): Promise<void> {
  const id = await find(rooms, boardId, name);
  await rooms.transact(boardDocumentId(boardId), { memberId: null }, (doc) => write(doc, ACT, id, text));
}
