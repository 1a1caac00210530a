import type * as Y from 'yjs';
import type { DocumentId, MemberId, OrganisationId, RandomBytes } from '../../app/domain/ids';
import type { PrismaClient } from '../../prisma/generated/client';

/** What the use cases of the portfolio need from outside. */
export interface PortfolioDeps {
  readonly db: PrismaClient;
  readonly log: { error(details: object, what: string): void };
  readonly clock: { now(): Date };
  readonly randomBytes: RandomBytes;
  /** Tells open pages that a topic changed. */
  readonly live: { topicChanged(topics: string[]): void };
  readonly rooms: {
    transact<T>(
      documentId: DocumentId,
      actor: { readonly memberId: MemberId | null },
      change: (doc: Y.Doc) => T,
    ): Promise<T>;
    /** Resolves when the rows hold what the document holds now. */
    projected(documentId: DocumentId): Promise<void>;
  };
}

/** Who acts, in which organisation. The caller authorised the act. */
export interface PortfolioDoer {
  readonly organisationId: OrganisationId;
  readonly memberId: MemberId;
}
