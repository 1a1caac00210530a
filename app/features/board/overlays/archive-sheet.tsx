import { Trans, useLingui } from '@lingui/react/macro';
import { RotateCcw, X } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { useBoardContent } from '../../../live/hooks';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { IconButton } from '../../../ui/icon-button';
import { Input } from '../../../ui/input';
import { Sheet, SheetClose, SheetContent, SheetTitle } from '../../../ui/sheet';
import { matchesText } from '../../marks/match-text';
import { StageDot } from '../../marks/stage-dot';
import { useBoard } from '../view/board-context';

const MOST = 200;

/** What was archived on this board, latest first, with a way back for each. */
export default function ArchiveSheet({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useLingui();
  const { acts, canEdit } = useBoard();
  const { columns, cards } = useBoardContent();
  const [text, setText] = useState('');
  const names = useMemo(() => new Map(columns.map((column) => [column.id, column.name])), [columns]);
  const goneColumns = columns.filter((column) => column.archived !== null && matchesText(column.name, text));
  const goneCards = cards
    .filter((card) => card.archived !== null && matchesText(card.name, text))
    .toSorted((a, b) => ((a.archived ?? '') < (b.archived ?? '') ? 1 : -1));
  const day = (instant: string | null) => (instant ? i18n.date(new Date(instant), { dateStyle: 'medium' }) : '');
  return (
    <Sheet open onOpenChange={(open) => !open && onClose()}>
      <SheetContent className="max-w-md!">
        <div className="flex items-center justify-between px-5 pt-4 pb-2">
          <SheetTitle className="font-semibold text-lg">
            <Trans>Archived cards and columns</Trans>
          </SheetTitle>
          <SheetClose asChild>
            <IconButton label={t`Close`} tooltip={false}>
              <X aria-hidden="true" />
            </IconButton>
          </SheetClose>
        </div>
        <div className="px-5 pb-2">
          <Input
            role="searchbox"
            aria-label={t`Search the archive`}
            placeholder={t`Search`}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <div className="flex-1 overflow-y-auto px-5 pb-5">
          {goneColumns.length === 0 && goneCards.length === 0 && (
            <EmptyState title={<Trans>Nothing here</Trans>}>
              <Trans>What is archived on this board waits here and can be brought back.</Trans>
            </EmptyState>
          )}
          {goneColumns.map((column) => (
            <Line
              key={column.id}
              mark={<StageDot stage={column.stage} />}
              name={t`Column ${column.name}`}
              note={day(column.archived)}
              onRestore={canEdit ? () => acts.columns.restore(column.id) : null}
            />
          ))}
          {goneCards.slice(0, MOST).map((card) => (
            <Line
              key={card.id}
              name={card.name}
              note={[names.get(card.column) ?? '', day(card.archived)].filter(Boolean).join(' · ')}
              onRestore={canEdit ? () => acts.restore([card.id]) : null}
            />
          ))}
          {goneCards.length > MOST && (
            <p className="pt-3 text-ink-muted text-sm">
              <Trans>Only the latest {MOST} are listed. Search to find the others.</Trans>
            </p>
          )}
        </div>
      </SheetContent>
    </Sheet>
  );
}

function Line({
  mark,
  name,
  note,
  onRestore,
}: {
  mark?: ReactNode;
  name: string;
  note: string;
  onRestore: (() => void) | null;
}) {
  const { t } = useLingui();
  return (
    <div className="flex items-center gap-2 border-line border-b py-2">
      {mark}
      <div className="min-w-0 flex-1">
        <p className="truncate">{name}</p>
        <p className="truncate text-ink-muted text-xs">{note}</p>
      </div>
      {onRestore && (
        <Button size="sm" aria-label={t`Restore ${name}`} icon={<RotateCcw aria-hidden="true" />} onClick={onRestore}>
          <Trans>Restore</Trans>
        </Button>
      )}
    </div>
  );
}
