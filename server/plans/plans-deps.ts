import type * as Y from 'yjs';
import type { DocumentId, MemberId, OrganisationId, RandomBytes } from '../../app/domain/ids';
import type { PortfolioNetwork } from '../../app/domain/portfolio/network';
import type { PrismaClient } from '../../prisma/generated/client';

/** What the use cases of network plans need from outside. */
export interface PlansDeps {
  readonly db: PrismaClient;
  readonly clock: { now(): Date };
  readonly randomBytes: RandomBytes;
  /** Open connections ask again what their person may do. */
  readonly bus: { publish(topic: string, message: { readonly organisationId: string }): void };
  /** Tells open pages that a topic changed. */
  readonly live: { topicChanged(topics: string[]): void };
  readonly portfolio: {
    list(organisationId: string): Promise<{ readonly networks: readonly PortfolioNetwork[] }>;
  };
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
    remove(documentId: DocumentId): Promise<void>;
  };
}

/** Who acts, in which organisation. The caller authorised the act. */
export interface PlanDoer {
  readonly organisationId: OrganisationId;
  readonly memberId: MemberId;
}

/** The topic of the pages that show an organisation's plans. */
export function plansTopic(organisationId: string): string {
  return `plans:${organisationId}`;
}
