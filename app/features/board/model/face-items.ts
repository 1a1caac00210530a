/** What a card's face can show beside its name, in the order in which it stands. */
export const FACE_ITEMS = [
  'segment',
  'labels',
  'score',
  'owner',
  'dates',
  'purpose',
  'hours',
  'checklist',
  'comments',
  'presence',
] as const;
export type FaceItem = (typeof FACE_ITEMS)[number];

/** Which items are switched off; everything else is shown. */
export type HiddenItems = ReadonlySet<FaceItem>;

/** Reads the items that a person switched off, as kept in their browser; purpose and hours are off to begin with. */
export function readHiddenItems(stored: string | null): HiddenItems {
  if (stored === null) return new Set<FaceItem>(['purpose', 'hours']);
  return new Set(FACE_ITEMS.filter((item) => stored.split(',').includes(item)));
}

/** Writes them. */
export function writeHiddenItems(hidden: HiddenItems): string {
  return FACE_ITEMS.filter((item) => hidden.has(item)).join(',');
}
