import type { CardFacts } from '../../app/board-doc/projection';
import type { BoardId, CardId, DecisionId, MemberId, OrganisationId } from '../../app/domain/ids';
import { isStage, type Stage } from '../../app/domain/life-cycle';
import type { HandoverDeps } from './handover-service';

/** A network that hangs on a person. */
export interface HeldNetwork {
  readonly boardId: BoardId;
  readonly boardName: string;
  readonly cardId: CardId;
  readonly name: string;
  readonly stage: Stage;
}

export interface Holdings {
  readonly owned: readonly HeldNetwork[];
  readonly deputised: readonly HeldNetwork[];
  readonly scouted: readonly HeldNetwork[];
  readonly tasks: readonly (HeldNetwork & { readonly text: string; readonly due: string | null })[];
  readonly approvals: readonly { readonly id: DecisionId; readonly cardName: string }[];
  /** Networks in the person's queue of a review that goes on or pauses. */
  readonly reviews: readonly { readonly campaignId: string; readonly name: string }[];
  /** Owned networks that are archived, or on archived boards: they go with what is left to one successor. */
  readonly archived: number;
}

/** Everything that hangs on a person, by the networks' names. */
export async function listHoldings(
  { db }: HandoverDeps,
  organisationId: OrganisationId,
  memberId: MemberId,
): Promise<Holdings> {
  const boards = await db.board.findMany({
    where: { organisationId, isTemplate: false },
    select: { id: true, name: true, archivedAt: true },
  });
  const inUse = new Map(boards.filter(({ archivedAt }) => archivedAt === null).map(({ id, name }) => [id, name]));
  const rows = await db.cardRow.findMany({
    where: { organisationId, boardId: { in: boards.map(({ id }) => id) } },
    select: {
      boardId: true,
      cardId: true,
      name: true,
      stage: true,
      ownerId: true,
      deputyIds: true,
      scoutId: true,
      facts: true,
      archived: true,
    },
    orderBy: [{ name: 'asc' }, { cardId: 'asc' }],
  });
  const approvals = await db.decision.findMany({
    where: { organisationId, state: 'proposed', approvers: { some: { memberId, answer: null } } },
    select: { id: true, cardName: true },
    orderBy: { createdAt: 'asc' },
  });
  const reviews = await db.reviewItem.findMany({
    where: { reviewerId: memberId, state: 'waiting', campaign: { organisationId, state: { not: 'closed' } } },
    select: { campaignId: true, name: true },
    orderBy: [{ campaignId: 'asc' }, { position: 'asc' }],
  });
  const held = rows
    .filter(({ archived, boardId }) => !archived && inUse.has(boardId))
    .map(({ boardId, cardId, name, stage, ...row }) => ({
      ...row,
      network: {
        boardId: boardId as BoardId,
        boardName: inUse.get(boardId) ?? '',
        cardId: cardId as CardId,
        name,
        stage: isStage(stage) ? stage : 'join',
      } satisfies HeldNetwork,
    }));
  const owned = held.filter(({ ownerId }) => ownerId === memberId);
  return {
    owned: owned.map(({ network }) => network),
    deputised: held.filter(({ deputyIds }) => deputyIds.includes(memberId)).map(({ network }) => network),
    scouted: held.filter(({ scoutId }) => scoutId === memberId).map(({ network }) => network),
    tasks: held.flatMap(({ network, facts }) =>
      openItems(facts)
        .filter(({ assigneeId }) => assigneeId === memberId)
        .map(({ text, due }) => ({ ...network, text, due })),
    ),
    approvals: approvals.map(({ id, cardName }) => ({ id: id as DecisionId, cardName })),
    reviews,
    archived: rows.filter(({ ownerId }) => ownerId === memberId).length - owned.length,
  };
}

/** The column holds what the projection wrote; rows from before it wrote items have none. */
function openItems(facts: unknown): CardFacts['openItems'] {
  return (facts as Partial<CardFacts> | null)?.openItems ?? [];
}
