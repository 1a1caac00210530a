import { useLingui } from '@lingui/react/macro';
import { useFetchers, useSubmit } from 'react-router';
import { toast } from '../../ui/toast';
import type { BoardListItem, PendingChange } from './board-list';

/** What can be done with a board of the list. Each shows at once and is stored behind it. */
export interface BoardActs {
  rename(board: BoardListItem, name: string): void;
  star(board: BoardListItem, starred: boolean): void;
  template(board: BoardListItem, isTemplate: boolean): void;
  duplicate(board: BoardListItem): void;
  archive(board: BoardListItem): void;
  restore(board: BoardListItem): void;
}

const KEY = 'board-act:';

/** The acts, sent to the list's own action at `action`. */
export function useBoardActs(action: string): BoardActs {
  const { t } = useLingui();
  const submit = useSubmit();
  const send = (boardId: string, intent: string, value: string, thing: string = intent) => {
    const fetcherKey = `${KEY}${boardId}:${thing}`;
    void submit({ intent, boardId, value }, { method: 'post', action, navigate: false, fetcherKey });
  };
  const setArchived = (board: BoardListItem, archived: boolean) => send(board.id, 'archive', archived ? 'yes' : 'no');
  return {
    rename: (board, name) => send(board.id, 'rename', name),
    star: (board, starred) => send(board.id, 'star', starred ? 'yes' : 'no'),
    template: (board, isTemplate) => send(board.id, 'template', isTemplate ? 'yes' : 'no'),
    duplicate(board) {
      const value = board.isTemplate ? board.name : t`Copy of ${board.name}`;
      void submit({ intent: 'duplicate', boardId: board.id, value }, { method: 'post', action });
    },
    archive(board) {
      setArchived(board, true);
      toast({ message: t`Archived ${board.name}`, undo: () => setArchived(board, false) });
    },
    restore(board) {
      setArchived(board, false);
      toast({ message: t`${board.name} is back`, undo: () => setArchived(board, true) });
    },
  };
}

/** The acts that have not arrived at the server yet. */
export function usePendingChanges(): PendingChange[] {
  return useFetchers().flatMap(({ key, formData }) => {
    if (!key.startsWith(KEY) || !formData) return [];
    const text = (name: string) => {
      const value = formData.get(name);
      return typeof value === 'string' ? value : null;
    };
    return [{ boardId: text('boardId') ?? '', intent: text('intent') ?? '', value: text('value') }];
  });
}
