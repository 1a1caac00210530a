import type { CardId } from '../../app/domain/ids';
import type { PortfolioComparison } from '../../app/domain/review/compare-snapshots';
import type { SnapshotNetwork } from '../../app/domain/review/snapshot';
import type { Segment } from '../../app/domain/segments';
import { type Answer, answerItem } from './answer-item';
import { closeCampaign, reassign, rewriteCampaign, setPaused } from './change-campaign';
import {
  type CampaignSummary,
  compareDates,
  lastPlaces,
  listCampaigns,
  listSnapshots,
  readCampaign,
  type SnapshotSummary,
} from './read-reviews';
import type { Doer, ReviewsDeps } from './reviews-deps';
import { type NewCampaign, startCampaign } from './start-campaign';
import { takeMonthlySnapshots, takeSnapshotNow } from './take-snapshot';

/** Reviews of the portfolio and the snapshots that they leave. Callers authorise. `today` is the reader's. */
export interface ReviewsService {
  list(organisationId: string, memberId: string): Promise<CampaignSummary[]>;
  read(organisationId: string, campaignId: string): ReturnType<typeof readCampaign>;
  start(doer: Doer, campaign: NewCampaign, today: string): Promise<string>;
  setPaused(doer: Doer, campaignId: string, isPaused: boolean): Promise<void>;
  rewrite(
    doer: Doer,
    campaignId: string,
    to: { readonly name?: unknown; readonly closesOn?: unknown },
    today: string,
  ): Promise<void>;
  reassign(doer: Doer, campaignId: string, cardIds: readonly string[], reviewerId: string): Promise<void>;
  answer(doer: Doer, answer: Answer): Promise<void>;
  close(doer: Doer, campaignId: string, today: string): Promise<string>;
  snapshots(organisationId: string): Promise<SnapshotSummary[]>;
  takeSnapshot(doer: Doer, name: unknown, today: string): Promise<string>;
  /** `isWanted`: which networks count. */
  compare(
    organisationId: string,
    from: string,
    to: string,
    today: string,
    isWanted?: (network: SnapshotNetwork) => boolean,
  ): Promise<PortfolioComparison>;
  lastPlaces(organisationId: string): Promise<Map<CardId, Segment>>;
  takeMonthlySnapshots(): Promise<number>;
}

export function createReviews(deps: ReviewsDeps): ReviewsService {
  return {
    list: (organisationId, memberId) => listCampaigns(deps, organisationId, memberId),
    read: (organisationId, campaignId) => readCampaign(deps, organisationId, campaignId),
    start: (doer, campaign, today) => startCampaign(deps, doer, campaign, today),
    setPaused: (doer, campaignId, isPaused) => setPaused(deps, doer, campaignId, isPaused),
    rewrite: (doer, campaignId, to, today) => rewriteCampaign(deps, doer, campaignId, to, today),
    reassign: (doer, campaignId, cardIds, reviewerId) => reassign(deps, doer, campaignId, cardIds, reviewerId),
    answer: (doer, answer) => answerItem(deps, doer, answer),
    close: (doer, campaignId, today) => closeCampaign(deps, doer, campaignId, today),
    snapshots: (organisationId) => listSnapshots(deps, organisationId),
    takeSnapshot: (doer, name, today) => takeSnapshotNow(deps, doer, name, today),
    compare: (organisationId, from, to, today, isWanted) =>
      compareDates(deps, organisationId, from, to, today, isWanted),
    lastPlaces: (organisationId) => lastPlaces(deps, organisationId),
    takeMonthlySnapshots: () => takeMonthlySnapshots(deps),
  };
}
