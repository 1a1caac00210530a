import { Trans, useLingui } from '@lingui/react/macro';
import { FolderOpen, FolderPlus, Trash2, Upload } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { FolderRow } from '../../../server/files/list-folder';
import { AlertDialog } from '../../ui/alert-dialog';
import { Button, buttonClass } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Table, Th } from '../../ui/table';
import { toast } from '../../ui/toast';
import { arrangeFiles, type FileOrder, readFileOrder } from './arrange-files';
import { useByteWords } from './byte-words';
import type { FilesFrame, ListedFile, ListedFolder } from './file-data';
import { FileLine } from './file-line';
import { FolderLine } from './folder-line';
import { FolderPath } from './folder-path';
import type { Held } from './hold-files';
import { MoveDialog } from './move-dialog';
import { NameDialog, type Naming } from './name-dialog';
import { UploadButton } from './uploads/upload-button';
import { addUploads } from './uploads/upload-queue';
import { UploadTray } from './uploads/upload-tray';
import { useIncomingFiles } from './uploads/use-incoming-files';
import { useFileActs, useRefusedActs } from './use-file-acts';
import { useOvertakenNames } from './use-overtaken-names';

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

type Moving = { readonly file: ListedFile } | { readonly folder: ListedFolder };

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
  const upload = (added: readonly File[]) => addUploads({ spaceId, folderId, maxFileBytes }, added);
  const isOver = useIncomingFiles(canEdit && naming === null && moving === null, ({ files: added, folders: left }) => {
    if (left > 0) toast({ message: t`Folders are not taken as a whole: make one here and drop its files.` });
    upload(added);
  });
  const drop = (held: Held, into: string | null) => {
    const file = files.find(({ id }) => id === held.id);
    if (held.kind === 'folder') acts.moveFolder({ id: held.id as ListedFolder['id'] }, into);
    else if (file) acts.move(file, into);
  };
  const rename = (what: 'file' | 'folder', { id, name }: { id: string; name: string }) => setNaming({ what, id, name });
  const lineActs = {
    onRename: (file: ListedFile) => rename('file', file),
    onMove: (file: ListedFile) => setMoving({ file }),
    onBin: acts.toBin,
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
    const step = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
    if (step !== undefined) links[step]?.focus();
    else if (event.key === 'F2' && canEdit && file) rename('file', file);
    else if (event.key === 'F2' && canEdit && inside) rename('folder', inside);
    else if (event.key === 'Delete' && file?.canDelete) acts.toBin(file);
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
        {canEdit && (
          <div className="flex flex-wrap gap-2">
            <Link
              to={`/s/${spaceId}/files/bin`}
              aria-label={t`Bin`}
              title={t`Bin`}
              className={buttonClass('ghost', 'md', 'w-8 px-0! pointer-coarse:w-10')}
            >
              <Trash2 aria-hidden="true" />
            </Link>
            {!isEmpty && buttons}
          </div>
        )}
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
        <div className="rounded-md border border-line bg-surface">
          <Table aria-label={nameOfFolder} onKeyDown={handleKeyDown}>
            <thead>
              <tr>
                <SortedTh order="name" current={order} className="pl-3!">{t`Name`}</SortedTh>
                <Th>
                  <span className="max-sm:sr-only">{t`Seen by`}</span>
                </Th>
                <SortedTh order="size" current={order} className="text-right max-md:hidden">{t`Size`}</SortedTh>
                <SortedTh order="changed" current={order} className="max-md:hidden">{t`Changed`}</SortedTh>
                <Th>
                  <span className="sr-only">{t`Acts`}</span>
                </Th>
              </tr>
            </thead>
            <tbody className="[&>tr:last-child>td]:border-b-0">
              {[...folders]
                .sort((a, b) => a.name.localeCompare(b.name, i18n.locale, { numeric: true }))
                .map((one) => (
                  <FolderLine key={one.id} folder={one} frame={frame} acts={lineActs} />
                ))}
              {arrangeFiles(files, order, i18n.locale).map((file) => (
                <FileLine
                  key={file.id}
                  file={file}
                  frame={frame}
                  search={search.size === 0 ? '' : `?${search}`}
                  isOpen={file.id === openFile}
                  acts={lineActs}
                />
              ))}
            </tbody>
          </Table>
        </div>
      )}
      {!isEmpty && canEdit && (
        <p className="text-ink-muted text-xs">
          <Trans>Drop or paste files anywhere on this page. Each may have up to {bytes(maxFileBytes)}.</Trans>
        </p>
      )}
      {isOver && <DropVeil name={nameOfFolder} />}
      <UploadTray spaceId={spaceId} isBesidePanel={openFile !== null} />
      {naming && <NameDialog spaceId={spaceId} naming={naming} onClose={() => setNaming(null)} />}
      {moving && (
        <MoveDialog
          name={'file' in moving ? moving.file.name : moving.folder.name}
          from={'file' in moving ? moving.file.folderId : moving.folder.parentId}
          folders={allFolders}
          {...('folder' in moving ? { without: moving.folder.id } : {})}
          onClose={() => setMoving(null)}
          onPick={(into) => {
            setMoving(null);
            if ('file' in moving) acts.move(moving.file, into);
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

/** A column's name that puts the files in its order. */
function SortedTh({
  order,
  current,
  className,
  children,
}: {
  order: FileOrder;
  current: FileOrder;
  className?: string;
  children: string;
}) {
  const [search] = useSearchParams();
  const to = new URLSearchParams(search);
  if (order === 'name') to.delete('sort');
  else to.set('sort', order);
  const isCurrent = order === current;
  return (
    <Th aria-sort={isCurrent ? (order === 'name' ? 'ascending' : 'descending') : undefined} className={className}>
      <Link
        to={`?${to}`}
        preventScrollReset
        replace
        className={`inline-flex h-full items-center rounded-sm hover:text-ink ${isCurrent ? 'text-ink' : ''}`}
      >
        {children}
        {isCurrent && <span aria-hidden="true">&nbsp;{order === 'name' ? '↑' : '↓'}</span>}
      </Link>
    </Th>
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
