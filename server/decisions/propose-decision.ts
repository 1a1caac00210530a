import { changesNothing, changeText } from '../../app/domain/decisions/decision';
import {
  checkDecision,
  type DecisionDraft,
  type DecisionFields,
  type DraftProblems,
} from '../../app/domain/decisions/decision-draft';
import { AppError } from '../../app/domain/errors';
import { type CardId, type DecisionId, newId } from '../../app/domain/ids';
import { isStage } from '../../app/domain/life-cycle';
import { COOPERATION_LEVELS } from '../../app/domain/network/cooperation';
import { parseSegment, segmentMark } from '../../app/domain/segments';
import type { Prisma } from '../../prisma/generated/client';
import { announce, approversOf, type DecisionDoer, type DecisionsDeps, newsEntry } from './decisions-deps';
import { findDecision } from './list-decisions';

export type ProposalAnswer =
  | { readonly ok: true; readonly id: DecisionId }
  | { readonly ok: false; readonly problems: DraftProblems };

export interface Proposal {
  readonly draft: DecisionDraft;
  /** False: it is kept as a draft, which its writer alone sees. */
  readonly isProposed: boolean;
  /** Today where the writer is. */
  readonly today: string;
}

/** Writes a proposal about a network. The caller has asked `can(actor, 'decision.propose')`. */
export async function proposeDecision(
  deps: DecisionsDeps,
  doer: DecisionDoer,
  cardId: CardId,
  { draft, isProposed, today }: Proposal,
): Promise<ProposalAnswer> {
  const { db, clock, randomBytes } = deps;
  const card = await requireCard(deps, doer, cardId);
  const checked = checkDecision(draft, isProposed, today);
  if (!checked.ok) return checked;
  await requireSense(deps, doer, card, checked.fields, isProposed);
  const id = newId<DecisionId>(randomBytes);
  const at = clock.now();
  const { approvers, ...fields } = storedFields(checked.fields);
  const news = { id, boardId: card.boardId, cardId, cardName: card.name, kind: fields.kind };
  await db.$transaction(async (tx) => {
    await tx.decision.create({
      data: {
        id,
        organisationId: doer.organisationId,
        boardId: card.boardId,
        cardId,
        cardName: card.name,
        ...fields,
        state: isProposed ? 'proposed' : 'draft',
        proposedById: doer.memberId,
        createdAt: at,
        proposedAt: isProposed ? at : null,
        approvers: { create: approvers },
      },
    });
    if (isProposed) await tx.activity.create({ data: newsEntry(doer, news, 'decision.proposed', at) });
  });
  announce(deps, doer.organisationId, isProposed ? card.boardId : null);
  return { ok: true, id };
}

/** Rewrites one's own draft, and proposes it when asked to. */
export async function rewriteDraft(
  deps: DecisionsDeps,
  doer: DecisionDoer,
  id: DecisionId,
  { draft, isProposed, today }: Proposal,
): Promise<ProposalAnswer> {
  const decision = await findDecision(deps, doer.organisationId, doer.memberId, id);
  if (decision.state !== 'draft') throw new AppError('decision.proposed-already', 409);
  const checked = checkDecision(draft, isProposed, today);
  if (!checked.ok) return checked;
  const card = await requireCard(deps, doer, decision.cardId);
  await requireSense(deps, doer, card, checked.fields, isProposed);
  const at = deps.clock.now();
  const { approvers, ...fields } = storedFields(checked.fields);
  await deps.db.$transaction(async (tx) => {
    const { count } = await tx.decision.updateMany({
      where: { id, state: 'draft' },
      data: {
        ...fields,
        boardId: card.boardId,
        cardName: card.name,
        ...(isProposed && { state: 'proposed', proposedAt: at }),
      },
    });
    if (count === 0) throw new AppError('decision.proposed-already', 409);
    await tx.decisionApprover.deleteMany({ where: { decisionId: id } });
    await tx.decisionApprover.createMany({ data: approvers.map((approver) => ({ decisionId: id, ...approver })) });
    const news = { id, boardId: card.boardId, cardId: decision.cardId, cardName: card.name, kind: fields.kind };
    if (isProposed) await tx.activity.create({ data: newsEntry(doer, news, 'decision.proposed', at) });
  });
  announce(deps, doer.organisationId, isProposed ? card.boardId : null);
  return { ok: true, id };
}

type CardRow = Prisma.CardRowGetPayload<object>;

async function requireCard({ db }: DecisionsDeps, doer: DecisionDoer, cardId: CardId): Promise<CardRow> {
  const row = await db.cardRow.findFirst({ where: { cardId, organisationId: doer.organisationId } });
  if (!row) throw new AppError('card.unknown', 404);
  return row;
}

/** Approvers are people who may approve, and the proposal changes something. */
async function requireSense(
  { db }: DecisionsDeps,
  doer: DecisionDoer,
  card: CardRow,
  fields: DecisionFields,
  isProposed: boolean,
): Promise<void> {
  const may = await approversOf(db, doer.organisationId);
  for (const memberId of fields.approvers) if (!may.has(memberId)) throw new AppError('decision.approver-unknown', 404);
  const segment = parseSegment({ now: card.segmentNow, future: card.segmentFuture });
  const standing = {
    stage: isStage(card.stage) ? card.stage : 'join',
    level: COOPERATION_LEVELS.find((level) => level === card.level) ?? null,
    mark: segment && segmentMark(segment),
  } as const;
  if (isProposed && changesNothing(fields.change, standing)) throw new AppError('decision.changes-nothing', 409);
}

function storedFields({ kind, change, grounds, rule, decideBy, approvers }: DecisionFields) {
  return {
    kind,
    change: changeText(change),
    grounds,
    rule,
    decideBy,
    approvers: approvers.map((memberId, position) => ({ memberId, position })),
  };
}
