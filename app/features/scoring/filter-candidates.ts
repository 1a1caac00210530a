import type { ScoringModelId } from '../../domain/ids';
import type { CandidateCard } from './scoring-data';

/** Stands for no choice. */
export const ALL = 'all';

export interface SessionFilter {
  readonly board: string;
  readonly stage: string;
  readonly segment: string;
  /** Only cards without a score under the chosen model. */
  readonly onlyUnscored: boolean;
}

/** The cards that the filter lets through. What was left is there for who asks for it. */
export function filterCandidates(
  cards: readonly CandidateCard[],
  { board, stage, segment, onlyUnscored }: SessionFilter,
  modelId: ScoringModelId | undefined,
): CandidateCard[] {
  return cards.filter(
    (card) =>
      (board === ALL || card.boardId === board) &&
      (stage === ALL ? card.stage !== 'left' : card.stage === stage) &&
      (segment === ALL || card.segment === segment) &&
      !(onlyUnscored && modelId !== undefined && card.scoredBy.includes(modelId)),
  );
}
