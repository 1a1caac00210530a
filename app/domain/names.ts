/**
 * Reads a name of one line: white space made single, invisible and direction-changing characters taken out, so that a name
 * cannot pretend to be another. Null when nothing is left or it is longer than `longest` characters.
 */
export function parseName(text: unknown, longest: number): string | null {
  if (typeof text !== 'string') return null;
  const name = text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .trim();
  return name === '' || [...name].length > longest ? null : name;
}

const collators = new Map<string, Intl.Collator>();

/** Compares by name as the alphabet of that language has it, numbers by their value: 2 before 10; å after z in Swedish. */
export function byName(locale: string): (a: { readonly name: string }, b: { readonly name: string }) => number {
  const collator = collators.get(locale) ?? new Intl.Collator(locale, { numeric: true });
  collators.set(locale, collator);
  return (a, b) => collator.compare(a.name, b.name);
}
