import { Trans, useLingui } from '@lingui/react/macro';
import { Archive, Copy, Download, Ellipsis, History, LayoutTemplate } from 'lucide-react';
import { Link } from 'react-router';
import { IconButton } from '../../../ui/icon-button';
import {
  Menu,
  MenuContent,
  MenuItem,
  MenuSeparator,
  MenuSub,
  MenuSubContent,
  MenuSubTrigger,
  MenuTrigger,
} from '../../../ui/menu';
import { useBoard } from '../view/board-context';
import type { BoardInfo } from './board-info';
import { useBoardForm } from './use-board-form';

/** What can be done with the board as a whole. */
export function BoardMenu({ board, onShowArchive }: { board: BoardInfo; onShowArchive: () => void }) {
  const { t } = useLingui();
  const { address } = useBoard();
  const duplicate = useBoardForm(board, 'duplicate');
  const template = useBoardForm(board, 'template');
  const archive = useBoardForm(board, 'archive');
  return (
    <Menu modal={false}>
      <MenuTrigger asChild>
        <IconButton label={t`Board menu`} tooltip={false}>
          <Ellipsis aria-hidden="true" />
        </IconButton>
      </MenuTrigger>
      <MenuContent align="end">
        <MenuItem asChild>
          <Link to={`${address}/activity`}>
            <History aria-hidden="true" />
            <Trans>Activity</Trans>
          </Link>
        </MenuItem>
        <MenuItem icon={<Archive />} onSelect={onShowArchive}>
          <Trans>Archived cards and columns</Trans>
        </MenuItem>
        {board.canExport && (
          <MenuSub>
            <MenuSubTrigger icon={<Download aria-hidden="true" />}>
              <Trans>Export</Trans>
            </MenuSubTrigger>
            <MenuSubContent>
              <ExportLink address={address} format="solmu" name={t`Solmu’s own JSON`} />
              <ExportLink address={address} format="trello" name={t`Trello’s JSON`} />
              <ExportLink address={address} format="csv" name={t`CSV table`} />
            </MenuSubContent>
          </MenuSub>
        )}
        {(board.canCreate || board.canRename || board.canArchive) && <MenuSeparator />}
        {board.canCreate && (
          <MenuItem icon={<Copy />} onSelect={() => duplicate.send(t`${board.name} (copy)`)}>
            <Trans>Duplicate the board</Trans>
          </MenuItem>
        )}
        {board.canRename && (
          <MenuItem icon={<LayoutTemplate />} onSelect={() => template.send(board.isTemplate ? 'no' : 'yes')}>
            {board.isTemplate ? <Trans>No longer a template</Trans> : <Trans>Offer as a template</Trans>}
          </MenuItem>
        )}
        {board.canArchive && (
          <MenuItem icon={<Archive />} onSelect={() => archive.send(board.isArchived ? 'no' : 'yes')}>
            {board.isArchived ? <Trans>Restore the board</Trans> : <Trans>Archive the board</Trans>}
          </MenuItem>
        )}
      </MenuContent>
    </Menu>
  );
}

function ExportLink({ address, format, name }: { address: string; format: string; name: string }) {
  return (
    <MenuItem asChild>
      <a href={`${address}/export/${format}`} download>
        {name}
      </a>
    </MenuItem>
  );
}
