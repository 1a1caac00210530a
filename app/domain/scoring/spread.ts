// How far apart people's scores of one criterion are. Distances are steps of its scale, so that 0.1 and 1 are as far apart
// as 1 and 10.

/** One person's value. */
export interface Given<Person extends string = string> {
  readonly person: Person;
  readonly value: number;
}

export interface Spread<Person extends string = string> {
  readonly count: number;
  /** The value in the middle; of two in the middle the lower, since it must be one of the scale. Null: nobody gave one. */
  readonly median: number | null;
  readonly least: number | null;
  readonly most: number | null;
  /** Steps between the lowest and the highest. */
  readonly steps: number;
  readonly agreement: 'none' | 'same' | 'close' | 'wide';
  /** Those who stand two steps or more from the middle, furthest first. Of two people neither is the odd one out. */
  readonly outliers: readonly Given<Person>[];
}

const FAR = 2;
const FEWEST_FOR_OUTLIERS = 3;

/** The spread of values on a scale; values off the scale are passed over. */
export function spreadOf<Person extends string>(
  scale: readonly number[],
  given: readonly Given<Person>[],
): Spread<Person> {
  const placed = given
    .map((one) => ({ one, step: scale.indexOf(one.value) }))
    .filter(({ step }) => step >= 0)
    .sort((a, b) => a.step - b.step);
  const [first, last] = [placed[0], placed.at(-1)];
  if (!first || !last)
    return { count: 0, median: null, least: null, most: null, steps: 0, agreement: 'none', outliers: [] };
  const lower = placed[Math.floor((placed.length - 1) / 2)] ?? first;
  const upper = placed[Math.floor(placed.length / 2)] ?? last;
  const middle = (lower.step + upper.step) / 2;
  const steps = last.step - first.step;
  const distance = (step: number) => Math.abs(step - middle);
  const far = placed.length < FEWEST_FOR_OUTLIERS ? [] : placed.filter(({ step }) => distance(step) >= FAR);
  return {
    count: placed.length,
    median: lower.one.value,
    least: first.one.value,
    most: last.one.value,
    steps,
    agreement: steps === 0 ? 'same' : steps < FAR ? 'close' : 'wide',
    outliers: far.sort((a, b) => distance(b.step) - distance(a.step)).map(({ one }) => one),
  };
}
