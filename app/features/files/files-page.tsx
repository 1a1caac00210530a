import { Trans, useLingui } from '@lingui/react/macro';
import { FolderOpen, FolderPlus, LayoutGrid, List, Trash2, Upload } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { FolderRow } from '../../../server/files/list-folder';
import { AlertDialog } from '../../ui/alert-dialog';
import { Button, buttonClass } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Segmented } from '../../ui/segmented';
import { toast } from '../../ui/toast';
import { arrangeFiles, readFileOrder } from './arrange-files';
import { useByteWords } from './byte-words';
import type { FilesFrame, ListedFile, ListedFolder } from './file-data';
import { FileTiles } from './file-tiles';
import { FilesTable } from './files-table';
import { FolderPath } from './folder-path';
import type { Held } from './hold-files';
import { MoveDialog } from './move-dialog';
import { NameDialog, type Naming } from './name-dialog';
import { SelectionBar } from './selection-bar';
import { UploadButton } from './uploads/upload-button';
import { addUploads } from './uploads/upload-queue';
import { UploadTray } from './uploads/upload-tray';
import { useIncomingFiles } from './uploads/use-incoming-files';
import { useFileActs, useRefusedActs } from './use-file-acts';
import { chooseFilesLook, type FilesLook, useFilesLook } from './use-files-look';
import { useOvertakenNames } from './use-overtaken-names';
import { useSelection } from './use-selection';

export interface FilesPageProps {
  readonly frame: FilesFrame;
  readonly folder: FolderRow | null;
  readonly path: readonly FolderRow[];
  readonly folders: readonly ListedFolder[];
  readonly files: readonly ListedFile[];
  /** All folders of the space, for choosing one. */
  readonly allFolders: readonly FolderRow[];
  /** The file whose panel is open. */
  readonly openFile: string | null;
}

type Moving = { readonly files: readonly ListedFile[] } | { readonly folder: ListedFolder };

