import { Plural, useLingui } from '@lingui/react/macro';
import { Folder } from 'lucide-react';
import { Link } from 'react-router';
import { cx } from '../../ui/cx';
import { OpennessChip } from '../marks/openness-chip';
import { useByteWords } from './byte-words';
import { ChooseBox } from './choose-box';
import { type FilesFrame, fileAddress, type ListedFile, type ListedFolder } from './file-data';
import { FileFace } from './file-face';
import { useKindWords } from './file-icon';
import { FileMenu } from './file-menu';
import type { FilesViewProps } from './files-view';
import { type FolderLineActs, FolderMenu } from './folder-line';
import { dropClass, heldSource, useHeldTarget } from './hold-files';

const tileClass =
  'relative flex min-w-0 flex-col overflow-hidden rounded-md border border-line bg-surface hover:border-line-strong';
const linkClass = 'line-clamp-2 font-medium text-sm [overflow-wrap:anywhere] after:absolute after:inset-0';

/** A folder's files as pictures, for those who look rather than read. */
export function FileTiles({ name, folders, files, selection, onKeyDown, ...rest }: FilesViewProps) {
  return (
    <ul
      aria-label={name}
      onKeyDown={onKeyDown}
      className="grid grid-cols-2 gap-3 sm:grid-cols-[repeat(auto-fill,minmax(11rem,1fr))]"
    >
      {folders.map((folder) => (
        <FolderTile key={folder.id} folder={folder} frame={rest.frame} acts={rest.acts} />
      ))}
      {files.map((file) => (
        <FileTile key={file.id} file={file} selection={selection} {...rest} />
      ))}
    </ul>
  );
}

function FolderTile({ folder, frame, acts }: { folder: ListedFolder; frame: FilesFrame; acts: FolderLineActs }) {
  const { t } = useLingui();
  const { isOver, target } = useHeldTarget(frame.canEdit ? (held) => acts.onDropInto(held, folder.id) : null);
  return (
    <li
      {...heldSource(frame.canEdit ? { kind: 'folder', id: folder.id } : null)}
      {...target}
      className={cx(tileClass, isOver && dropClass)}
    >
      <span aria-hidden="true" className="flex aspect-4/3 items-center justify-center bg-accent-tint text-accent">
        <Folder className="size-10" />
      </span>
      <div className="flex items-start gap-1 py-2 pr-1 pl-3">
        <span className="flex min-w-0 flex-1 flex-col">
          <Link
            to={`/s/${frame.spaceId}/files?folder=${folder.id}`}
            data-file-link={folder.id}
            draggable={false}
            className={linkClass}
          >
            <span className="sr-only">{t`Folder`} </span>
            {folder.name}
          </Link>
          <span className="text-ink-muted text-xs">
            <Plural value={folder.items} _0="empty" one="# item" other="# items" />
          </span>
        </span>
        {frame.canEdit && <FolderMenu folder={folder} acts={acts} />}
      </div>
    </li>
  );
}

function FileTile({
  file,
  frame,
  search,
  openFile,
  selection,
  acts,
}: Omit<FilesViewProps, 'name' | 'folders' | 'files' | 'onKeyDown'> & { readonly file: ListedFile }) {
  const bytes = useByteWords();
  const kind = useKindWords();
  const isOpen = file.id === openFile;
  const isChosen = selection.has(file.id);
  return (
    <li
      {...heldSource(frame.canEdit ? { kind: 'file', id: file.id } : null)}
      className={cx(
        tileClass,
        (isOpen || isChosen) && 'border-accent outline outline-accent',
        isChosen && 'bg-accent-tint',
      )}
    >
      <span className="flex aspect-4/3 items-center justify-center overflow-hidden bg-sunken">
        <FileFace spaceId={frame.spaceId} file={file} isTile />
      </span>
      <ChooseBox file={file} selection={selection} className="absolute top-0 left-0 z-10" />
      <span className="absolute top-2 right-2">
        <OpennessChip openness={file.openness} iconOnly />
      </span>
      <div className="flex items-start gap-1 py-2 pr-1 pl-3">
        <span className="flex min-w-0 flex-1 flex-col">
          <Link
            to={fileAddress(frame.spaceId, file.id, search)}
            data-file-link={file.id}
            preventScrollReset
            draggable={false}
            aria-current={isOpen ? 'true' : undefined}
            className={linkClass}
          >
            {file.name}
          </Link>
          <span className="text-ink-muted text-xs">
            {kind(file.mimeType)} · {bytes(file.size)}
          </span>
        </span>
        <FileMenu file={file} frame={frame} acts={acts} />
      </div>
    </li>
  );
}
