// Where the portfolio stands by level of cooperation (M7) and by strategic position (M6).

import type { CardId } from '../ids';
import {
  COOPERATION_LEVELS,
  type CooperationLevel,
  STRATEGIC_POSITIONS,
  type StrategicPosition,
} from '../network/cooperation';
import type { Span } from './amounts';
import type { PortfolioNetwork } from './network';
import { hoursAMonth } from './owner-load';
import { takesPart } from './participation';

export interface Standing<Word> {
  /** Null: the card does not say. */
  readonly word: Word | null;
  readonly networks: readonly CardId[];
  /** Hours a month. */
  readonly hours: number;
}

export interface Closeness {
  readonly levels: readonly Standing<CooperationLevel>[];
  readonly positions: readonly Standing<StrategicPosition>[];
}

/** The networks we take part in, by both. */
export function closeness(networks: readonly PortfolioNetwork[], span: Span): Closeness {
  const inside = networks.filter(takesPart);
  function standings<Word>(words: readonly Word[], wordOf: (network: PortfolioNetwork) => Word | null) {
    return [...words, null].map((word): Standing<Word> => {
      const its = inside.filter((network) => wordOf(network) === word);
      return {
        word,
        networks: its.map(({ cardId }) => cardId),
        hours: its.reduce((sum, network) => sum + (hoursAMonth(network, span) ?? 0), 0),
      };
    });
  }
  return {
    levels: standings<CooperationLevel>(COOPERATION_LEVELS, ({ level }) => level),
    positions: standings<StrategicPosition>(STRATEGIC_POSITIONS, ({ position }) => position),
  };
}
