import type { Pool } from 'pg';
import type * as Y from 'yjs';
import { CLOSE } from '../../app/board-doc/wire';
import { boardOfDocument } from '../../app/domain/ids';
import type { Logger } from '../infra/logger';
import { deleteBoardRows } from '../projection/board-rows';
import { Projector } from '../projection/projector';
import { findOutdated } from '../projection/rebuild';
import type { ActivityRecord, DocumentStore } from '../storage/document-store';
import { FlushPace } from './flush-pace';
import { SYNC_LIMITS, type SyncLimits } from './limits';
import { type ChangeOrigin, Room } from './room';
import { RoomRegistry } from './room-registry';

/** The member in whose name the server writes; null: its own. */
export interface RoomActor {
  readonly memberId: string | null;
}

/** Live documents as the rest of the server uses them: the one way to read and to change them. */
export interface RoomsService {
  /** Runs a command in one transaction on the live document; resolves with its result when the change is durable. */
  transact<T>(documentId: string, actor: RoomActor, command: (doc: Y.Doc) => T): Promise<T>;
  /** Reads the document as it is now, changes not yet durable included. The reader must not keep it. */
  read<T>(documentId: string, reader: (doc: Y.Doc) => T): Promise<T>;
  /** Stores a new document, given as an update (V1), and writes its rows. */
  create(documentId: string, organisationId: string, initial: Uint8Array, actor: RoomActor): Promise<void>;
  /** Deletes a document for good; who has it open is sent away. */
  remove(documentId: string): Promise<void>;
  /** Writes the rows of documents that changed before a crash; returns how many there were. */
  catchUp(): Promise<number>;
  /** Resolves when the document's rows hold what it holds now. */
  projected(documentId: string): Promise<void>;
  closeAll(): Promise<void>;
}

export interface RoomsDeps {
  readonly store: DocumentStore;
  /** Where rows are written; null: nowhere. */
  readonly pool: Pool | null;
  readonly log: Pick<Logger, 'error' | 'warn'>;
  /** What a change leaves in the record of activity. */
  readonly describe: (transaction: Y.Transaction, room: Room, actorId: string | null) => readonly ActivityRecord[];
  /** Somebody (null: the server itself) changed a document. */
  readonly onChanged?: (documentId: string, actorId: string | null) => void;
  /** After a commit that left something in the record. */
  readonly onCommitted?: (room: Room) => void;
  /** After a document's rows changed. */
  readonly onProjected?: (document: { readonly documentId: string; readonly organisationId: string }) => void;
  readonly limits?: SyncLimits;
}

/** Fewer updates than this stay in the log when a document is unloaded. */
const WORTH_A_SNAPSHOT = 50;

/** Makes the rooms of this process. */
export function createRooms(deps: RoomsDeps): { readonly rooms: RoomsService; readonly registry: RoomRegistry } {
  const { store, pool, log, limits = SYNC_LIMITS } = deps;
  const report = (error: unknown, what: string) => log.error({ err: error }, what);
  const pace = new FlushPace();
  const projector = pool && new Projector({ pool, report, onProjected: deps.onProjected });

  const registry: RoomRegistry = new RoomRegistry({
    load: (documentId) => store.load(documentId),
    makeRoom: (documentId, stored) =>
      new Room({
        documentId,
        stored,
        store,
        limits: limits.room,
        describe(transaction, room, actorId) {
          projector?.note(room, transaction);
          deps.onChanged?.(documentId, actorId);
          return deps.describe(transaction, room, actorId);
        },
        noteTyping(transaction, room) {
          projector?.note(room, transaction);
          deps.onChanged?.(documentId, (transaction.origin as ChangeOrigin).actorId);
        },
        report,
        pace,
        onCommitted: (room) => {
          projector?.schedule(room);
          deps.onCommitted?.(room);
        },
        onFailed: (room, error) => {
          log.error({ err: error, documentId }, 'a room failed and was closed');
          registry.forget(room);
        },
      }),
    graceMs: limits.graceMs,
    async beforeUnload(room) {
      try {
        await projector?.flush(room);
        await room.compact(WORTH_A_SNAPSHOT);
      } catch (error) {
        report(error, 'a document could not be tidied up');
      }
    },
    onUnloaded: (documentId) => projector?.forget(documentId),
  });

  const rooms: RoomsService = {
    transact: (documentId, { memberId }, command) =>
      registry.use(documentId, (room) => room.transact(memberId, command)),
    read: (documentId, reader) => registry.use(documentId, (room) => reader(room.doc)),
    async create(documentId, organisationId, initial, { memberId }) {
      await store.create({ id: documentId, organisationId, initial, actorId: memberId });
      await rooms.projected(documentId);
    },
    async remove(documentId) {
      await registry.close(documentId, CLOSE.notFound);
      await store.remove(documentId);
      // Whoever came back meanwhile has a document that is gone.
      await registry.close(documentId, CLOSE.notFound);
      const boardId = boardOfDocument(documentId);
      if (pool && boardId) await deleteBoardRows(pool, documentId, boardId);
    },
    async catchUp() {
      const outdated = pool ? await findOutdated(pool) : [];
      for (const documentId of outdated)
        await rooms.projected(documentId).catch((error: unknown) => report(error, 'a document could not be projected'));
      return outdated.length;
    },
    projected: (documentId) =>
      registry.use(documentId, async (room) => {
        await room.settled();
        await projector?.bringUp(room);
      }),
    closeAll: () => registry.closeAll(),
  };
  return { rooms, registry };
}
