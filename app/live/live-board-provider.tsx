import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { BoardContent } from '../board-doc/content';
import type { BoardId } from '../domain/ids';
import { LiveBoard } from './live-board';
import type { LiveMe } from './live-document';
import { useConnection } from './use-connection';

const LiveBoardContext = createContext<LiveBoard | null>(null);

interface LiveBoardProviderProps {
  readonly boardId: BoardId;
  readonly me: LiveMe;
  /** What the loader read; shown until the document has come. */
  readonly initial: BoardContent;
  readonly children: ReactNode;
}

/** Opens a board for everything inside it. Another board, or another person, is another opening. */
export function LiveBoardProvider(props: LiveBoardProviderProps) {
  return <OpenBoard key={`${props.boardId}:${props.me.userId}`} {...props} />;
}

function OpenBoard({ boardId, me, initial, children }: LiveBoardProviderProps) {
  const [board] = useState(() => new LiveBoard(boardId, me, initial));
  useConnection(board);
  useEffect(() => board.allow(me.canEdit), [board, me.canEdit]);
  return <LiveBoardContext value={board}>{children}</LiveBoardContext>;
}

/** The open board. Components use the finer hooks of use-board.ts. */
export function useLiveBoard(): LiveBoard {
  const board = useContext(LiveBoardContext);
  if (board === null) throw new Error('useLiveBoard needs a LiveBoardProvider around it');
  return board;
}
