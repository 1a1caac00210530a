import { randomBytes } from 'node:crypto';
import { type CardId, type MemberId, newId, type OrganisationId } from '../../app/domain/ids';
import type { Stage } from '../../app/domain/life-cycle';
import type { PortfolioNetwork } from '../../app/domain/portfolio/network';
import { type SnapshotNetwork, takeSnapshot } from '../../app/domain/review/snapshot';
import type { Services } from '../../server/services';

type Needed = Pick<Services, 'db' | 'portfolio' | 'reviews' | 'clock'>;
interface Doer {
  readonly organisationId: OrganisationId;
  readonly memberId: MemberId;
}

const DAY = 24 * 60 * 60 * 1000;

/** Three closed reviews with what the portfolio looked like then, and one that is under way. */
export async function writeReviews(services: Needed, doer: Doer): Promise<void> {
  const { db, portfolio, clock } = services;
  const { networks } = await portfolio.list(doer.organisationId);
  const now = clock.now();
  for (const [index, closedAt] of lastReviewDays(now).entries()) {
    const takenOn = closedAt.toISOString().slice(0, 10);
    const then = networks.filter(({ createdOn }) => createdOn <= takenOn).map((network) => asOf(network, takenOn));
    const name = `${closedAt.getUTCMonth() === 4 ? 'Spring' : 'Autumn'} review ${takenOn.slice(0, 4)}`;
    const campaignId = newId(randomBytes);
    await db.reviewCampaign.create({
      data: {
        id: campaignId,
        organisationId: doer.organisationId,
        name,
        state: 'closed',
        closesOn: takenOn,
        createdById: doer.memberId,
        createdAt: new Date(closedAt.getTime() - 45 * DAY),
        closedAt,
        closedById: doer.memberId,
        items: { createMany: { data: then.map((network, position) => closedItem(network, position, doer, closedAt)) } },
        snapshot: {
          create: {
            id: newId(randomBytes),
            organisationId: doer.organisationId,
            name,
            takenOn,
            takenAt: closedAt,
            takenById: doer.memberId,
            networks: JSON.parse(JSON.stringify(snapshotOf(then, takenOn, index))),
          },
        },
      },
    });
  }
  await writeOpenReview(services, doer, networks);
}

/** The last three days in May and October on which a review was closed, the oldest first, none in the last weeks. */
function lastReviewDays(now: Date): Date[] {
  const days: Date[] = [];
  for (let year = now.getUTCFullYear() - 2; year <= now.getUTCFullYear(); year++)
    for (const month of [4, 9]) days.push(new Date(Date.UTC(year, month, 20, 14, 10)));
  return days.filter((day) => now.getTime() - day.getTime() > 50 * DAY).slice(-3);
}

/** A network as it stood on an earlier day, as far as its histories tell. */
function asOf(network: PortfolioNetwork, day: string): PortfolioNetwork {
  const later = network.facts.stages.find(({ on }) => on > day);
  const levels = network.facts.levels.filter(({ on }) => on <= day);
  const stage: Stage = later?.from ?? network.stage;
  return {
    ...network,
    stage,
    level: levels.at(-1)?.level ?? null,
    facts: { ...network.facts, ledger: network.facts.ledger.filter(({ period }) => period < day.slice(0, 7)) },
  };
}

/** Places, owners and scores drifted since, the more the longer ago. */
function snapshotOf(networks: readonly PortfolioNetwork[], day: string, index: number): SnapshotNetwork[] {
  const drift = 3 - index;
  return takeSnapshot(networks, day).map((network, place) => {
    const by = (((place * 7 + index * 3) % 9) - 4) * 0.07 * drift;
    const shift = (value: number, step: number) => Math.max(-1, Math.min(1, Math.round((value + step) * 100) / 100));
    const scores = Object.fromEntries(
      Object.entries(network.scores).filter(([, points]) => points > 0 && (place + index) % 3 !== 0),
    );
    return {
      ...network,
      segment: network.segment && {
        now: shift(network.segment.now, place % 2 === 0 ? by : 0),
        future: shift(network.segment.future, place % 2 === 0 ? 0 : by),
      },
      ownerId: place % 11 === 4 ? null : network.ownerId,
      scores,
    };
  });
}

function closedItem({ cardId, boardId, name, ownerId }: PortfolioNetwork, position: number, doer: Doer, doneAt: Date) {
  const reviewerId = ownerId ?? doer.memberId;
  return { cardId, boardId, name, reviewerId, position, state: 'done', doneAt, doneById: reviewerId };
}

async function writeOpenReview(
  { reviews, clock }: Needed,
  doer: Doer,
  networks: readonly PortfolioNetwork[],
): Promise<void> {
  const today = clock.now().toISOString().slice(0, 10);
  const closesOn = new Date(clock.now().getTime() + 24 * DAY).toISOString().slice(0, 10);
  const cardIds: CardId[] = networks
    .filter(({ stage }) => stage === 'active' || stage === 'prune')
    .map(({ cardId }) => cardId);
  const campaignId = await reviews.start(
    doer,
    {
      name: `Review ${today.slice(0, 4)}: what we take part in`,
      note: 'Place each network again, look at its hours and what it gave, and say when it is to be looked at next.',
      closesOn,
      cardIds,
      byOwner: true,
      reviewerIds: [doer.memberId],
    },
    today,
  );
  const { items } = await reviews.read(doer.organisationId, campaignId);
  for (const [index, { cardId }] of items.entries()) {
    if (index % 5 > 1) continue;
    const note = index % 4 === 0 ? 'Still worth it; fewer meetings would do.' : '';
    const state = index % 7 === 6 ? 'skipped' : 'done';
    await reviews.answer(doer, { campaignId, cardId, state, note, nextReview: null, isLead: true });
  }
}
