// Reasons and effects (M5): which are served by which networks, and which by none.

import type { CardId } from '../ids';
import { EFFECTS, type Effect, REASONS, type Reason } from '../network/motives';
import type { PortfolioNetwork } from './network';
import { takesPart } from './participation';

export interface Coverage<Motive> {
  readonly motive: Motive;
  /** Networks we take part in. */
  readonly served: readonly CardId[];
  /** Candidates that would serve it. */
  readonly coming: readonly CardId[];
  /** Only networks that are being reviewed for leaving serve it. */
  readonly isFading: boolean;
}

export interface MotiveCoverage {
  readonly reasons: readonly Coverage<Reason>[];
  readonly effects: readonly Coverage<Effect>[];
  /** Networks we take part in whose card names no reason and no effect. */
  readonly silent: readonly CardId[];
}

export function motiveCoverage(networks: readonly PortfolioNetwork[]): MotiveCoverage {
  const inside = networks.filter(takesPart);
  const candidates = networks.filter(({ stage }) => stage === 'join');
  function coverage<Motive>(motive: Motive, motivesOf: (network: PortfolioNetwork) => readonly Motive[]) {
    const has = (network: PortfolioNetwork) => motivesOf(network).includes(motive);
    const served = inside.filter(has);
    const isFading = served.length > 0 && served.every(({ stage }) => stage === 'prune');
    return { motive, served: idsOf(served), coming: idsOf(candidates.filter(has)), isFading };
  }
  return {
    reasons: REASONS.map((reason) => coverage<Reason>(reason, (network) => network.reasons)),
    effects: EFFECTS.map((effect) => coverage<Effect>(effect, (network) => network.effects)),
    silent: idsOf(inside.filter(({ reasons, effects }) => reasons.length + effects.length === 0)),
  };
}

function idsOf(networks: readonly PortfolioNetwork[]): CardId[] {
  return networks.map(({ cardId }) => cardId);
}
