import { useLingui } from '@lingui/react/macro';
import { ArchiveRestore, ChevronRight, Plus, SquareKanban } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../ui/button';
import { useCommands } from '../../ui/command-registry';
import { EmptyState } from '../../ui/empty-state';
import { relativeTime } from '../../ui/relative-time';
import { useShortcut } from '../../ui/shortcuts';
import { type BoardAbilities, type BoardListItem, sectionBoards, withPending } from './board-list';
import { BoardTile } from './board-tile';
import { NewBoardDialog } from './new-board-dialog';
import { type BoardActs, useBoardActs, usePendingChanges } from './use-board-acts';

export interface BoardsPageProps {
  organisationId: string;
  boards: readonly BoardListItem[];
  abilities: BoardAbilities;
  now: Date;
}

/** All boards of an organisation. */
export function BoardsPage({ organisationId, boards, abilities, now }: BoardsPageProps) {
  const { t } = useLingui();
  const home = `/o/${organisationId}`;
  const action = `${home}?index`;
  const [creating, setCreating] = useState(false);
  const acts = useBoardActs(action);
  const { active, templates, archived } = sectionBoards(withPending(boards, usePendingChanges(), now));
  const create = () => setCreating(true);
  useShortcut('C', create, { description: t`New board`, group: t`Boards`, enabled: abilities.create });
  useCommands(
    abilities.create
      ? [
          {
            id: 'board.new',
            label: t`New board`,
            group: t`This page`,
            icon: <Plus aria-hidden="true" />,
            shortcut: 'C',
            run: create,
          },
        ]
      : [],
  );
  const tiles = (shown: readonly BoardListItem[]) =>
    shown.map((board) => (
      <BoardTile key={board.id} {...{ board, now, abilities, acts }} to={`${home}/boards/${board.id}`} />
    ));

  return (
    <div className="mx-auto max-w-[100rem] px-4 pt-4 pb-16 sm:px-8 sm:pt-6">
      <header className="flex min-h-10 items-center justify-between gap-4">
        <h1 className="font-semibold text-2xl tracking-tight">{t`Boards`}</h1>
        {abilities.create && active.length > 0 ? (
          <Button variant="primary" icon={<Plus aria-hidden="true" />} onClick={create}>
            {t`New board`}
          </Button>
        ) : null}
      </header>
      {active.length > 0 ? (
        <section>
          <h2 className="sr-only">{t`In use`}</h2>
          <Grid>{tiles(active)}</Grid>
        </section>
      ) : (
        <NoBoards home={home} canCreate={abilities.create} />
      )}
      {templates.length > 0 ? (
        <section className="mt-10">
          <h2 className="font-medium text-ink-muted">{t`Templates`}</h2>
          <Grid>{tiles(templates)}</Grid>
        </section>
      ) : null}
      {archived.length > 0 ? <Archived {...{ archived, abilities, acts, now }} /> : null}
      <NewBoardDialog open={creating} onOpenChange={setCreating} action={action} templates={templates} />
    </div>
  );
}

function Grid({ children }: { children: ReactNode }) {
  return <ul className="mt-4 grid grid-cols-[repeat(auto-fill,minmax(min(16.5rem,100%),1fr))] gap-4">{children}</ul>;
}

function NoBoards({ home, canCreate }: { home: string; canCreate: boolean }) {
  const { t } = useLingui();
  return (
    <EmptyState
      icon={<SquareKanban aria-hidden="true" />}
      title={t`No board yet`}
      action={
        canCreate ? (
          <Button variant="primary" asChild>
            <Link to={`${home}/start`}>{t`Make the first one`}</Link>
          </Button>
        ) : null
      }
    >
      {canCreate
        ? t`A board shows the networks you are in, from joining to leaving.`
        : t`A board shows the networks your organisation is in. Somebody with the role of a member or more can make one.`}
    </EmptyState>
  );
}

interface ArchivedProps {
  archived: readonly BoardListItem[];
  abilities: BoardAbilities;
  acts: BoardActs;
  now: Date;
}

function Archived({ archived, abilities, acts, now }: ArchivedProps) {
  const { t, i18n } = useLingui();
  return (
    <details className="group mt-10">
      <summary className="-ml-1 flex w-fit list-none items-center gap-1 rounded-sm pr-2 font-medium text-ink-muted hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden="true" className="size-4 transition-transform group-open:rotate-90" />
        {t`Archived`} <span className="font-normal text-ink-faint tabular-nums">{archived.length}</span>
      </summary>
      <ul className="mt-2 max-w-2xl divide-y divide-line">
        {archived.map((board) => (
          <li key={board.id} className="flex min-h-11 items-center gap-3">
            <span className="min-w-0 flex-1 truncate">{board.name}</span>
            <span className="text-ink-muted text-xs">
              {board.archivedAt ? relativeTime(board.archivedAt, now, i18n.locale) : null}
            </span>
            {abilities.archive ? (
              <Button
                size="sm"
                variant="ghost"
                icon={<ArchiveRestore aria-hidden="true" />}
                aria-label={t`Restore ${board.name}`}
                onClick={() => acts.restore(board)}
              >
                {t`Restore`}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
