import type { CardContent } from '../../../board-doc/content';
import type { HiddenItems } from '../model/face-items';

const LINE = 20;
const LETTERS_A_LINE = 33;

/** A guess at a face's height before it is measured, so that scrolling a long column does not jump. */
export function guessHeight(card: CardContent | null, hidden: HiddenItems): number {
  if (!card) return 64;
  const nameLines = Math.min(2, Math.max(1, Math.ceil(card.name.length / LETTERS_A_LINE)));
  const has = (item: Parameters<HiddenItems['has']>[0], present: boolean) => present && !hidden.has(item);
  const labels = has('labels', card.labels.length > 0) ? 24 : 0;
  const purpose = has('purpose', card.purpose !== '') ? LINE : 0;
  return 22 + nameLines * LINE + labels + purpose + (hidden.has('owner') && hidden.has('dates') ? 0 : 26);
}
