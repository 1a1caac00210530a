import type * as Y from 'yjs';
import type { DecisionId, DocumentId, MemberId, OrganisationId, RandomBytes } from '../../app/domain/ids';
import { type Actor, can, isRole } from '../../app/domain/policies';
import type { PrismaClient } from '../../prisma/generated/client';

/** What the use cases of decisions need from outside. */
export interface DecisionsDeps {
  readonly db: PrismaClient;
  readonly log: { error(details: object, message: string): void };
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
    read<T>(documentId: DocumentId, reader: (doc: Y.Doc) => T): Promise<T>;
  };
}

/** Who acts, in which organisation, as what. */
export interface DecisionDoer {
  readonly organisationId: OrganisationId;
  readonly memberId: MemberId;
  readonly actor: Actor;
}

/** The members whose answer can count, by what they may do now. */
export async function approversOf(
  db: Pick<PrismaClient, 'member'>,
  organisationId: OrganisationId,
): Promise<ReadonlySet<MemberId>> {
  const members = await db.member.findMany({
    where: { organisationId, state: 'active' },
    select: { id: true, role: true },
  });
  const may = members.filter(({ role }) => isRole(role) && mayApprove({ role, isServerAdmin: false }));
  return new Set(may.map(({ id }) => id as MemberId));
}

export function mayApprove(actor: Actor): boolean {
  return can(actor, 'decision.approve', { isNamed: true });
}

/** What is recorded and told of a decision. */
export interface DecisionNews {
  readonly id: DecisionId;
  readonly boardId: string;
  readonly cardId: string;
  readonly cardName: string;
  readonly kind: string;
}

/** The entry of the record; written in the transaction of what it tells. */
export function newsEntry(doer: DecisionDoer, news: DecisionNews, kind: string, at: Date) {
  const { id, boardId, cardId, cardName } = news;
  return {
    organisationId: doer.organisationId,
    boardId,
    cardId,
    memberId: doer.memberId,
    kind,
    data: { decisionId: id, cardName, decision: news.kind },
    at,
  };
}

/** Tells the pages: the register and desks hear the organisation's topic, cards and boards their activity. */
export function announce({ live }: DecisionsDeps, organisationId: string, boardId: string | null): void {
  live.topicChanged([`organisation:${organisationId}`, ...(boardId === null ? [] : [`activity:${boardId}`])]);
}
