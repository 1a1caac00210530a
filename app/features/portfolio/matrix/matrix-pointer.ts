import type { CardId } from '../../../domain/ids';
import { type DrawnDot, dotAt } from './lay-out-dots';
import type { MatrixScreen } from './matrix-screen';
import { type MatrixView, type PlotSize, type Point, panBy, placeAt, zoomAt } from './matrix-view';
import type { MatrixActs } from './use-matrix-acts';

/** The picture as it is drawn now. */
export interface Stage {
  readonly plot: HTMLElement;
  readonly size: PlotSize;
  readonly view: MatrixView;
  readonly inSight: readonly DrawnDot[];
  readonly canEdit: boolean;
  setView(change: (view: MatrixView) => MatrixView): void;
  focusDot(id: CardId): void;
}

type Gesture =
  | { readonly kind: 'press'; readonly id: CardId; readonly start: Point; readonly adds: boolean }
  | { readonly kind: 'ground'; readonly start: Point; readonly adds: boolean }
  | { readonly kind: 'drag' }
  | { readonly kind: 'lasso'; readonly start: Point; readonly adds: boolean }
  | { readonly kind: 'pan' }
  | { readonly kind: 'pinch' };

const MOVES_AFTER = 4;
const LONG_PRESS = 320;
/** Beyond a dot's rim: fingers are broad. */
const SLACK = { mouse: 3, touch: 12 };

/**
 * Mouse, pen and fingers on the matrix. A dot is dragged (by a finger after a long press, so that the page can be scrolled over the
 * picture), empty ground gives a lasso, the middle button or a finger on an enlarged picture moves it, two fingers zoom.
 */
