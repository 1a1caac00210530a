import { useLingui } from '@lingui/react/macro';
import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { BoardPeople } from './header/board-people';
import { SaveIndicator } from './header/save-indicator';
import { Announcer } from './view/announcer';
import { useUndoKeys } from './view/use-undo-keys';

/** What is of the board while one of its cards has the page to itself: the way back, whether all is saved, who is here, undo. */
export function CardPageFrame({
  boardName,
  backTo,
  children,
}: {
  boardName: string;
  backTo: string;
  children: ReactNode;
}) {
  const { t } = useLingui();
  useUndoKeys(t`Open card`);
  return (
    <div className="flex h-full min-h-0 flex-col bg-surface">
      <header className="flex min-h-11 shrink-0 items-center gap-2 border-line border-b px-2 sm:px-4">
        <Link
          to={backTo}
          className="flex min-w-0 items-center gap-1 rounded-sm px-1 py-1 font-medium text-ink-muted hover:text-ink pointer-coarse:py-2"
        >
          <ChevronLeft aria-hidden="true" className="size-4 shrink-0" />
          <span className="truncate">{boardName}</span>
        </Link>
        <span className="flex-1" />
        <SaveIndicator />
        <BoardPeople />
      </header>
      <div className="relative flex min-h-0 flex-1 flex-col">{children}</div>
      <Announcer />
    </div>
  );
}
