import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { DeskPart } from './desk-part';

export interface DeskRoom {
  readonly id: string;
  readonly name: string;
  readonly present: readonly { readonly name: string }[];
}

/** The rooms in which one can meet, and who is in them now. */
export function RoomsNow({ rooms, allTo }: { readonly rooms: readonly DeskRoom[]; readonly allTo: string }) {
  const { t, i18n } = useLingui();
  if (rooms.length === 0) return null;
  const namesOf = ({ present }: DeskRoom) => new Intl.ListFormat(i18n.locale).format(present.map(({ name }) => name));
  return (
    <DeskPart title={t`Meeting rooms`} allTo={allTo} allLabel={t`All rooms`}>
      <ul className="flex flex-col">
        {rooms.map((room) => (
          <li key={room.id}>
            {/* The page of a room is read anew as a whole: only it may ask for the camera and the microphone. */}
            <Link
              to={`${allTo}/${room.id}`}
              reloadDocument
              className="-mx-2 flex flex-wrap items-baseline gap-x-2 rounded-sm px-2 py-1.5 hover:bg-hover"
            >
              <span className="[overflow-wrap:anywhere]">{room.name}</span>
              <span className="text-ink-muted text-xs">
                {room.present.length === 0 ? t`Nobody is here now` : t`Here now: ${namesOf(room)}`}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </DeskPart>
  );
}
