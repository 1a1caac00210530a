import type * as Y from 'yjs';
import type { DocumentId, RandomBytes } from '../../app/domain/ids';
import type { PrismaClient } from '../../prisma/generated/client';
import type { Background } from '../infra/background';
import type { Logger } from '../infra/logger';

/** What the use cases of organisations and members need from outside. */
export interface MembersDeps {
  readonly db: PrismaClient;
  readonly log: Pick<Logger, 'error'>;
  readonly clock: { now(): Date };
  readonly randomBytes: RandomBytes;
  readonly bus: { publish(topic: string, message: { organisationId?: string; userId?: string }): unknown };
  /** Tells open pages that a topic changed. */
  readonly live: { topicChanged(topics: string[]): unknown };
  readonly mail: {
    send(mail: {
      readonly to: string;
      readonly subject: string;
      readonly text: string;
      readonly kind: string;
    }): Promise<unknown>;
  };
  /** The one writer of documents. */
  readonly rooms: {
    transact(
      documentId: DocumentId,
      actor: { memberId: string | null },
      change: (doc: Y.Doc) => void,
    ): Promise<unknown>;
    remove(documentId: DocumentId): Promise<unknown>;
  };
  /** Where people reach the server, for links in mails; never taken from a request. */
  readonly publicUrl: () => string;
}

/** The dependencies with what the service adds for its use cases. */
export interface MembersParts extends MembersDeps {
  readonly background: Background;
}

/** Tells pages that something about the organisation or its people changed. */
export async function announceChange({ live }: Pick<MembersDeps, 'live'>, organisationId: string): Promise<void> {
  await live.topicChanged([`organisation:${organisationId}`]);
}

/** The same where it changes who may do what: open sockets of the person, or of all, ask again whether they may stay. */
export async function announceAccess(
  { bus, live }: Pick<MembersDeps, 'bus' | 'live'>,
  organisationId: string,
  userId?: string | null,
): Promise<void> {
  await bus.publish('access.changed', userId ? { organisationId, userId } : { organisationId });
  await live.topicChanged([`organisation:${organisationId}`, ...(userId ? [`user:${userId}`] : [])]);
}
