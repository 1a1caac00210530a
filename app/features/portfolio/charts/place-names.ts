/** A mark with a name beside it. Places are parts of the width (0 to 1) and pixels from the top. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Names that matter more find their place first. */
  readonly rank: number;
}

/** A name drawn to the right or to the left of its mark. */
export interface PlacedName {
  readonly id: string;
  readonly side: 'left' | 'right';
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const LETTER = 6.4;
const GAP = 9;
const HALF_LINE = 7;
const MARK = 6;

/** Chooses which names have room beside their marks without lying over another name or mark, on so wide a picture. */
export function placeNames(marks: readonly Named[], width: number, letter = LETTER): PlacedName[] {
  const taken: Box[] = marks.map(({ x, y }) => boxOf(x * width - MARK, x * width + MARK, y, MARK));
  const placed: PlacedName[] = [];
  for (const { id, name, x, y } of [...marks].sort((a, b) => b.rank - a.rank)) {
    const at = x * width;
    const length = Math.min(name.length, MOST_LETTERS) * letter;
    for (const side of ['right', 'left'] as const) {
      const box =
        side === 'right'
          ? boxOf(at + GAP, at + GAP + length, y, HALF_LINE)
          : boxOf(at - GAP - length, at - GAP, y, HALF_LINE);
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

function boxOf(left: number, right: number, middle: number, half: number): Box {
  return { left, right, top: middle - half, bottom: middle + half };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
