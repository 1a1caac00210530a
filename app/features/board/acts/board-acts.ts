import type { LiveBoard } from '../../../live/live-board';
import type { BoardScreen } from '../view/board-screen';
import { ActContext, type ActSurroundings } from './act-context';
import { ColumnActs } from './column-acts';
import { MoveActs } from './move-acts';

/** Everything that can be done on a board by hand, whichever way: pointer, touch, key, menu. */
export class BoardActs extends MoveActs {
  readonly columns: ColumnActs;

  constructor(live: LiveBoard, screen: BoardScreen, around: () => ActSurroundings) {
    const context = new ActContext(live, screen, around);
    super(context);
    this.columns = new ColumnActs(context);
  }
}
