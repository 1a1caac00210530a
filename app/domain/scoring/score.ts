import { type FourCs, fourCsOf } from './four-cs';
import { type Criterion, missingCriteria, type ScoreValues, type ScoringModel, valuesOf } from './model';
import { type Outcome, outcomeOf } from './outcome';
import { type Weighted, weightedOf } from './weighted';
import { type WinWin, winWinOf } from './win';

/** A product, and the criteria at zero that kill it. */
export interface OutcomeScore extends Outcome {
  readonly kind: 'outcome';
  readonly zeros: readonly string[];
}

/** What a model makes of values. Without a value for each criterion there is no score, and it says which are missing. */
export type Score =
  | { readonly state: 'empty' }
  | { readonly state: 'missing'; readonly missing: readonly Criterion[] }
  | ({ readonly state: 'scored' } & ScoredBy);

export type ScoredBy =
  | OutcomeScore
  | ({ readonly kind: 'win' } & WinWin)
  | ({ readonly kind: 'four-cs' } & FourCs)
  | ({ readonly kind: 'weighted' } & Weighted);

/** The score of values by a model. `fraction`, 0–1, is the length of its bar in every kind. */
export function scoreOf(model: ScoringModel, values: ScoreValues): Score {
  if (model.criteria.length === 0) return { state: 'empty' };
  const missing = missingCriteria(model, values);
  if (missing.length > 0) return { state: 'missing', missing };
  return { state: 'scored', ...scoredBy(model, values) };
}

/** The bar's length, 0–1; null when there is no score. */
export function fractionOf(model: ScoringModel, values: ScoreValues): number | null {
  const score = scoreOf(model, values);
  return score.state === 'scored' ? score.fraction : null;
}

/** The one number of a score: the product, the points of 50, of 16, or of 100. */
export function pointsOf(score: ScoredBy): number {
  return score.kind === 'outcome' ? score.product : score.points;
}

function scoredBy(model: ScoringModel, values: ScoreValues): ScoredBy {
  const given = model.criteria.map((criterion) => ({ criterion, value: values[criterion.id] ?? 0 }));
  const { kind } = model;
  switch (kind) {
    case 'outcome': {
      const zeros = given.filter(({ value }) => value === 0).map(({ criterion }) => criterion.id);
      return { kind, zeros, ...outcomeOf(given.map(({ value }) => value)) };
    }
    case 'win': {
      const { accessibility = 0, energy = 0, impact = 0, attraction = 0 } = values;
      return { kind, ...winWinOf({ accessibility, energy, impact, attraction }) };
    }
    case 'four-cs':
      return { kind, ...fourCsOf(given.map(({ criterion, value }) => ({ id: criterion.id, value }))) };
    case 'weighted':
      return {
        kind,
        ...weightedOf(
          given.map(({ criterion, value }) => {
            const scale = valuesOf(kind, criterion);
            return { value, least: scale[0] ?? 0, most: scale.at(-1) ?? 0, weight: criterion.weight };
          }),
        ),
      };
  }
}
