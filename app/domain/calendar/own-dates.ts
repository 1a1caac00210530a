import type { BoardId, CardId } from '../ids';
import type { PortfolioNetwork } from '../portfolio/network';

// Dates of an organisation's own cards, for its members alone: never part of a space.

export const DATE_KINDS = ['review', 'best-before', 'next-step', 'item'] as const;
export type DateKind = (typeof DATE_KINDS)[number];

export interface OwnDate {
  readonly kind: DateKind;
  readonly boardId: BoardId;
  readonly cardId: CardId;
  readonly network: string;
  /** Of a next step or an item: what is to be done. */
  readonly text: string;
  /** ISO date. */
  readonly date: string;
}

const MOST = 2000;

/** The dates of networks in a span of days, both included; networks that were left have none. */
export function ownDates(networks: readonly PortfolioNetwork[], from: string, to: string): OwnDate[] {
  const isIn = (date: string | null): date is string => date !== null && date >= from && date <= to;
  const found: OwnDate[] = [];
  for (const network of networks) {
    if (network.stage === 'left') continue;
    const about = { boardId: network.boardId, cardId: network.cardId, network: network.name };
    const add = (kind: DateKind, date: string | null, text = '') => {
      if (isIn(date)) found.push({ ...about, kind, date, text });
    };
    add('review', network.reviewOn);
    add('best-before', network.bestBefore);
    add('next-step', network.nextStepOn, network.nextStep);
    for (const { due, text } of network.facts.openItems) add('item', due, text);
  }
  return found.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)).slice(0, MOST);
}
