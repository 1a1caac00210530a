import { amountsIn, yearBefore } from './amounts';
import type { PortfolioNetwork } from './network';

/** What networks take together. Null: nothing was written for any of them. */
export interface PortfolioTotals {
  readonly networks: number;
  readonly hoursPerMonth: number | null;
  readonly moneyPerYear: number | null;
}

/** The hours that a network takes a month, by the last twelve months or else its usual hours. */
export function hoursAMonth(
  network: Pick<PortfolioNetwork, 'hoursPerMonth' | 'feePerYear' | 'facts'>,
  today: string,
): number | null {
  const { hours } = amountsIn(network, yearBefore(today));
  return hours === null ? null : hours / 12;
}

/** Adds up hours a month and money a year over the last twelve whole months. */
export function totalsOf(networks: readonly PortfolioNetwork[], today: string): PortfolioTotals {
  const span = yearBefore(today);
  let hours: number | null = null;
  let money: number | null = null;
  for (const network of networks) {
    const amounts = amountsIn(network, span);
    if (amounts.hours !== null) hours = (hours ?? 0) + amounts.hours / 12;
    if (amounts.money !== null) money = (money ?? 0) + amounts.money;
  }
  return { networks: networks.length, hoursPerMonth: hours, moneyPerYear: money };
}
