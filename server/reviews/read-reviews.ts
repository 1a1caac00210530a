import { AppError } from '../../app/domain/errors';
import { type CardId, isId } from '../../app/domain/ids';
import { compareSnapshots, type PortfolioComparison } from '../../app/domain/review/compare-snapshots';
import { readSnapshot, type SnapshotNetwork, takeSnapshot } from '../../app/domain/review/snapshot';
import { parseSegment, type Segment } from '../../app/domain/segments';
import type { ItemState } from './answer-item';
import { findCampaign, type ReviewsDeps } from './reviews-deps';

export type CampaignState = 'open' | 'paused' | 'closed';

export interface CampaignSummary {
  readonly id: string;
  readonly name: string;
  readonly state: CampaignState;
  readonly closesOn: string;
  readonly createdById: string;
  readonly createdAt: Date;
  readonly closedAt: Date | null;
  readonly snapshotId: string | null;
  readonly total: number;
  readonly answered: number;
  /** Waiting in the queue of the person who asks. */
  readonly mine: number;
}

export interface QueueItem {
  readonly cardId: CardId;
  readonly boardId: string;
  readonly name: string;
  readonly reviewerId: string;
  readonly state: ItemState;
  readonly note: string;
  readonly doneAt: Date | null;
  readonly doneById: string | null;
}

/** All reviews of an organisation, the youngest first. */
export async function listCampaigns(
  { db }: ReviewsDeps,
  organisationId: string,
  memberId: string,
): Promise<CampaignSummary[]> {
  const [campaigns, counts] = await Promise.all([
    db.reviewCampaign.findMany({
      where: { organisationId },
      include: { snapshot: { select: { id: true } } },
      orderBy: { createdAt: 'desc' },
    }),
    db.$queryRaw<{ campaignId: string; total: number; answered: number; mine: number }[]>`
      SELECT i."campaignId", count(*)::int AS total, count(*) FILTER (WHERE i.state <> 'waiting')::int AS answered,
        count(*) FILTER (WHERE i.state = 'waiting' AND i."reviewerId" = ${memberId})::int AS mine
      FROM "ReviewItem" i JOIN "ReviewCampaign" c ON c.id = i."campaignId"
      WHERE c."organisationId" = ${organisationId} GROUP BY i."campaignId"`,
  ]);
  const byId = new Map(counts.map((count) => [count.campaignId, count]));
  return campaigns.map(({ id, name, state, closesOn, createdById, createdAt, closedAt, snapshot }) => {
    const { total = 0, answered = 0, mine = 0 } = byId.get(id) ?? {};
    return {
      ...{ id, name, closesOn, createdById, createdAt, closedAt, total, answered, mine },
      state: state as CampaignState,
      snapshotId: snapshot?.id ?? null,
    };
  });
}

/** One review with every queue. */
export async function readCampaign(deps: ReviewsDeps, organisationId: string, campaignId: string) {
  const { id, name, note, state, closesOn, createdById, createdAt, closedAt, closedById } = await findCampaign(
    deps,
    organisationId,
    campaignId,
  );
  const [items, snapshot] = await Promise.all([
    deps.db.reviewItem.findMany({ where: { campaignId }, orderBy: { position: 'asc' } }),
    deps.db.portfolioSnapshot.findUnique({ where: { campaignId }, select: { id: true } }),
  ]);
  return {
    ...{ id, name, note, closesOn, createdById, createdAt, closedAt, closedById },
    state: state as CampaignState,
    snapshotId: snapshot?.id ?? null,
    items: items.map(
      ({ cardId, boardId, name: network, reviewerId, state: itemState, note: said, doneAt, doneById }): QueueItem => ({
        ...{ boardId, reviewerId, doneAt, doneById },
        cardId: cardId as CardId,
        name: network,
        state: itemState as ItemState,
        note: said,
      }),
    ),
  };
}

export interface SnapshotSummary {
  readonly id: string;
  /** Empty: taken by itself at the beginning of a month. */
  readonly name: string;
  readonly takenOn: string;
  readonly campaignId: string | null;
}

/** The dates that a portfolio can be compared at, the youngest first. */
export async function listSnapshots({ db }: ReviewsDeps, organisationId: string): Promise<SnapshotSummary[]> {
  return db.portfolioSnapshot.findMany({
    where: { organisationId },
    select: { id: true, name: true, takenOn: true, campaignId: true },
    orderBy: [{ takenOn: 'desc' }, { takenAt: 'desc' }],
  });
}

/** What changed between two snapshots; `today` in place of an id is the portfolio as it stands. */
export async function compareDates(
  deps: ReviewsDeps,
  organisationId: string,
  from: string,
  to: string,
  today: string,
  isWanted: (network: SnapshotNetwork) => boolean = () => true,
): Promise<PortfolioComparison> {
  const read = async (id: string): Promise<SnapshotNetwork[]> => {
    if (id === 'today') return takeSnapshot((await deps.portfolio.list(organisationId)).networks, today);
    const snapshot = isId(id) && (await deps.db.portfolioSnapshot.findFirst({ where: { id, organisationId } }));
    if (!snapshot) throw new AppError('snapshot.unknown', 404);
    return readSnapshot(snapshot.networks);
  };
  const [before, after] = await Promise.all([read(from), read(to)]);
  return compareSnapshots(before.filter(isWanted), after.filter(isWanted));
}

/** Where each network stood at the last closed review (or else the oldest snapshot of the last year): the matrix' trails. */
export async function lastPlaces({ db }: ReviewsDeps, organisationId: string): Promise<Map<CardId, Segment>> {
  const places = new Map<CardId, Segment>();
  const where = { organisationId };
  const snapshot =
    (await db.portfolioSnapshot.findFirst({
      where: { ...where, campaignId: { not: null } },
      select: { id: true },
      orderBy: { takenAt: 'desc' },
    })) ?? (await db.portfolioSnapshot.findFirst({ where, select: { id: true }, orderBy: { takenAt: 'asc' } }));
  if (!snapshot) return places;
  const rows = await db.$queryRaw<{ cardId: CardId; segment: unknown }[]>`
    SELECT n->>'cardId' AS "cardId", n->'segment' AS segment
    FROM "PortfolioSnapshot" s, jsonb_array_elements(s.networks) n WHERE s.id = ${snapshot.id}`;
  for (const { cardId, segment } of rows) {
    const place = parseSegment(segment);
    if (place) places.set(cardId, place);
  }
  return places;
}