/** A folder of the space's files: what is in it, and everything that can be done with that. */
export function FilesPage({ frame, folder, path, folders, files, allFolders, openFile }: FilesPageProps) {
  const { t, i18n } = useLingui();
  const bytes = useByteWords();
  const [search] = useSearchParams();
  const order = readFileOrder(search.get('sort'));
  const acts = useFileActs(frame.spaceId);
  useRefusedActs();
  useOvertakenNames(files);
  const [naming, setNaming] = useState<Naming | null>(null);
  const [moving, setMoving] = useState<Moving | null>(null);
  const [removing, setRemoving] = useState<ListedFolder | null>(null);
  const { spaceId, canEdit, maxFileBytes } = frame;
  const folderId = folder?.id ?? null;
  const sorted = arrangeFiles(files, order, i18n.locale);
  const sortedFolders = [...folders].sort((a, b) => a.name.localeCompare(b.name, i18n.locale, { numeric: true }));
  const selection = useSelection(sorted.map(({ id }) => id));
  const chosen = sorted.filter(({ id }) => selection.has(id));
  /** What is meant by an act on a file: all that is chosen when it is among that, else itself. */
  const meant = (file: ListedFile) => (selection.has(file.id) ? chosen : [file]);
  const look = useFilesLook();
  const Shown = look === 'tiles' ? FileTiles : FilesTable;
  const upload = (added: readonly File[]) => addUploads({ spaceId, folderId, maxFileBytes }, added);
  const isOver = useIncomingFiles(canEdit && naming === null && moving === null, ({ files: added, folders: left }) => {
    if (left > 0) toast({ message: t`Folders are not taken as a whole: make one here and drop its files.` });
    upload(added);
  });
  const drop = (held: Held, into: string | null) => {
    const file = files.find(({ id }) => id === held.id);
    if (held.kind === 'folder') acts.moveFolder({ id: held.id as ListedFolder['id'] }, into);
    else if (file) acts.move(meant(file), into);
  };
  const rename = (what: 'file' | 'folder', { id, name }: { id: string; name: string }) => setNaming({ what, id, name });
  const lineActs = {
    onRename: (file: ListedFile) => rename('file', file),
    onMove: (file: ListedFile) => setMoving({ files: [file] }),
    onBin: (file: ListedFile) => acts.toBin([file]),
    onRenameFolder: (one: ListedFolder) => rename('folder', one),
    onMoveFolder: (one: ListedFolder) => setMoving({ folder: one }),
    onRemoveFolder: setRemoving,
    onDropInto: drop,
  };

  function handleKeyDown(event: KeyboardEvent) {
    const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-file-link]')];
    const at = links.indexOf(event.target as HTMLElement);
    const id = links[at]?.dataset.fileLink;
    if (id === undefined) return;
    const file = files.find((one) => one.id === id);
    const inside = folders.find((one) => one.id === id);
    const step = stepOf(links, at, event.key);
    if (step !== undefined) {
      const next = links[step];
      next?.focus();
      const reached = next?.dataset.fileLink;
      if (event.shiftKey && file && reached !== undefined) selection.extend(id, reached);
    } else if (event.key === ' ' && file) selection.toggle(id, event.shiftKey);
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) selection.all();
    else if (event.key === 'Escape' && chosen.length > 0) selection.clear();
    else if (event.key === 'F2' && canEdit && file) rename('file', file);
    else if (event.key === 'F2' && canEdit && inside) rename('folder', inside);
    else if (event.key === 'Delete' && file && meant(file).every(({ canDelete }) => canDelete)) acts.toBin(meant(file));
    else return;
    event.preventDefault();
  }

  const buttons = (
    <>
      <Button onClick={() => setNaming({ what: 'new-folder', parentId: folderId })}>
        <FolderPlus aria-hidden="true" />
        <Trans>New folder</Trans>
      </Button>
      <UploadButton label={t`Files to send`} variant="primary" icon={<Upload aria-hidden="true" />} onFiles={upload}>
        <Trans>Upload files</Trans>
      </UploadButton>
    </>
  );
  const isEmpty = files.length === 0 && folders.length === 0;
  const nameOfFolder = folder?.name ?? t`Files`;
  return (
    <div className="mx-auto flex min-h-full w-full max-w-5xl flex-col gap-4 p-4 sm:p-6">
      <header className="flex min-h-10 flex-wrap items-center justify-between gap-3">
        <FolderPath spaceId={spaceId} path={path} onDrop={canEdit ? drop : null} />
        <div className="flex flex-wrap items-center gap-2">
          {!isEmpty && <LookChoice look={look} />}
          {canEdit && (
            <Link
              to={`/s/${spaceId}/files/bin`}
              aria-label={t`Bin`}
              title={t`Bin`}
              className={buttonClass('ghost', 'md', 'w-8 px-0! pointer-coarse:w-10')}
            >
              <Trash2 aria-hidden="true" />
            </Link>
          )}
          {canEdit && !isEmpty && buttons}
        </div>
      </header>
      {isEmpty ? (
        <EmptyState
          icon={<FolderOpen aria-hidden="true" />}
          title={folder ? t`This folder is empty` : t`No files yet`}
          action={canEdit ? buttons : null}
        >
          {canEdit ? (
            <Trans>
              Drop files anywhere on this page, paste them or choose them. Each may have up to {bytes(maxFileBytes)}.
            </Trans>
          ) : (
            <Trans>What the members of this space share as files stands here.</Trans>
          )}
        </EmptyState>
      ) : (
        <Shown
          name={nameOfFolder}
          folders={sortedFolders}
          files={sorted}
          frame={frame}
          search={search.size === 0 ? '' : `?${search}`}
          openFile={openFile}
          selection={selection}
          acts={lineActs}
          onKeyDown={handleKeyDown}
        />
      )}
      {!isEmpty && canEdit && (
        <p className="text-ink-muted text-xs">
          <Trans>Drop or paste files anywhere on this page. Each may have up to {bytes(maxFileBytes)}.</Trans>
        </p>
      )}
      {chosen.length > 0 && (
        <SelectionBar
          frame={frame}
          files={chosen}
          onMove={() => setMoving({ files: chosen })}
          onBin={() => acts.toBin(chosen)}
          onOpenness={(openness) => acts.setOpenness(chosen, openness)}
          onClear={selection.clear}
        />
      )}
      {isOver && <DropVeil name={nameOfFolder} />}
      <UploadTray spaceId={spaceId} isBesidePanel={openFile !== null} />
      {naming && <NameDialog spaceId={spaceId} naming={naming} onClose={() => setNaming(null)} />}
      {moving && (
        <MoveDialog
          names={'files' in moving ? moving.files.map(({ name }) => name) : [moving.folder.name]}
          from={'files' in moving ? folderId : moving.folder.parentId}
          folders={allFolders}
          {...('folder' in moving ? { without: moving.folder.id } : {})}
          onClose={() => setMoving(null)}
          onPick={(into) => {
            setMoving(null);
            if ('files' in moving) acts.move(moving.files, into);
            else acts.moveFolder(moving.folder, into);
          }}
        />
      )}
      {removing && (
        <AlertDialog
          open
          onOpenChange={(open) => open || setRemoving(null)}
          title={t`Remove the folder “${removing.name}”?`}
          description={t`Nothing in it is lost: its files and folders move up to “${nameOfFolder}”.`}
          confirmLabel={t`Remove folder`}
          onConfirm={() => acts.removeFolder(removing)}
        />
      )}
    </div>
  );
}

