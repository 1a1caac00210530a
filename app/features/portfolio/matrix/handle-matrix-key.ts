import type { KeyboardEvent } from 'react';
import type { CardId } from '../../../domain/ids';
import { stepSegment } from '../../marks/segment-steps';
import { type DrawnDot, dotTowards } from './lay-out-dots';
import type { Stage } from './matrix-pointer';
import type { MatrixScreen } from './matrix-screen';
import { reveal, WHOLE_MATRIX, zoomAt } from './matrix-view';
import type { MatrixActs } from './use-matrix-acts';

const DIRECTIONS: Readonly<Record<string, 'up' | 'down' | 'left' | 'right'>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

export interface KeyTargets {
  readonly screen: MatrixScreen;
  readonly acts: MatrixActs;
  readonly stage: Stage;
  /** Also those out of sight. */
  readonly drawn: readonly DrawnDot[];
}

/**
 * The keys of the matrix while a dot, or a network beside the picture, has the focus. Arrows go from dot to dot; Space lifts one, and
 * then arrows move it by a tenth, with Shift to the next segment. Returns whether the key was one of them.
 */
export function handleMatrixKey(event: KeyboardEvent, id: CardId | null, targets: KeyTargets): boolean {
  const { screen } = targets;
  if (screen.lifted.get()?.by === 'keys') return handleWhileLifted(event, targets);
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  return handleZoomKey(event, id, targets) || (id !== null && handleDotKey(event, id, targets));
}

function handleWhileLifted(event: KeyboardEvent, { screen, acts, stage }: KeyTargets): boolean {
  const lifted = screen.lifted.get();
  if (!lifted) return false;
  const direction = DIRECTIONS[event.key];
  if (direction) {
    const at = stepSegment(lifted.at ?? { now: 0, future: 0 }, direction, event.shiftKey);
    acts.aim(at, null);
    stage.setView((view) => reveal(view, at));
  } else if (event.key === 'Enter' || event.key === ' ') acts.drop();
  else if (event.key === 'Escape') acts.putBack();
  else return false;
  return true;
}

function handleDotKey(event: KeyboardEvent, id: CardId, targets: KeyTargets): boolean {
  const { screen, acts, stage, drawn } = targets;
  const here = drawn.find(({ dot }) => dot.id === id);
  const direction = DIRECTIONS[event.key];
  switch (true) {
    case direction !== undefined: {
      const next = here && dotTowards(drawn, here, direction);
      if (!next) return here !== undefined;
      if (event.shiftKey) screen.select([id, next.dot.id], true);
      stage.setView((view) => reveal(view, next.dot.segment));
      stage.focusDot(next.dot.id);
      return true;
    }
    case event.key === ' ' && stage.canEdit:
      acts.lift(id, 'keys');
      return true;
    case event.key === 'Delete' && stage.canEdit && here !== undefined:
      acts.place(id, null);
      return true;
    case event.key.toLowerCase() === 'x' && here !== undefined:
      screen.toggleSelected(id);
      return true;
    case event.key === 'Escape' && screen.selection.get().size > 0:
      screen.clearSelection();
      return true;
    default:
      return false;
  }
}

const ZOOM_STEP = 1.5;

function handleZoomKey(event: KeyboardEvent, id: CardId | null, { stage, drawn }: KeyTargets): boolean {
  const { size } = stage;
  const here = drawn.find(({ dot }) => dot.id === id) ?? { x: size.width / 2, y: size.height / 2 };
  if (event.key === '+' || event.key === '=') stage.setView((view) => zoomAt(view, size, ZOOM_STEP, here));
  else if (event.key === '-') stage.setView((view) => zoomAt(view, size, 1 / ZOOM_STEP, here));
  else if (event.key === '0') stage.setView(() => WHOLE_MATRIX);
  else return false;
  return true;
}
