import type { Act } from '../../app/board-doc/act';
import { type HandoverSteps, passOn, replaceMember } from '../../app/board-doc/handover-commands';
import { AppError } from '../../app/domain/errors';
import { type BoardId, boardDocumentId, type CardId, type MemberId, type OrganisationId } from '../../app/domain/ids';
import { can, isRole } from '../../app/domain/policies';
import type { HandoverDeps } from './handover-service';

export interface HandoverOfAll {
  /** Who hands over: somebody of the organisation, also one who has left. */
  readonly from: MemberId;
  /** The new owner of each network; null: nobody yet, which leads see on their desks. */
  readonly owners: ReadonlyMap<CardId, MemberId | null>;
  /** Who gets everything else: deputyships, scouting, open tasks, proposals to answer, queues of reviews, archived networks. */
  readonly rest: MemberId | null;
  /** The steps that each new owner gets; null: none. */
  readonly steps: HandoverSteps | null;
}

/**
 * Passes on all that a person holds, board by board, as the one who does it. What is interrupted can be done again: what
 * has passed on already is no longer theirs.
 */
export async function handOverAll(
  deps: HandoverDeps,
  doer: { readonly organisationId: OrganisationId; readonly memberId: MemberId },
  { from, owners, rest, steps }: HandoverOfAll,
): Promise<void> {
  const { db, clock, randomBytes, rooms, live } = deps;
  const { organisationId } = doer;
  const leaver = await db.member.findFirst({ where: { id: from, organisationId } });
  if (!leaver) throw new AppError('member.unknown', 404);
  await requireSuccessors(deps, organisationId, from, [...owners.values(), rest]);

  const boards = await db.board.findMany({ where: { organisationId }, select: { id: true } });
  const actor = { memberId: doer.memberId };
  const act: Act = { origin: actor, at: clock.now().toISOString(), randomBytes };
  for (const board of boards)
    await rooms.transact(boardDocumentId(board.id as BoardId), actor, (doc) => {
      doc.transact(() => {
        for (const [card, to] of owners) passOn(doc, act, card, { from, to, steps });
        replaceMember(doc, act, from, rest, 'open-work');
      }, act.origin);
    });
  if (rest !== null) {
    await passApprovalsOn(deps, organisationId, from, rest);
    await db.reviewItem.updateMany({
      where: { reviewerId: from, state: 'waiting', campaign: { organisationId, state: { not: 'closed' } } },
      data: { reviewerId: rest },
    });
  }
  live.topicChanged([`organisation:${organisationId}`, `reviews:${organisationId}`]);
}

/** A successor is somebody else of the organisation, who may edit boards. */
async function requireSuccessors(
  { db }: HandoverDeps,
  organisationId: OrganisationId,
  from: MemberId,
  named: readonly (MemberId | null)[],
): Promise<void> {
  const wanted = [...new Set(named)].filter((id) => id !== null);
  const members = await db.member.findMany({ where: { organisationId, state: 'active', id: { in: wanted } } });
  if (members.length < wanted.length) throw new AppError('member.unknown', 404);
  if (wanted.includes(from)) throw new AppError('handover.to-oneself', 409);
  const cannot = members.find(
    ({ role }) => !isRole(role) || !can({ role, isServerAdmin: false }, 'board.edit', { isArchived: false }),
  );
  if (cannot) throw new AppError('handover.cannot-edit', 409);
}

/** Open proposals ask the successor instead, when they may approve; else the proposal says that somebody is missing. */
async function passApprovalsOn(
  { db }: HandoverDeps,
  organisationId: OrganisationId,
  from: MemberId,
  to: MemberId,
): Promise<void> {
  const member = await db.member.findUnique({ where: { id: to }, select: { role: true } });
  const role = member?.role;
  if (!isRole(role) || !can({ role, isServerAdmin: false }, 'decision.approve', { isNamed: true })) return;
  await db.$transaction(async (tx) => {
    const waiting = await tx.decisionApprover.findMany({
      where: { memberId: from, answer: null, decision: { organisationId, state: 'proposed' } },
    });
    await tx.decisionApprover.createMany({
      data: waiting.map(({ decisionId, position }) => ({ decisionId, memberId: to, position })),
      skipDuplicates: true,
    });
    await tx.decisionApprover.deleteMany({
      where: { memberId: from, answer: null, decisionId: { in: waiting.map(({ decisionId }) => decisionId) } },
    });
  });
}
