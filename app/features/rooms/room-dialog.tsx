import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { useFetcher } from 'react-router';
import { LIMITS } from '../../domain/limits';
import { Button } from '../../ui/button';
import { Dialog, DialogClose, DialogContent, DialogFooter } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import type { RoomAnswer } from './room-data';
import { useRoomProblem } from './use-room-problem';

interface RoomDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** Without one a room is made. */
  readonly room?: { readonly name: string; readonly externalUrl: string };
}

/** Asks for a room's name, and where its larger meetings are. */
export function RoomDialog({ open, onOpenChange, room }: RoomDialogProps) {
  const { t } = useLingui();
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        title={room ? t`Change the room` : t`New meeting room`}
        description={t`Everybody in the space sees its rooms.`}
      >
        <RoomForm room={room} onDone={() => onOpenChange(false)} />
      </DialogContent>
    </Dialog>
  );
}

function RoomForm({ room, onDone }: { room: RoomDialogProps['room']; onDone: () => void }) {
  const { t } = useLingui();
  const fetcher = useFetcher<RoomAnswer>();
  const problem = useRoomProblem()(fetcher.data);
  const isAddress = fetcher.data?.ok === false && fetcher.data.code === 'address.bad';
  const isDone = fetcher.state === 'idle' && fetcher.data?.ok === true;
  useEffect(() => {
    if (isDone) onDone();
  }, [isDone, onDone]);
  return (
    <fetcher.Form method="post" className="flex flex-col gap-4" noValidate>
      <input type="hidden" name="intent" value={room ? 'room.change' : 'room.create'} />
      <Field label={t`Name`} error={isAddress ? undefined : problem}>
        <Input name="name" defaultValue={room?.name} maxLength={LIMITS.roomName} autoComplete="off" />
      </Field>
      <Field
        label={t`Link of an external service`}
        optional={t`optional`}
        hint={t`For larger meetings: a link of Jitsi, Teams or Meet. It opens in a new tab.`}
        error={isAddress ? problem : undefined}
      >
        <Input
          name="externalUrl"
          type="url"
          defaultValue={room?.externalUrl}
          maxLength={LIMITS.roomAddress}
          placeholder="https://"
          autoComplete="off"
        />
      </Field>
      <DialogFooter>
        <DialogClose asChild>
          <Button>
            <Trans>Cancel</Trans>
          </Button>
        </DialogClose>
        <Button type="submit" variant="primary" pending={fetcher.state !== 'idle'}>
          {room ? t`Save` : t`Make the room`}
        </Button>
      </DialogFooter>
    </fetcher.Form>
  );
}
