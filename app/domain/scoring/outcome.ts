// The outcome formula: the outcome is the product of its factors, each 0, 0.1, 1 or 10. One zero kills it, a tenth nearly
// does, a ten multiplies. The method leaves the sum open; the product, and the scale of its picture, are Solmu's reading.

export interface Outcome {
  readonly product: number;
  /** The product as a power of ten, from −n to n for n factors; null when it is zero. */
  readonly power: number | null;
  /** Place on a log scale from 0 to 1. Zero, which has no logarithm, stands one step left of the smallest power. */
  readonly fraction: number;
}

/** The outcome of at least one factor. Powers are added, so that 0.1 × 10 is 1 and no rounding shows. */
export function outcomeOf(factors: readonly number[]): Outcome {
  if (factors.some((factor) => factor === 0)) return { product: 0, power: null, fraction: 0 };
  const power = factors.reduce((sum, factor) => sum + Math.round(Math.log10(factor)), 0);
  return { product: Number(`1e${power}`), power, fraction: placeOfPower(power, factors.length) };
}

/** Where a power of ten stands on the log scale of that many factors. */
export function placeOfPower(power: number | null, factors: number): number {
  return power === null ? 0 : (power + factors + 1) / (2 * factors + 1);
}
