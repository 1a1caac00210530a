import { Trans, useLingui } from '@lingui/react/macro';
import { Download, FolderInput, MoreHorizontal, Pencil, Trash2 } from 'lucide-react';
import { IconButton } from '../../ui/icon-button';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '../../ui/menu';
import { type FilesFrame, type ListedFile, rawAddress } from './file-data';

export interface FileLineActs {
  onRename(file: ListedFile): void;
  onMove(file: ListedFile): void;
  onBin(file: ListedFile): void;
}

/** What can be done with one file of a folder. */
export function FileMenu({ file, frame, acts }: { file: ListedFile; frame: FilesFrame; acts: FileLineActs }) {
  const { t } = useLingui();
  return (
    <Menu>
      <MenuTrigger asChild>
        <IconButton label={t`More for ${file.name}`} className="relative">
          <MoreHorizontal aria-hidden="true" />
        </IconButton>
      </MenuTrigger>
      <MenuContent align="end">
        <MenuItem asChild>
          <a href={rawAddress(frame.spaceId, file.id)} download={file.name}>
            <Download aria-hidden="true" />
            {t`Download`}
          </a>
        </MenuItem>
        {frame.canEdit && (
          <>
            <MenuItem icon={<Pencil aria-hidden="true" />} shortcut="F2" onSelect={() => acts.onRename(file)}>
              {t`Rename`}
            </MenuItem>
            <MenuItem icon={<FolderInput aria-hidden="true" />} onSelect={() => acts.onMove(file)}>
              {t`Move to a folder`}
            </MenuItem>
          </>
        )}
        {file.canDelete && (
          <>
            <MenuSeparator />
            <MenuItem tone="danger" icon={<Trash2 aria-hidden="true" />} onSelect={() => acts.onBin(file)}>
              <Trans>Move to the bin</Trans>
            </MenuItem>
          </>
        )}
      </MenuContent>
    </Menu>
  );
}
