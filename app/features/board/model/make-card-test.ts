import type { Stage } from '../../../domain/life-cycle';
import {
  type FilterSubject,
  isEmptyFilter,
  makeNetworkTest,
  type NetworkFilter,
} from '../../../domain/portfolio/filter';
import type { BoardCard } from './board-card';

/** Makes the filter's test for the cards of the open board. */
export function makeCardTest(filter: NetworkFilter, today: string): (card: BoardCard, stage: Stage) => boolean {
  if (isEmptyFilter(filter)) return () => true;
  const test = makeNetworkTest(filter, today);
  return (card, stage) => test(subjectOf(card, stage));
}

function subjectOf(card: BoardCard, stage: Stage): FilterSubject {
  return {
    ...card,
    board: null,
    stage,
    level: card.levels.at(-1)?.level ?? null,
    partners: card.partners.map(({ partnerId }) => partnerId),
    isScored: card.scores.length > 0,
  };
}
