import type { PortfolioNetwork } from './network';

/** Whether we take part in a network: candidates give nothing yet, and those left no more. */
export function takesPart({ stage }: Pick<PortfolioNetwork, 'stage'>): boolean {
  return stage === 'active' || stage === 'prune';
}
