/** A mark with a name beside it. Places are parts of the width (0 to 1) and pixels from the top. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Names that matter more find their place first. */
  readonly rank: number;
}

/** On which side of its mark a name is drawn. */
export type NameSide = 'right' | 'left' | 'below' | 'above';

export interface PlacedName {
  readonly id: string;
  readonly side: NameSide;
}

/** A part of the picture that is taken. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const LETTER = 6.4;
const GAP = 9;
const HALF_LINE = 7;
const MARK = 6;
/** How far below or above its mark the middle of a name is. */
export const NAME_DROP = 20;
const BESIDE = ['right', 'left'] as const;

export interface Room {
  /** How wide a letter is. */
  readonly letter?: number;
  /** Where a name may stand, the best first. */
  readonly sides?: readonly NameSide[];
  /** What names must not lie over, beside the marks. */
  readonly taken?: readonly Box[];
}

/** Chooses which names have room beside their marks without lying over another name or mark, on so wide a picture. */
export function placeNames(
  marks: readonly Named[],
  width: number,
  { letter = LETTER, sides = BESIDE, taken: before = [] }: Room = {},
): PlacedName[] {
  const taken: Box[] = [...before];
  taken.push(...marks.map(({ x, y }) => boxOf(x * width - MARK, x * width + MARK, y, MARK)));
  const placed: PlacedName[] = [];
  for (const { id, name, x, y } of [...marks].sort((a, b) => b.rank - a.rank)) {
    const at = x * width;
    const length = Math.min(name.length, MOST_LETTERS) * letter;
    for (const side of sides) {
      const box = nameBox(side, at, y, length);
      if (box.left < 0 || box.right > width || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      placed.push({ id, side });
      break;
    }
  }
  return placed;
}

/** Longer names are cut in the picture; the table has them whole. */
export const MOST_LETTERS = 26;

/** A name as it stands in the picture. */
export function shortName(name: string): string {
  return name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS - 1).trimEnd()}…` : name;
}

function nameBox(side: NameSide, at: number, y: number, length: number): Box {
  switch (side) {
    case 'right':
      return boxOf(at + GAP, at + GAP + length, y, HALF_LINE);
    case 'left':
      return boxOf(at - GAP - length, at - GAP, y, HALF_LINE);
    case 'below':
      return boxOf(at - length / 2, at + length / 2, y + NAME_DROP, HALF_LINE);
    case 'above':
      return boxOf(at - length / 2, at + length / 2, y - NAME_DROP, HALF_LINE);
  }
}

function boxOf(left: number, right: number, middle: number, half: number): Box {
  return { left, right, top: middle - half, bottom: middle + half };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
