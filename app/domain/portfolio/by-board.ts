import type { BoardId } from '../ids';

/** Parts things by their board, boards and things in the order in which they came. */
export function byBoard<T extends { readonly boardId: BoardId }>(things: Iterable<T>): Map<BoardId, T[]> {
  const boards = new Map<BoardId, T[]>();
  for (const thing of things) {
    const known = boards.get(thing.boardId);
    if (known) known.push(thing);
    else boards.set(thing.boardId, [thing]);
  }
  return boards;
}
