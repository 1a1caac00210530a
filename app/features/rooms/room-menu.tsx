import { useLingui } from '@lingui/react/macro';
import { Archive, Ellipsis, Pencil } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../../ui/icon-button';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '../../ui/menu';
import type { RoomPageData } from './room-data';
import { RoomDialog } from './room-dialog';
import { useRoomAct } from './use-room-act';

/** What can be done with the room itself. */
export function RoomMenu({ room }: Pick<RoomPageData, 'room'>) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const { send } = useRoomAct('menu');
  return (
    <>
      <Menu>
        <MenuTrigger asChild>
          <IconButton label={t`More about the room`} tooltip={false}>
            <Ellipsis aria-hidden="true" />
          </IconButton>
        </MenuTrigger>
        <MenuContent align="end">
          <MenuItem icon={<Pencil aria-hidden="true" />} onSelect={() => setOpen(true)}>{t`Name and link…`}</MenuItem>
          <MenuItem icon={<Archive aria-hidden="true" />} onSelect={() => send({ intent: 'room.archive' })}>
            {t`Put the room away`}
          </MenuItem>
        </MenuContent>
      </Menu>
      <RoomDialog open={isOpen} onOpenChange={setOpen} room={room} />
    </>
  );
}
