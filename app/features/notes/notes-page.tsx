import { Trans, useLingui } from '@lingui/react/macro';
import { FileText, FileUp, Plus } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { LIMITS } from '../../domain/limits';
import type { Openness } from '../../domain/spaces/openness';
import { Button } from '../../ui/button';
import { cx } from '../../ui/cx';
import { EmptyState } from '../../ui/empty-state';
import { ImportDialog } from './import-dialog';
import { NewNoteDialog } from './new-note-dialog';
import type { ListedNote, NoteRights } from './note-data';
import { NoteLine } from './note-line';

export interface NotesPageProps extends NoteRights {
  readonly spaceId: string;
  readonly shelf: 'open' | 'archived' | 'bin';
  readonly notes: readonly ListedNote[];
  readonly openness: Openness;
  readonly timeZone: string;
}

/** The written documents of a space: pinned ones first, then by the latest edit. */
export function NotesPage(props: NotesPageProps) {
  const { shelf, notes, canEdit, timeZone } = props;
  const { t } = useLingui();
  const [isNew, setNew] = useState(false);
  const [isImporting, setImporting] = useState(false);
  const button = canEdit && (
    <>
      <Button onClick={() => setImporting(true)}>
        <FileUp aria-hidden="true" />
        <Trans>Import</Trans>
      </Button>
      <Button variant="primary" onClick={() => setNew(true)}>
        <Plus aria-hidden="true" />
        <Trans>New document</Trans>
      </Button>
    </>
  );
  const shelves = [
    { id: 'open', name: t`Documents` },
    { id: 'archived', name: t({ message: 'Archive', context: 'a place or a kind of file' }) },
    ...(canEdit ? [{ id: 'bin', name: t`Bin` }] : []),
  ];
  return (
    <div className="mx-auto flex w-full max-w-4xl flex-col gap-4 p-4 sm:p-6">
      <header className="flex min-h-10 flex-wrap items-center justify-between gap-3">
        <h1 className="font-semibold text-2xl tracking-tight">{t`Documents`}</h1>
        {notes.length > 0 && shelf === 'open' && <div className="flex flex-wrap gap-2">{button}</div>}
      </header>
      <nav aria-label={t`Which documents`} className="flex gap-4 border-line border-b">
        {shelves.map(({ id, name }) => (
          <Link
            key={id}
            to={id === 'open' ? '.' : `?shelf=${id}`}
            aria-current={shelf === id ? 'page' : undefined}
            className={cx(
              '-mb-px flex h-9 items-center border-b-2 pointer-coarse:h-11',
              shelf === id ? 'border-accent font-medium' : 'border-transparent text-ink-muted hover:text-ink',
            )}
          >
            {name}
          </Link>
        ))}
      </nav>
      {notes.length === 0 ? (
        <NothingHere shelf={shelf} action={button} />
      ) : (
        <ul className="divide-y divide-line overflow-hidden rounded-md border border-line bg-surface">
          {notes.map((note) => (
            <NoteLine key={note.id} note={note} canEdit={canEdit} timeZone={timeZone} />
          ))}
        </ul>
      )}
      {notes.length >= LIMITS.notesPerList && (
        <p className="text-ink-muted text-sm">
          <Trans>These are the {LIMITS.notesPerList} that were written in last. Search finds the others.</Trans>
        </p>
      )}
      {canEdit && <ImportDialog {...props} open={isImporting} onOpenChange={setImporting} usual={props.openness} />}
      {canEdit && (
        <NewNoteDialog
          {...props}
          open={isNew}
          onOpenChange={setNew}
          templates={notes.filter(({ isTemplate }) => isTemplate)}
          usual={props.openness}
        />
      )}
    </div>
  );
}

function NothingHere({ shelf, action }: { shelf: NotesPageProps['shelf']; action: React.ReactNode }) {
  const { t } = useLingui();
  if (shelf === 'archived')
    return (
      <EmptyState title={t`Nothing is archived`}>
        <Trans>Documents that are over and worth keeping are archived: they are read, and written no more.</Trans>
      </EmptyState>
    );
  if (shelf === 'bin')
    return (
      <EmptyState title={t`The bin is empty`}>
        <Trans>What is deleted waits here for 30 days, and can be taken out again.</Trans>
      </EmptyState>
    );
  return (
    <EmptyState icon={<FileText aria-hidden="true" />} title={t`No document yet`} action={action}>
      <Trans>
        Agendas, minutes, agreements: everybody here writes in them at the same time, and each letter is saved.
      </Trans>
    </EmptyState>
  );
}
