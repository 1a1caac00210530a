import type * as Y from 'yjs';
import type { DocumentId, OrganisationId, RandomBytes } from '../../app/domain/ids';
import type { Prisma, PrismaClient } from '../../prisma/generated/client';
import type { Logger } from '../infra/logger';
import type { SpaceAccess } from '../spaces/find-space-access';
import type { NoteNews } from './note-mentions';

/** What the use cases of written documents need from outside. */
export interface NotesDeps {
  readonly db: PrismaClient;
  readonly log: Pick<Logger, 'error'>;
  readonly clock: { now(): Date };
  readonly randomBytes: RandomBytes;
  /** Open connections ask again what their person may do. */
  readonly bus: { publish(topic: string, message: { readonly organisationId: string }): void };
  /** Tells open pages that a topic changed. */
  readonly live: { topicChanged(topics: string[]): void };
  /** Notes whom a document names, in a transaction; gives the topics to announce. */
  readonly tell?: (tx: Prisma.TransactionClient, news: NoteNews) => Promise<string[]>;
  readonly rooms: {
    transact(
      documentId: DocumentId,
      actor: { readonly memberId: string | null },
      change: (doc: Y.Doc) => void,
    ): Promise<void>;
    read<T>(documentId: DocumentId, reader: (doc: Y.Doc) => T): Promise<T>;
    create(
      documentId: DocumentId,
      organisationId: OrganisationId,
      initial: Uint8Array,
      actor: { readonly memberId: string | null },
    ): Promise<void>;
    remove(documentId: DocumentId): Promise<void>;
  };
}

/** Who acts, in which space. The caller authorised the act; which documents there are for them is asked here. */
export type NoteDoer = Pick<SpaceAccess, 'space' | 'userId' | 'member' | 'can'>;

/** The topic of the pages that show a space's documents. */
export function notesTopic(spaceId: string): string {
  return `notes:${spaceId}`;
}

/** Tells sockets and pages that who may read or write documents of a space has changed. */
export function announceNoteAccess({ bus, live }: Pick<NotesDeps, 'bus' | 'live'>, spaceId: string): void {
  // Sockets of a space's documents are found by the space, as those of a board by its organisation.
  bus.publish('access.changed', { organisationId: spaceId });
  live.topicChanged([notesTopic(spaceId)]);
}
