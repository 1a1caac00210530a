import { useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { useFetcher } from 'react-router';
import { toast } from '../../../ui/toast';

type MoveResult = { readonly ok: true } | { readonly ok: false; readonly code: string };

/** Says how a move to another board ended. */
export function useMoveResult(): void {
  const { t } = useLingui();
  const { data } = useFetcher<MoveResult>({ key: 'move-to-board' });
  useEffect(() => {
    if (!data) return;
    if (data.ok) toast({ message: t`Moved to the other board` });
    else toast({ message: sentence(data.code), tone: 'danger' });

    function sentence(code: string): string {
      switch (code) {
        case 'board.unknown':
          return t`That board is gone. The cards stayed here.`;
        case 'board.archived':
          return t`That board is archived. The cards stayed here.`;
        case 'board.no-column':
          return t`That board has no column to take them. The cards stayed here.`;
        case 'card.unknown':
          return t`Somebody removed the card meanwhile.`;
        default:
          return t`The cards could not be moved. They are still here.`;
      }
    }
  }, [data, t]);
}
