import { useFetcher } from 'react-router';
import type { BoardInfo } from './board-info';

/** Sends one change of the board's row to the page that lists boards, and knows the value that is on its way. */
export function useBoardForm(board: BoardInfo, intent: 'rename' | 'star' | 'template' | 'archive' | 'duplicate') {
  const fetcher = useFetcher({ key: `board-${intent}` });
  const waiting = fetcher.formData?.get('value');
  return {
    send(value: string) {
      const fields = { intent, boardId: board.id, value };
      void fetcher.submit(fields, { method: 'post', action: `/o/${board.organisationId}?index` });
    },
    waiting: typeof waiting === 'string' ? waiting : null,
  };
}
