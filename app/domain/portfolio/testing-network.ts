// Networks for tests of reports.

import type { BoardId, CardId, ColumnId } from '../ids';
import type { LedgerEntry } from '../network/facets';
import type { NetworkFacts, PortfolioNetwork } from './network';

type Given = Partial<Omit<PortfolioNetwork, 'facts' | 'cardId'>> & {
  readonly cardId?: string;
  readonly facts?: Partial<NetworkFacts>;
};

/** An active network about which nothing else is known; its name is its id unless said otherwise. */
export function testNetwork({ cardId = 'card', facts, ...given }: Given = {}): PortfolioNetwork {
  return {
    boardId: 'board' as BoardId,
    cardId: cardId as CardId,
    columnId: 'column' as ColumnId,
    stage: 'active',
    name: cardId,
    purpose: '',
    ownerId: null,
    deputyIds: [],
    labelIds: [],
    segment: null,
    reviewOn: null,
    bestBefore: null,
    joinedOn: null,
    stageSince: null,
    createdOn: '2024-01-15',
    webAddress: null,
    hoursPerMonth: null,
    feePerYear: null,
    level: null,
    position: null,
    relation: null,
    nextStep: '',
    nextStepOn: null,
    leadership: null,
    scoutId: null,
    reasons: [],
    effects: [],
    themeIds: [],
    partnerIds: [],
    ...given,
    facts: {
      levels: [],
      stages: [],
      partners: [],
      services: [],
      exchanges: [],
      ledger: [],
      signs: [],
      scores: [],
      care: [],
      openItems: [],
      itemsDone: 0,
      itemsTotal: 0,
      feeModel: null,
      ledBy: '',
      votes: 0,
      ...facts,
    },
  };
}

/** A period of the ledger with some of its amounts. */
export function testPeriod(period: string, amounts: Partial<Omit<LedgerEntry, 'period'>>): LedgerEntry {
  const none = { hours: null, cost: null, income: null, immaterial: null, relational: null, economic: null };
  return { period, ...none, ...amounts };
}
