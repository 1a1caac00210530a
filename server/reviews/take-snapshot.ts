import { createHash } from 'node:crypto';
import { AppError } from '../../app/domain/errors';
import { newId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import type { PortfolioNetwork } from '../../app/domain/portfolio/network';
import { takeSnapshot } from '../../app/domain/review/snapshot';
import type { Prisma, PrismaClient } from '../../prisma/generated/client';
import { storableJson } from '../infra/storable-json';
import { type Doer, type ReviewsDeps, requireName, reviewsTopic } from './reviews-deps';

interface Taken {
  readonly organisationId: string;
  readonly memberId: string | null;
  readonly name: string;
  readonly campaignId: string | null;
  readonly networks: readonly PortfolioNetwork[];
  readonly today: string;
}

type Store = Pick<ReviewsDeps, 'clock' | 'randomBytes'> & { readonly db: Pick<PrismaClient, 'portfolioSnapshot'> };

/** Keeps a portfolio as it stands; gives the snapshot's id. */
export async function storeSnapshot({ db, clock, randomBytes }: Store, taken: Taken): Promise<string> {
  const { organisationId, memberId, name, campaignId, networks, today } = taken;
  if ((await db.portfolioSnapshot.count({ where: { organisationId } })) >= LIMITS.snapshotsPerOrganisation)
    throw new AppError('snapshots.too-many', 409, { most: LIMITS.snapshotsPerOrganisation });
  const id = newId(randomBytes);
  const rows: Prisma.InputJsonValue = JSON.parse(storableJson(takeSnapshot(networks, today)));
  await db.portfolioSnapshot.create({
    data: {
      id,
      organisationId,
      name,
      takenOn: today,
      takenAt: clock.now(),
      takenById: memberId,
      campaignId,
      networks: rows,
    },
  });
  return id;
}

/** Keeps the portfolio as it stands today, outside of any review. */
export async function takeSnapshotNow(deps: ReviewsDeps, doer: Doer, text: unknown, today: string): Promise<string> {
  const name = requireName(text);
  const { networks } = await deps.portfolio.list(doer.organisationId);
  const id = await storeSnapshot(deps, { ...doer, name, campaignId: null, networks, today });
  deps.live.topicChanged([reviewsTopic(doer.organisationId)]);
  return id;
}

/**
 * Keeps every organisation's portfolio once a month, so that two dates can be compared though nobody thought of it.
 * Safe to run at any time and on several nodes: the first of a month counts.
 */
export async function takeMonthlySnapshots(deps: ReviewsDeps): Promise<number> {
  const today = deps.clock.now().toISOString().slice(0, 10);
  const organisations = await deps.db.$queryRaw<{ id: string }[]>`
    SELECT o.id FROM "Organisation" o WHERE EXISTS (SELECT FROM "CardRow" r WHERE r."organisationId" = o.id)`;
  const ids = new Map(organisations.map(({ id }) => [monthlyId(id, today), id]));
  const standing = await deps.db.portfolioSnapshot.findMany({
    where: { id: { in: [...ids.keys()] } },
    select: { id: true },
  });
  for (const { id } of standing) ids.delete(id);
  for (const [id, organisationId] of ids) {
    const { networks } = await deps.portfolio.list(organisationId);
    const rows: Prisma.InputJsonValue = JSON.parse(storableJson(takeSnapshot(networks, today)));
    const data = { id, organisationId, name: '', takenOn: today, takenAt: deps.clock.now(), networks: rows };
    await deps.db.portfolioSnapshot.createMany({ data: [data], skipDuplicates: true });
  }
  return ids.size;
}

/** Made of organisation and month, so that there cannot be a second one of the month. */
function monthlyId(organisationId: string, today: string): string {
  return createHash('sha256')
    .update(`${organisationId} ${today.slice(0, 7)}`)
    .digest('hex')
    .slice(0, 20);
}
