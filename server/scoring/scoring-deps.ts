import type * as Y from 'yjs';
import type { DocumentId, MemberId, OrganisationId, RandomBytes } from '../../app/domain/ids';
import type { Actor } from '../../app/domain/policies';
import type { PrismaClient } from '../../prisma/generated/client';

/** What the use cases of criteria and of scoring together need from outside. */
export interface ScoringDeps {
  readonly db: PrismaClient;
  readonly clock: { now(): Date };
  readonly randomBytes: RandomBytes;
  /** Tells open pages that a topic changed. */
  readonly live: { topicChanged(topics: string[]): void };
  readonly rooms: {
    transact(
      documentId: DocumentId,
      actor: { readonly memberId: MemberId | null },
      change: (doc: Y.Doc) => void,
    ): Promise<void>;
  };
}

/** Who acts, in which organisation, as what. */
export interface ScoringDoer {
  readonly organisationId: OrganisationId;
  readonly memberId: MemberId;
  readonly actor: Actor;
}

/** The topic of the pages of one session. */
export function sessionTopic(sessionId: string): string {
  return `scoring:${sessionId}`;
}

/** The topic of the pages that list what an organisation has: models, sessions. */
export function organisationTopic(organisationId: string): string {
  return `organisation:${organisationId}`;
}
