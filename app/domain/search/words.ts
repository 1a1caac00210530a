const MOST_WORDS = 8;
const LONGEST_WORD = 60;

/** The words of what somebody typed, as they are looked for. */
export function searchWords(text: string): string[] {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words)].slice(0, MOST_WORDS).map((word) => word.slice(0, LONGEST_WORD));
}

/** By how many letters at its beginning a word is known. */
export const KNOWN_LETTERS = 7;

/**
 * What remains of a word's beginning when up to two letters are left out. Words that are two slips apart have some of it
 * in common, so that they are found without comparing them with all others. The index makes the same in SQL.
 */
export function remainsOf(word: string): string[] {
  const beginning = [...word].slice(0, KNOWN_LETTERS);
  const without = (letters: readonly string[]) => letters.map((_, i) => letters.filter((_, j) => j !== i));
  const one = without(beginning);
  const all = [beginning, ...one, ...one.flatMap(without)];
  return [...new Set(all.map((letters) => letters.join('')))];
}

/** How many slips of the keyboard lead from one word to the other: a letter more, less, another, or two swapped. */
export function slipsBetween(a: string, b: string): number {
  const [from, to] = [[...a], [...b]];
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (const [i, letter] of from.entries()) {
    const row = [i + 1];
    for (const [j, other] of to.entries()) {
      const least = Math.min((last[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1, (last[j] ?? 0) + (letter === other ? 0 : 1));
      const isSwapped = i > 0 && j > 0 && letter === to[j - 1] && from[i - 1] === other;
      row.push(isSwapped ? Math.min(least, (before[j - 1] ?? 0) + 1) : least);
    }
    before = last;
    last = row;
  }
  return last[to.length] ?? 0;
}

/** How many slips a word of that length may hold and still be understood. */
export function slipsAllowed(word: string): number {
  const { length } = [...word];
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** A piece of a text in which something was found. */
export interface SnippetPart {
  readonly text: string;
  readonly isHit: boolean;
}

/** What stands around a hit in a marked text. Neither occurs in what people write: the index leaves them out. */
export const HIT_START = '\u0002';
export const HIT_END = '\u0003';

/** Takes a marked text apart. */
export function snippetParts(marked: string): SnippetPart[] {
  return marked
    .split(HIT_START)
    .flatMap((piece, index) => {
      if (index === 0) return [{ text: piece, isHit: false }];
      const [hit = '', ...rest] = piece.split(HIT_END);
      return [
        { text: hit, isHit: true },
        { text: rest.join(''), isHit: false },
      ];
    })
    .filter(({ text }) => text !== '');
}
