// The organisation's own criteria: the mean of their values by weight, each value taken on its own scale, as 0–100.

export interface WeightedPart {
  readonly value: number;
  /** The scale's ends. */
  readonly least: number;
  readonly most: number;
  readonly weight: number;
}

export interface Weighted {
  /** 0–100, rounded to a whole number. */
  readonly points: number;
  readonly fraction: number;
}

/** The weighted mean. When no criterion has a weight, all count the same. */
export function weightedOf(parts: readonly WeightedPart[]): Weighted {
  const isWeighted = parts.some(({ weight }) => weight > 0);
  const weightOf = ({ weight }: WeightedPart) => (isWeighted ? weight : 1);
  const total = parts.reduce((sum, part) => sum + weightOf(part), 0);
  const fraction = parts.reduce((sum, part) => sum + weightOf(part) * placeOnScale(part), 0) / total;
  const held = Math.min(1, Math.max(0, fraction));
  return { points: Math.round(held * 100), fraction: held };
}

function placeOnScale({ value, least, most }: WeightedPart): number {
  return most > least ? (value - least) / (most - least) : 0;
}
