// The four C's of a fitting partner: complementary skills, cooperative cultures, compatible goals, commensurate levels of
// risk. K. D. Brouthers, L. E. Brouthers and T. J. Wilkinson, "Strategic alliances: Choose your partners", Long Range
// Planning 28 (3), 1995, pp. 18–25. The scale 0–4 and the flag are Solmu's reading: a chain breaks at its weakest link.

export interface FourCs {
  /** The criteria at 0 or 1: each alone can undo the others. */
  readonly weak: readonly string[];
  readonly lowest: number;
  readonly points: number;
  readonly fraction: number;
}

export const MOST_OF_A_C = 4;
const WEAK_UP_TO = 1;

/** The profile's strength and its weak links, of values by criterion. */
export function fourCsOf(profile: readonly { readonly id: string; readonly value: number }[]): FourCs {
  const points = profile.reduce((sum, { value }) => sum + value, 0);
  return {
    weak: profile.filter(({ value }) => value <= WEAK_UP_TO).map(({ id }) => id),
    lowest: Math.min(...profile.map(({ value }) => value)),
    points,
    fraction: points / (profile.length * MOST_OF_A_C),
  };
}
