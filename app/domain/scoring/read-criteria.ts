import type { Criterion } from './model';

/** The criteria of a stored version; what is not one is left out. */
export function readCriteria(stored: unknown): Criterion[] {
  return Array.isArray(stored) ? stored.flatMap((one) => readCriterion(one) ?? []) : [];
}

/** A stored score's values; what is not a number is left out. */
export function readValues(stored: unknown): Record<string, number> {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return {};
  const numbers = Object.entries(stored).filter((entry): entry is [string, number] => Number.isFinite(entry[1]));
  return Object.fromEntries(numbers);
}

function readCriterion(stored: unknown): Criterion | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { id, name, definition, weight, anchors } = stored as Record<string, unknown>;
  if (typeof id !== 'string' || typeof name !== 'string' || !Array.isArray(anchors)) return null;
  return {
    id,
    name,
    definition: typeof definition === 'string' ? definition : '',
    weight: typeof weight === 'number' && weight >= 0 ? weight : 1,
    anchors: anchors.flatMap(({ value, words }: Record<string, unknown>) =>
      typeof value === 'number' ? { value, words: typeof words === 'string' ? words : '' } : [],
    ),
  };
}
