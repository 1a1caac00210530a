// The year's strip of reviews and best-before dates.

import { daysBetween } from '../days';
import type { CardId } from '../ids';
import { dayAfter } from './calendar';
import type { PortfolioNetwork } from './network';

export type DueKind = 'review' | 'best-before';

export interface DueDate {
  readonly cardId: CardId;
  readonly name: string;
  readonly kind: DueKind;
  readonly on: string;
  /** Days from today; negative when past. */
  readonly days: number;
}

export interface DueDates {
  readonly from: string;
  readonly to: string;
  /** Within the strip, by day. */
  readonly shown: readonly DueDate[];
  /** Past ones from before the strip begins. */
  readonly earlier: readonly DueDate[];
  readonly later: number;
  /** Networks we take part in without any date to look at them again. */
  readonly undated: readonly CardId[];
}

const BEFORE = 90;
const AFTER = 365;

/** The dates of networks that are not left, from three months ago to a year ahead. */
export function dueDates(networks: readonly PortfolioNetwork[], today: string): DueDates {
  const [from, to] = [dayAfter(today, -BEFORE), dayAfter(today, AFTER)];
  const dates: DueDate[] = [];
  const undated: CardId[] = [];
  for (const network of networks) {
    if (network.stage === 'left') continue;
    const { cardId, name, reviewOn, bestBefore } = network;
    if (reviewOn) dates.push({ cardId, name, kind: 'review', on: reviewOn, days: daysBetween(today, reviewOn) });
    if (bestBefore)
      dates.push({ cardId, name, kind: 'best-before', on: bestBefore, days: daysBetween(today, bestBefore) });
    if (!reviewOn && !bestBefore && network.stage !== 'join') undated.push(cardId);
  }
  dates.sort((a, b) => (a.on === b.on ? (a.name < b.name ? -1 : 1) : a.on < b.on ? -1 : 1));
  return {
    from,
    to,
    shown: dates.filter(({ on }) => on >= from && on <= to),
    earlier: dates.filter(({ on }) => on < from),
    later: dates.filter(({ on }) => on > to).length,
    undated,
  };
}
