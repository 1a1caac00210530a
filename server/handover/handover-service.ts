import type * as Y from 'yjs';
import type { DocumentId, MemberId, OrganisationId, RandomBytes } from '../../app/domain/ids';
import type { PrismaClient } from '../../prisma/generated/client';
import { type HandoverOfAll, handOverAll } from './hand-over-all';
import { type Holdings, listHoldings } from './list-holdings';

export interface HandoverDeps {
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

/** Passing on what a person holds. Callers authorise. */
export interface HandoverService {
  /** Everything that hangs on a person: networks, tasks, proposals to answer. */
  holdings(organisationId: OrganisationId, memberId: MemberId): Promise<Holdings>;
  handOverAll(
    doer: { readonly organisationId: OrganisationId; readonly memberId: MemberId },
    handover: HandoverOfAll,
  ): Promise<void>;
}

export function createHandover(deps: HandoverDeps): HandoverService {
  return {
    holdings: (organisationId, memberId) => listHoldings(deps, organisationId, memberId),
    handOverAll: (doer, handover) => handOverAll(deps, doer, handover),
  };
}
