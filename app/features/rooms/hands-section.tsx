import { Trans, useLingui } from '@lingui/react/macro';
import { Hand, X } from 'lucide-react';
import { stableColour } from '../../domain/colours';
import { handQueue } from '../../domain/meetings/room-wire';
import { Avatar } from '../../ui/avatar';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import type { Room } from './call/use-room';
import type { RoomPageData } from './room-data';
import { SideSection } from './side-section';

/** Who wants to speak, the first one first. */
export function HandsSection({ meeting, me }: { meeting: Room; me: RoomPageData['me'] }) {
  const { t } = useLingui();
  const { link, room } = meeting;
  const queue = handQueue(room.seats ?? []);
  const isUp = queue.some(({ id }) => id === room.you);
  return (
    <SideSection
      title={t`Raised hands`}
      icon={<Hand aria-hidden="true" />}
      actions={
        <Button
          size="sm"
          aria-pressed={isUp}
          disabled={room.status !== 'here'}
          onClick={() => link.send({ kind: 'hand', isUp: !isUp })}
        >
          {isUp ? t`Lower my hand` : t`Raise my hand`}
        </Button>
      }
    >
      {queue.length === 0 ? (
        <p className="text-ink-faint text-sm">
          <Trans>Nobody is waiting to speak.</Trans>
        </p>
      ) : (
        <ol aria-label={t`Waiting to speak`} className="flex flex-col gap-1">
          {queue.map(({ id, userId, name }, place) => (
            <li key={id} className="flex min-h-8 items-center gap-2">
              <span className="w-4 text-right text-ink-faint text-sm tabular-nums">{place + 1}</span>
              <Avatar name={name} colour={stableColour(userId)} decorative />
              <span className="min-w-0 flex-1 truncate">{name}</span>
              {me.canEdit && id !== room.you ? (
                <IconButton
                  size="sm"
                  label={t`Lower the hand of ${name}`}
                  onClick={() => link.send({ kind: 'lower', seat: id })}
                >
                  <X aria-hidden="true" />
                </IconButton>
              ) : null}
            </li>
          ))}
        </ol>
      )}
    </SideSection>
  );
}
