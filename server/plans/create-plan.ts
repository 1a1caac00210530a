import * as Y from 'yjs';
import { createTextDoc } from '../../app/board-doc/text-doc';
import { AppError } from '../../app/domain/errors';
import { type MemberId, newId, type PartnerId, type PlanId, planDocumentId, type ThemeId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import { parseName } from '../../app/domain/names';
import { generatePlan, type PlanInput } from '../../app/domain/plan/generate-plan';
import { parsePlanSnapshot, planSnapshot } from '../../app/domain/plan/plan-snapshot';
import type { PlanWords } from '../../app/domain/plan/plan-words';
import { keepVersion } from './keep-version';
import { type PlanDoer, type PlansDeps, plansTopic } from './plans-deps';

export interface NewPlan {
  readonly title: unknown;
  /** Today where the person is, an ISO date. */
  readonly today: string;
  readonly words: PlanWords;
}

const MOST_DECISIONS = 100;

/** Writes a plan from the portfolio as it is now. What changed since the last plan is a part of it. */
export async function createPlan(deps: PlansDeps, doer: PlanDoer, plan: NewPlan): Promise<PlanId> {
  const title = requireTitle(plan.title);
  const input = await gatherPlan(deps, doer.organisationId, plan.today);
  const text = generatePlan(input, plan.words);
  const id = newId<PlanId>(deps.randomBytes);
  // The document first: a plan without one could not be opened, a document without a plan is only never seen.
  const initial = Y.encodeStateAsUpdate(createTextDoc('plan', text));
  await deps.rooms.create(planDocumentId(id), doer.organisationId, initial, doer);
  await deps.db.networkPlan.create({
    data: {
      id,
      title,
      organisationId: doer.organisationId,
      state: 'draft',
      basis: JSON.parse(JSON.stringify(planSnapshot(input.networks, plan.today))),
      createdAt: deps.clock.now(),
      createdById: doer.memberId,
    },
  });
  await keepVersion(deps, doer, id, { kind: 'generated', name: '' }, text);
  deps.live.topicChanged([plansTopic(doer.organisationId)]);
  return id;
}

/** Reads what a plan is written from. */
async function gatherPlan({ db, portfolio }: PlansDeps, organisationId: string, today: string): Promise<PlanInput> {
  const [{ networks }, last, members, partners, decided, themes] = await Promise.all([
    portfolio.list(organisationId),
    db.networkPlan.findFirst({ where: { organisationId }, orderBy: { createdAt: 'desc' }, select: { basis: true } }),
    db.member.findMany({
      where: { organisationId },
      select: { id: true, name: true, user: { select: { name: true } } },
    }),
    db.partner.findMany({ where: { organisationId }, select: { id: true, name: true } }),
    db.decision.findMany({
      where: { organisationId, state: 'approved', decidedAt: { not: null } },
      orderBy: { decidedAt: 'desc' },
      take: MOST_DECISIONS,
    }),
    db.theme.findMany({
      where: { organisationId, archivedAt: null },
      include: { candidates: { where: { removedAt: null }, select: { scoutId: true } } },
      orderBy: [{ order: 'asc' }, { id: 'asc' }],
    }),
  ]);
  const memberNames = new Map(members.map(({ id, name, user }) => [id as MemberId, user?.name ?? name]));
  const before = parsePlanSnapshot(last?.basis);
  return {
    today,
    networks,
    memberNames,
    partnerNames: new Map(partners.map(({ id, name }) => [id as PartnerId, name])),
    themes: themes.map(({ id, name, description, candidates }) => {
      const scouts = candidates.flatMap(({ scoutId }) => (scoutId && memberNames.get(scoutId as MemberId)) || []);
      return { id: id as ThemeId, name, why: description, scout: [...new Set(scouts)].join(', ') || null };
    }),
    decisions: decided
      .map(({ decidedAt, kind, cardName, grounds, decidedById }) => ({
        on: decidedAt?.toISOString().slice(0, 10) ?? '',
        kind,
        network: cardName,
        grounds,
        by: (decidedById && memberNames.get(decidedById as MemberId)) ?? null,
      }))
      .filter(({ on }) => before === null || on >= before.on),
    before,
  };
}

export function requireTitle(text: unknown): string {
  const longest = LIMITS.planTitle;
  const title = parseName(text, longest);
  if (title !== null) return title;
  const isEmpty = parseName(text, Number.MAX_SAFE_INTEGER) === null;
  throw new AppError(isEmpty ? 'name.missing' : 'name.too-long', 400, { longest });
}
