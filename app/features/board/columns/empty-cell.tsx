import { Trans, useLingui } from '@lingui/react/macro';
import type { Stage } from '../../../domain/life-cycle';
import { useStore } from '../../../live/use-store';
import { Button } from '../../../ui/button';
import { STAGE_MEANINGS } from '../../marks/stage-names';
import { type CellKey, columnOfCell } from '../model/arrangement';
import { useBoard } from '../view/board-context';

/** What an empty column says: what belongs in it. On an empty board the first one says how to begin. */
export function EmptyCell({ id, stage, isFirst }: { id: CellKey; stage: Stage; isFirst: boolean }) {
  const { i18n } = useLingui();
  const { screen, canEdit } = useBoard();
  const total = useStore(screen.arrangement, (arrangement) => arrangement.counts.get(columnOfCell(id))?.total ?? 0);
  const isTarget = useStore(screen.drag, (drag) => drag?.target.key === id);
  const isAdding = useStore(screen.editing, (editing) => editing?.kind === 'add' && editing.cell === id);
  if (total > 0 || isTarget || isAdding) return null;
  if (isFirst && canEdit)
    return (
      <div className="flex flex-col items-start gap-3 px-3 pb-3">
        <p className="text-ink-muted text-sm">
          <Trans>Write down a network that your organisation is in, or thinks of joining.</Trans>
        </p>
        <Button variant="primary" onClick={() => screen.editing.set({ kind: 'add', cell: id })}>
          <Trans>Add the first card</Trans>
        </Button>
      </div>
    );
  return <p className="px-3 pb-2 text-ink-muted text-sm">{i18n._(STAGE_MEANINGS[stage])}</p>;
}
