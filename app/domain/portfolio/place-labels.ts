// Names beside the dots of a picture, where they cover neither each other nor a dot.

/** A dot that would like its name beside it. All measures are pixels. */
export interface LabelWish {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** Who goes first where there is not room for all. */
  readonly rank: number;
}

/** A round thing that no name may cover. */
export interface Obstacle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The box of a name: its left upper corner. */
export interface PlacedLabel {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const GAP = 4;

/** Places as many names as there is room for, the highest rank first. The same input gives the same picture. */
export function placeLabels(
  wishes: readonly LabelWish[],
  obstacles: readonly Obstacle[],
  area: { readonly width: number; readonly height: number },
): PlacedLabel[] {
  const taken = new BoxIndex();
  for (const { x, y, radius } of obstacles)
    taken.add({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius });
  const placed: PlacedLabel[] = [];
  const inOrder = [...wishes].sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1));
  for (const wish of inOrder) {
    const box = placesAround(wish).find((place) => isWithin(place, area) && !taken.meets(place));
    if (!box) continue;
    taken.add(box);
    placed.push({ id: wish.id, x: box.left, y: box.top, width: wish.width, height: wish.height });
  }
  return placed;
}

/** Where one name goes whatever lies under it: at its dot, and within the picture. */
export function placeOneLabel(wish: LabelWish, area: { readonly width: number; readonly height: number }): PlacedLabel {
  const places = placesAround(wish);
  const box = places.find((place) => isWithin(place, area));
  const left = box?.left ?? Math.max(0, Math.min(area.width - wish.width, wish.x - wish.width / 2));
  const top = box?.top ?? Math.max(0, Math.min(area.height - wish.height, wish.y + wish.radius + GAP));
  return { id: wish.id, x: left, y: top, width: wish.width, height: wish.height };
}

/** Right of the dot reads best; then left, over, under, and the corners. */
function placesAround({ x, y, radius, width, height }: LabelWish): Box[] {
  const away = radius + GAP;
  const corner = radius * 0.7 + GAP;
  return [
    boxAt(x + away, y - height / 2, width, height),
    boxAt(x - away - width, y - height / 2, width, height),
    boxAt(x - width / 2, y - away - height, width, height),
    boxAt(x - width / 2, y + away, width, height),
    boxAt(x + corner, y - corner - height, width, height),
    boxAt(x + corner, y + corner, width, height),
    boxAt(x - corner - width, y - corner - height, width, height),
    boxAt(x - corner - width, y + corner, width, height),
  ];
}

function boxAt(left: number, top: number, width: number, height: number): Box {
  return { left, top, right: left + width, bottom: top + height };
}

function isWithin(box: Box, area: { readonly width: number; readonly height: number }): boolean {
  return box.left >= 0 && box.top >= 0 && box.right <= area.width && box.bottom <= area.height;
}

const CELL = 64;

/** Boxes by the squares of the picture that they touch, so that a new one is compared with its neighbours alone. */
class BoxIndex {
  #cells = new Map<number, Box[]>();

  add(box: Box): void {
    for (const cell of cellsOf(box)) {
      const boxes = this.#cells.get(cell);
      if (boxes) boxes.push(box);
      else this.#cells.set(cell, [box]);
    }
  }

  meets(box: Box): boolean {
    for (const cell of cellsOf(box)) if (this.#cells.get(cell)?.some((other) => overlap(box, other))) return true;
    return false;
  }
}

function* cellsOf({ left, top, right, bottom }: Box): Generator<number> {
  for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++)
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) yield column * 10_000 + row;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
