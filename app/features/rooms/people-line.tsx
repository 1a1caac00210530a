import { useLingui } from '@lingui/react/macro';
import { stableColour } from '../../domain/colours';
import { Avatar } from '../../ui/avatar';
import type { RoomPerson } from './room-data';

const SHOWN = 8;

/** Who is in a room, as pictures with a sentence that names them. */
export function PeopleLine({ people }: { people: readonly RoomPerson[] }) {
  const { t, i18n } = useLingui();
  const names = new Intl.ListFormat(i18n.locale).format(people.map(({ name }) => name));
  const more = people.length - SHOWN;
  return (
    <span role="img" aria-label={t`Here now: ${names}`} title={names} className="inline-flex items-center">
      {people.slice(0, SHOWN).map(({ userId, name }) => (
        <Avatar
          key={userId}
          name={name}
          colour={stableColour(userId)}
          decorative
          className="-ml-1 ring-2 ring-canvas first:ml-0"
        />
      ))}
      {more > 0 ? <span className="ml-1 text-ink-muted text-xs">+{more}</span> : null}
    </span>
  );
}
