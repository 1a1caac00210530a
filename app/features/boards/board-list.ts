import type { BoardId } from '../../domain/ids';
import type { Stage } from '../../domain/life-cycle';

/** A board as the list of boards shows it. */
export interface BoardListItem {
  readonly id: BoardId;
  readonly name: string;
  readonly description: string;
  readonly isTemplate: boolean;
  readonly archivedAt: Date | null;
  readonly starred: boolean;
  readonly cards: Readonly<Record<Stage, number>>;
  readonly withoutOwner: number;
  readonly lastActivityAt: Date;
}

export interface BoardAbilities {
  readonly create: boolean;
  readonly rename: boolean;
  readonly archive: boolean;
}

/** A change on its way to the server, as its form says it. */
export interface PendingChange {
  readonly boardId: string;
  readonly intent: string;
  readonly value: string | null;
}

/** The list as it will be once the changes on their way have arrived. */
export function withPending(
  boards: readonly BoardListItem[],
  changes: readonly PendingChange[],
  now: Date,
): BoardListItem[] {
  return boards.map((board) => changes.filter(({ boardId }) => boardId === board.id).reduce(apply(now), board));
}

const apply =
  (now: Date) =>
  (board: BoardListItem, { intent, value }: PendingChange): BoardListItem => {
    switch (intent) {
      case 'rename':
        return value?.trim() ? { ...board, name: value.trim() } : board;
      case 'star':
        return { ...board, starred: value === 'yes' };
      case 'template':
        return { ...board, isTemplate: value === 'yes' };
      case 'archive':
        return { ...board, archivedAt: value === 'yes' ? now : null };
      default:
        return board;
    }
  };

export interface BoardSections {
  readonly active: readonly BoardListItem[];
  readonly templates: readonly BoardListItem[];
  readonly archived: readonly BoardListItem[];
}

/** Boards in use with starred ones first, templates, and archived boards with the latest first. */
export function sectionBoards(boards: readonly BoardListItem[]): BoardSections {
  const living = boards.filter((board) => board.archivedAt === null);
  const active = living.filter((board) => !board.isTemplate);
  return {
    active: [...active.filter((board) => board.starred), ...active.filter((board) => !board.starred)],
    templates: living.filter((board) => board.isTemplate),
    archived: boards
      .filter((board) => board.archivedAt !== null)
      .sort((a, b) => (b.archivedAt?.getTime() ?? 0) - (a.archivedAt?.getTime() ?? 0)),
  };
}
