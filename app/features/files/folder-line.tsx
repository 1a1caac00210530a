import { Plural, useLingui } from '@lingui/react/macro';
import { Folder, FolderInput, FolderX, MoreHorizontal, Pencil } from 'lucide-react';
import { Link } from 'react-router';
import { cx } from '../../ui/cx';
import { IconButton } from '../../ui/icon-button';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '../../ui/menu';
import { Td } from '../../ui/table';
import type { FilesFrame, ListedFolder } from './file-data';
import { dropClass, type Held, heldSource, useHeldTarget } from './hold-files';

export interface FolderLineActs {
  onRenameFolder(folder: ListedFolder): void;
  onMoveFolder(folder: ListedFolder): void;
  onRemoveFolder(folder: ListedFolder): void;
  onDropInto(held: Held, folderId: string | null): void;
}

/** A folder within the one that is open. */
export function FolderLine({ folder, frame, acts }: { folder: ListedFolder; frame: FilesFrame; acts: FolderLineActs }) {
  const { t } = useLingui();
  const { spaceId, canEdit } = frame;
  const { isOver, target } = useHeldTarget(canEdit ? (held) => acts.onDropInto(held, folder.id) : null);
  return (
    <tr
      {...heldSource(canEdit ? { kind: 'folder', id: folder.id } : null)}
      {...target}
      className={cx('hover:bg-hover', isOver && dropClass)}
    >
      <Td className="w-px p-0!" />
      <Td className="relative py-1.5 pl-0!">
        <div className="flex min-w-0 items-center gap-3">
          <span
            aria-hidden="true"
            className="flex size-9 shrink-0 items-center justify-center rounded-sm bg-accent-tint text-accent"
          >
            <Folder className="size-5" />
          </span>
          <span className="flex min-w-0 flex-col">
            <Link
              to={`/s/${spaceId}/files?folder=${folder.id}`}
              data-file-link={folder.id}
              draggable={false}
              className="font-medium [overflow-wrap:anywhere] after:absolute after:inset-0"
            >
              <span className="sr-only">{t`Folder`} </span>
              {folder.name}
            </Link>
            <span className="text-ink-muted text-xs">
              <Plural value={folder.items} _0="empty" one="# item" other="# items" />
            </span>
          </span>
        </div>
      </Td>
      <Td />
      <Td className="max-md:hidden" />
      <Td className="max-md:hidden" />
      <Td className="w-px pr-1">{canEdit && <FolderMenu folder={folder} acts={acts} />}</Td>
    </tr>
  );
}

/** What can be done with a folder. */
export function FolderMenu({ folder, acts }: { folder: ListedFolder; acts: FolderLineActs }) {
  const { t } = useLingui();
  return (
    <Menu>
      <MenuTrigger asChild>
        <IconButton label={t`More for the folder ${folder.name}`} className="relative">
          <MoreHorizontal aria-hidden="true" />
        </IconButton>
      </MenuTrigger>
      <MenuContent align="end">
        <MenuItem icon={<Pencil aria-hidden="true" />} shortcut="F2" onSelect={() => acts.onRenameFolder(folder)}>
          {t`Rename`}
        </MenuItem>
        <MenuItem icon={<FolderInput aria-hidden="true" />} onSelect={() => acts.onMoveFolder(folder)}>
          {t`Move to a folder`}
        </MenuItem>
        <MenuSeparator />
        <MenuItem tone="danger" icon={<FolderX aria-hidden="true" />} onSelect={() => acts.onRemoveFolder(folder)}>
          {t`Remove folder`}
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}