export class MatrixPointer {
  #gesture: Gesture | null = null;
  #down = new Map<number, Point>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly screen: MatrixScreen,
    private readonly acts: MatrixActs,
    private readonly stage: () => Stage | null,
  ) {}

  /** Whether the browser must leave the finger to us. */
  get holdsTouch(): boolean {
    return this.#gesture !== null && !['press', 'ground'].includes(this.#gesture.kind);
  }

  /** Whether the press that has just ended dragged something: the click that follows it is not meant. */
  hasDragged = false;

  /** A press on the picture. */
  handleDown(event: PointerEvent): void {
    const stage = this.stage();
    if (!stage || (event.button !== 0 && event.button !== 1)) return;
    const point = this.#pointOf(event, stage);
    this.#listen(event, point);
    if (this.#down.size === 2) {
      this.#end();
      this.#gesture = { kind: 'pinch' };
      return;
    }
    const isTouch = event.pointerType === 'touch';
    const hit = dotAt(stage.inSight, point, isTouch ? SLACK.touch : SLACK.mouse);
    const adds = event.shiftKey;
    if (event.button === 1) {
      event.preventDefault();
      this.#gesture = { kind: 'pan' };
    } else if (hit) this.#press(hit.dot.id, point, adds, isTouch);
    else if (isTouch) this.#gesture = stage.view.zoom > 1 ? { kind: 'pan' } : { kind: 'ground', start: point, adds };
    else this.#gesture = { kind: 'ground', start: point, adds };
  }

  /** A press on a network beside the picture, which is not placed yet. */
  handleDownInTray(event: PointerEvent, id: CardId): void {
    const stage = this.stage();
    if (!stage?.canEdit || event.button !== 0) return;
    const point = this.#pointOf(event, stage);
    this.#listen(event, point);
    this.#press(id, point, false, event.pointerType === 'touch');
  }

  handleHover(event: PointerEvent): void {
    const stage = this.stage();
    if (!stage || this.#gesture || event.pointerType === 'touch') return;
    this.screen.hover.set(dotAt(stage.inSight, this.#pointOf(event, stage), SLACK.mouse)?.dot.id ?? null);
  }

  handleLeave(): void {
    this.screen.hover.set(null);
  }

  handleWheel(event: WheelEvent): void {
    const stage = this.stage();
    if (!stage) return;
    const point = this.#pointOf(event, stage);
    const { deltaX, deltaY } = inPixels(event);
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      stage.setView((view) => zoomAt(view, stage.size, Math.exp(-deltaY * 0.006), point));
      return;
    }
    // At the rim the page scrolls on.
    const moved = panBy(stage.view, stage.size, { x: -deltaX, y: -deltaY });
    if (moved.x === stage.view.x && moved.y === stage.view.y) return;
    event.preventDefault();
    stage.setView((view) => panBy(view, stage.size, { x: -deltaX, y: -deltaY }));
  }

  stop(): void {
    this.#end();
    this.#down.clear();
    this.#unlisten();
  }

  #press(id: CardId, start: Point, adds: boolean, isTouch: boolean): void {
    this.#gesture = { kind: 'press', id, start, adds };
    if (isTouch && this.stage()?.canEdit) this.#timer = setTimeout(() => this.#lift(id), LONG_PRESS);
  }

  #lift(id: CardId): void {
    this.#gesture = { kind: 'drag' };
    this.hasDragged = true;
    this.acts.lift(id, 'pointer');
  }

  #handleMove = (event: PointerEvent): void => {
    const stage = this.stage();
    const before = this.#down.get(event.pointerId);
    if (!stage || !before) return;
    const point = this.#pointOf(event, stage);
    const gesture = this.#gesture;
    const hasMoved = (start: Point) => Math.hypot(point.x - start.x, point.y - start.y) > MOVES_AFTER;
    switch (gesture?.kind) {
      case 'press':
        if (!hasMoved(gesture.start)) return;
        if (event.pointerType === 'touch') this.#end();
        else if (stage.canEdit) {
          this.#lift(gesture.id);
          this.#aim(point, stage);
        }
        break;
      case 'ground':
        if (hasMoved(gesture.start) && event.pointerType !== 'touch') this.#gesture = { ...gesture, kind: 'lasso' };
        break;
      case 'drag':
        this.#aim(point, stage);
        break;
      case 'lasso':
        this.screen.lasso.set(rectangle(gesture.start, point));
        break;
      case 'pan':
        stage.setView((view) => panBy(view, stage.size, { x: point.x - before.x, y: point.y - before.y }));
        break;
      case 'pinch':
        this.#pinch(event.pointerId, before, point, stage);
        break;
    }
    this.#down.set(event.pointerId, point);
  };

  /** Over the picture a network gets that place, beside it none. */
  #aim(point: Point, stage: Stage): void {
    const { width, height } = stage.size;
    const isOver = point.x > -24 && point.y > -24 && point.x < width + 24 && point.y < height + 24;
    this.acts.aim(isOver ? placeAt(stage.view, stage.size, point) : null, point);
  }

  #pinch(id: number, before: Point, point: Point, stage: Stage): void {
    const other = [...this.#down].find(([key]) => key !== id)?.[1];
    if (!other) return;
    const distance = (at: Point) => Math.max(1, Math.hypot(at.x - other.x, at.y - other.y));
    const middle = { x: (point.x + other.x) / 2, y: (point.y + other.y) / 2 };
    const by = { x: (point.x - before.x) / 2, y: (point.y - before.y) / 2 };
    const factor = distance(point) / distance(before);
    stage.setView((view) => panBy(zoomAt(view, stage.size, factor, middle), stage.size, by));
  }

  #handleUp = (event: PointerEvent): void => {
    const gesture = this.#gesture;
    const stage = this.stage();
    this.#down.delete(event.pointerId);
    if (stage && event.type === 'pointerup') this.#finish(gesture, this.#pointOf(event, stage), stage);
    if (this.#down.size === 0) {
      this.#end();
      this.#unlisten();
    }
  };

  #finish(gesture: Gesture | null, point: Point, stage: Stage): void {
    switch (gesture?.kind) {
      case 'press':
        if (!stage.inSight.some(({ dot }) => dot.id === gesture.id)) return;
        stage.focusDot(gesture.id);
        if (gesture.adds) this.screen.toggleSelected(gesture.id);
        else this.screen.opened.set(gesture.id);
        break;
      case 'ground':
        if (!gesture.adds) this.screen.clearSelection();
        break;
      case 'drag':
        this.#gesture = null;
        this.acts.drop();
        break;
      case 'lasso': {
        const { left, top, width, height } = rectangle(gesture.start, point);
        const inside = stage.inSight.filter(
          ({ x, y }) => x >= left && y >= top && x <= left + width && y <= top + height,
        );
        this.screen.select(
          inside.map(({ dot }) => dot.id),
          gesture.adds,
        );
        break;
      }
    }
  }

  /** Whatever was begun and not finished comes to nothing. */
  #end(): void {
    clearTimeout(this.#timer);
    if (this.#gesture?.kind === 'drag') this.acts.putBack();
    this.#gesture = null;
    this.screen.lasso.set(null);
  }

  #handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#gesture) return;
    event.preventDefault();
    event.stopPropagation();
    this.#end();
  };

  #listen(event: PointerEvent, point: Point): void {
    if (this.#down.size === 0) {
      this.hasDragged = false;
      window.addEventListener('pointermove', this.#handleMove);
      window.addEventListener('pointerup', this.#handleUp);
      window.addEventListener('pointercancel', this.#handleUp);
      window.addEventListener('keydown', this.#handleKey, true);
    }
    this.#down.set(event.pointerId, point);
  }

  #unlisten(): void {
    window.removeEventListener('pointermove', this.#handleMove);
    window.removeEventListener('pointerup', this.#handleUp);
    window.removeEventListener('pointercancel', this.#handleUp);
    window.removeEventListener('keydown', this.#handleKey, true);
  }

  #pointOf(event: MouseEvent, { plot }: Stage): Point {
    const { left, top } = plot.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }
}

function rectangle(a: Point, b: Point) {
  return {
    left: Math.min(a.x, b.x),
    top: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}

/** Some mice turn by lines. */
function inPixels({ deltaX, deltaY, deltaMode }: WheelEvent): { deltaX: number; deltaY: number } {
  const unit = deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
  return { deltaX: deltaX * unit, deltaY: deltaY * unit };
}