/** Over the page while files are held over it. */
function DropVeil({ name }: { name: string }) {
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none fixed inset-2 z-40 flex items-center justify-center rounded-md border-2 border-accent border-dashed bg-accent-tint/80 lg:left-64"
    >
      <p className="flex items-center gap-2 rounded-md bg-raised px-4 py-3 font-medium text-lg shadow-float">
        <Upload aria-hidden="true" className="size-5 text-accent" />
        <Trans>Drop to put into “{name}”</Trans>
      </p>
    </div>
  );
}

/** As a list to compare, or as tiles to look at. */
function LookChoice({ look }: { look: FilesLook }) {
  const { t } = useLingui();
  return (
    <Segmented
      label={t`How files are shown`}
      value={look}
      onChange={chooseFilesLook}
      options={[
        { value: 'list', label: <span className="sr-only">{t`List`}</span>, icon: <List aria-hidden="true" /> },
        { value: 'tiles', label: <span className="sr-only">{t`Tiles`}</span>, icon: <LayoutGrid aria-hidden="true" /> },
      ]}
    />
  );
}

/** Where a key leads among the files: rows and columns as they stand on the screen. */
function stepOf(links: readonly HTMLElement[], at: number, key: string): number | undefined {
  const tops = links.map((link) => link.closest('li, tr')?.getBoundingClientRect().top ?? 0);
  const inRow = tops.filter((top) => top === tops[at]).length;
  switch (key) {
    case 'ArrowDown': {
      const first = tops.findIndex((top, index) => index > at && top !== tops[at]);
      return first < 0 ? undefined : Math.min(first + at - tops.indexOf(tops[at] ?? 0), links.length - 1);
    }
    case 'ArrowUp': {
      const first = tops.indexOf(tops[at] ?? 0);
      return first <= 0 ? undefined : tops.indexOf(tops[first - 1] ?? 0) + at - first;
    }
    case 'ArrowRight':
      return inRow > 1 && at + 1 < links.length ? at + 1 : undefined;
    case 'ArrowLeft':
      return inRow > 1 && at > 0 ? at - 1 : undefined;
    case 'Home':
      return 0;
    case 'End':
      return links.length - 1;
    default:
      return undefined;
  }
}
