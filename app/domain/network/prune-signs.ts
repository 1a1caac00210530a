/**
 * Method M10: what makes a network a candidate for leaving. *Low yield* and *best before* also follow from what the card
 * says; a person can name each with evidence.
 */
export const PRUNE_SIGNS = ['low-yield', 'best-before', 'unfair', 'ambition'] as const;
export type PruneSign = (typeof PRUNE_SIGNS)[number];
