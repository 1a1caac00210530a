import { LIMITS } from '../../../domain/limits';

/** What typed or pasted text would add. */
export interface PastedNames {
  readonly names: readonly string[];
  /** Lines beyond what one paste may add. */
  readonly tooMany: number;
  /** Names that had to be cut to what a name may hold. */
  readonly cut: number;
}

const BULLET = /^\s*(?:[-*•–]|\d{1,3}[.)]|\[[ xX]?\])\s+/u;

/** Reads one card a line; bullets and numbers of a pasted list fall away, empty lines too. */
export function readPastedNames(text: string): PastedNames {
  const lines = text
    .split(/\r\n|\r|\n/u)
    .map((line) => line.replace(BULLET, '').replace(BULLET, '').replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');
  const kept = lines.slice(0, LIMITS.pastedCards);
  return {
    names: kept.map((line) => cutText(line, LIMITS.cardName)),
    tooMany: lines.length - kept.length,
    cut: kept.filter((line) => line.length > LIMITS.cardName).length,
  };
}

function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  return /[\uD800-\uDBFF]$/u.test(cut) ? cut.slice(0, -1) : cut;
}
