// Shared criteria and scoring (method M2): what an organisation scores its networks by.

/** The ways of scoring: three ready ones, and the organisation's own list of criteria. */
export const SCORING_KINDS = ['outcome', 'win', 'four-cs', 'weighted'] as const;
export type ScoringKind = (typeof SCORING_KINDS)[number];

/** A value of a criterion, and in plain words what it stands for. */
export interface Anchor {
  readonly value: number;
  readonly words: string;
}

/** One thing that is judged. Its anchors, in rising order, are the values it can take. */
export interface Criterion {
  readonly id: string;
  readonly name: string;
  /** In a sentence: what is meant, so that everybody means the same. */
  readonly definition: string;
  readonly anchors: readonly Anchor[];
  /** How much it counts beside the others; only a weighted model looks at it. */
  readonly weight: number;
}

/** A model as it stood at one version. Every change of its criteria makes the next one. */
export interface ScoringModel {
  readonly id: string;
  readonly kind: ScoringKind;
  readonly name: string;
  readonly version: number;
  readonly criteria: readonly Criterion[];
}

/** What somebody gave: a value for each criterion's id, as far as they got. */
export type ScoreValues = Readonly<Record<string, number>>;

/** The values of the ready models' scales; criteria of a weighted model bring their own. */
export const SCALES: Readonly<Record<Exclude<ScoringKind, 'weighted'>, readonly number[]>> = {
  outcome: [0, 0.1, 1, 10],
  win: [0, 1, 2, 3, 4, 5],
  'four-cs': [0, 1, 2, 3, 4],
};

/** The four criteria that win*win(+win) multiplies and adds; they keep these ids whatever they are called. */
export const WIN_CRITERIA = ['accessibility', 'energy', 'impact', 'attraction'] as const;

/** The four C's; they keep these ids whatever they are called. */
export const FOUR_CS = ['skills', 'cultures', 'goals', 'risk'] as const;

/** Whether criteria can be added to and taken from a model: the sums of two are made of exactly four. */
export function hasOpenCriteria(kind: ScoringKind): boolean {
  return kind === 'outcome' || kind === 'weighted';
}

/** The values that a criterion can take, rising. */
export function valuesOf(kind: ScoringKind, criterion: Criterion): readonly number[] {
  return kind === 'weighted' ? criterion.anchors.map(({ value }) => value) : SCALES[kind];
}

/** The words at a value; empty when the value has none. */
export function wordsAt(criterion: Criterion, value: number): string {
  return criterion.anchors.find((anchor) => anchor.value === value)?.words ?? '';
}

/** The criteria that have no value yet, or one which is not on their scale. */
export function missingCriteria(model: ScoringModel, values: ScoreValues): Criterion[] {
  return model.criteria.filter((criterion) => {
    const value = values[criterion.id];
    return value === undefined || !valuesOf(model.kind, criterion).includes(value);
  });
}

/** Values from outside, held to the model: unknown criteria and values off the scale are left out. */
export function fittingValues(model: ScoringModel, values: Readonly<Record<string, unknown>>): ScoreValues {
  const fitting: Record<string, number> = {};
  for (const criterion of model.criteria) {
    const value = Object.hasOwn(values, criterion.id) ? values[criterion.id] : undefined;
    if (typeof value === 'number' && valuesOf(model.kind, criterion).includes(value)) fitting[criterion.id] = value;
  }
  return fitting;
}
