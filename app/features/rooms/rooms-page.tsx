import { Trans, useLingui } from '@lingui/react/macro';
import { ExternalLink, Plus, Video } from 'lucide-react';
import { useState } from 'react';
import { Form, Link } from 'react-router';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { PeopleLine } from './people-line';
import type { ListedRoom } from './room-data';
import { RoomDialog } from './room-dialog';

interface RoomsPageProps {
  readonly spaceId: string;
  readonly rooms: readonly ListedRoom[];
  readonly canEdit: boolean;
}

/** A space's standing rooms, and who is in them now. */
export function RoomsPage({ spaceId, rooms, canEdit }: RoomsPageProps) {
  const { t } = useLingui();
  const [isNew, setNew] = useState(false);
  const open = rooms.filter(({ isArchived }) => !isArchived);
  const away = rooms.filter(({ isArchived }) => isArchived);
  const make = (
    <Button variant="primary" icon={<Plus aria-hidden="true" />} onClick={() => setNew(true)}>
      {t`New room`}
    </Button>
  );
  return (
    <div className="mx-auto flex max-w-5xl flex-col gap-6 px-4 py-6 lg:px-8">
      <header className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="font-semibold text-2xl">{t`Meeting rooms`}</h1>
        {canEdit && open.length > 0 ? make : null}
      </header>
      {open.length === 0 ? (
        <EmptyState
          icon={<Video aria-hidden="true" />}
          title={t`No meeting room yet`}
          action={canEdit ? make : undefined}
        >
          <Trans>A room has an address that stays: meet there with agenda, minutes, sound and pictures.</Trans>
        </EmptyState>
      ) : (
        <ul className="grid gap-3 sm:grid-cols-2">
          {open.map((room) => (
            <RoomTile key={room.id} spaceId={spaceId} room={room} />
          ))}
        </ul>
      )}
      {away.length > 0 ? (
        <details className="text-sm">
          <summary className="w-fit cursor-pointer text-ink-muted hover:text-ink">
            {t`Rooms put away (${away.length})`}
          </summary>
          <ul className="mt-2 flex flex-col divide-y divide-line">
            {away.map(({ id, name }) => (
              <li key={id} className="flex items-center justify-between gap-3 py-2">
                <Link to={`/s/${spaceId}/rooms/${id}`} reloadDocument className="min-w-0 truncate hover:underline">
                  {name}
                </Link>
                {canEdit ? (
                  <Form method="post">
                    <input type="hidden" name="intent" value="room.restore" />
                    <Button type="submit" name="room" value={id} size="sm" aria-label={t`Restore ${name}`}>
                      {t`Restore`}
                    </Button>
                  </Form>
                ) : null}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <RoomDialog open={isNew} onOpenChange={setNew} />
    </div>
  );
}

function RoomTile({ spaceId, room }: { spaceId: string; room: ListedRoom }) {
  const { t } = useLingui();
  const { id, name, externalUrl, present, eventTitle } = room;
  return (
    <li className="relative flex min-h-28 flex-col gap-1 rounded-md border border-line bg-surface p-4 hover:border-line-strong">
      {/* The page of a room is read anew as a whole: only it may ask for the camera and the microphone. */}
      <Link
        to={`/s/${spaceId}/rooms/${id}`}
        reloadDocument
        className="w-fit max-w-full font-semibold text-lg [overflow-wrap:anywhere] after:absolute after:inset-0"
      >
        {name}
      </Link>
      {eventTitle === null ? null : <p className="line-clamp-2 text-ink-muted text-sm">{eventTitle}</p>}
      <div className="mt-auto flex flex-wrap items-center justify-between gap-2 pt-3">
        {present.length > 0 ? (
          <PeopleLine people={present} />
        ) : (
          <span className="text-ink-faint text-sm">{t`Nobody is here now`}</span>
        )}
        {externalUrl === '' ? null : (
          <span className="inline-flex items-center gap-1 text-ink-muted text-xs">
            <ExternalLink aria-hidden="true" className="size-3.5" />
            {new URL(externalUrl).host}
          </span>
        )}
      </div>
    </li>
  );
}
