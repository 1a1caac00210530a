import { useLingui } from '@lingui/react/macro';
import { Archive, Copy, LayoutTemplate, MoreHorizontal, Pencil } from 'lucide-react';
import { useRef } from 'react';
import { IconButton } from '../../ui/icon-button';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '../../ui/menu';
import type { BoardAbilities, BoardListItem } from './board-list';
import type { BoardActs } from './use-board-acts';

export interface BoardMenuProps {
  board: BoardListItem;
  abilities: BoardAbilities;
  acts: BoardActs;
  onRename: () => void;
}

/** What can be done with a board from the list; nothing that would be refused. */
export function BoardMenu({ board, abilities, acts, onRename }: BoardMenuProps) {
  const { t } = useLingui();
  const renaming = useRef(false);
  if (!abilities.create && !abilities.rename && !abilities.archive) return null;
  return (
    <Menu>
      <MenuTrigger asChild>
        <IconButton label={t`More about ${board.name}`} size="sm" tooltip={false} className="relative z-10">
          <MoreHorizontal aria-hidden="true" />
        </IconButton>
      </MenuTrigger>
      <MenuContent
        align="end"
        onCloseAutoFocus={(event) => {
          if (!renaming.current) return;
          // The field takes the focus that would go back to the button.
          renaming.current = false;
          event.preventDefault();
          onRename();
        }}
      >
        {abilities.rename ? (
          <MenuItem
            icon={<Pencil aria-hidden="true" />}
            onSelect={() => {
              renaming.current = true;
            }}
          >
            {t`Rename`}
          </MenuItem>
        ) : null}
        {abilities.create ? (
          <MenuItem icon={<Copy aria-hidden="true" />} onSelect={() => acts.duplicate(board)}>
            {board.isTemplate ? t`New board from this` : t`Duplicate`}
          </MenuItem>
        ) : null}
        {abilities.rename ? (
          <MenuItem
            icon={<LayoutTemplate aria-hidden="true" />}
            onSelect={() => acts.template(board, !board.isTemplate)}
          >
            {board.isTemplate ? t`No longer a template` : t`Make it a template`}
          </MenuItem>
        ) : null}
        {abilities.archive ? (
          <>
            <MenuSeparator />
            <MenuItem icon={<Archive aria-hidden="true" />} onSelect={() => acts.archive(board)}>
              {t`Archive`}
            </MenuItem>
          </>
        ) : null}
      </MenuContent>
    </Menu>
  );
}
