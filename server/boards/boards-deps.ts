import type * as Y from 'yjs';
import { AppError } from '../../app/domain/errors';
import type { BoardId, DocumentId, MemberId, OrganisationId, RandomBytes } from '../../app/domain/ids';
import { parseName } from '../../app/domain/names';
import type { PrismaClient } from '../../prisma/generated/client';

/** What the use cases of boards and labels need from outside. */
export interface BoardsDeps {
  readonly db: PrismaClient;
  readonly clock: { now(): Date };
  readonly randomBytes: RandomBytes;
  /** Open connections ask again what their person may do. */
  readonly bus: { publish(topic: string, message: { readonly organisationId: string }): void };
  /** Tells open pages that a topic changed. */
  readonly live: { topicChanged(topics: string[]): void };
  readonly rooms: {
    transact(
      documentId: DocumentId,
      actor: { readonly memberId: MemberId | null },
      change: (doc: Y.Doc) => void,
    ): Promise<void>;
    read<T>(documentId: DocumentId, reader: (doc: Y.Doc) => T): Promise<T>;
    create(
      documentId: DocumentId,
      organisationId: OrganisationId,
      initial: Uint8Array,
      actor: { readonly memberId: MemberId | null },
    ): Promise<void>;
  };
}

/** Who acts, in which organisation. The caller authorised the act. */
export interface Doer {
  readonly organisationId: OrganisationId;
  readonly memberId: MemberId;
}

/** The topic of everything that an organisation's pages list: boards, labels, people. */
export function organisationTopic(organisationId: string): string {
  return `organisation:${organisationId}`;
}

/** A name of one line from outside, or the refusal that says why not. */
export function requireName(text: unknown, longest: number): string {
  const name = parseName(text, longest);
  if (name !== null) return name;
  const empty = parseName(text, Number.MAX_SAFE_INTEGER) === null;
  throw new AppError(empty ? 'name.missing' : 'name.too-long', 400, { longest });
}

/** The board of this organisation, or the refusal that strangers' boards get too. */
export async function findBoard(deps: Pick<BoardsDeps, 'db'>, organisationId: string, boardId: BoardId) {
  const board = await deps.db.board.findFirst({ where: { id: boardId, organisationId } });
  if (!board) throw new AppError('board.unknown', 404);
  return board;
}
