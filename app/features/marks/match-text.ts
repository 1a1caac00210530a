import { foldText } from '../../domain/fold-text';

/** Whether every word that was typed stands somewhere in the text. */
export function matchesText(text: string, typed: string): boolean {
  const folded = foldText(text);
  return foldText(typed)
    .split(/\s+/u)
    .every((word) => folded.includes(word));
}
