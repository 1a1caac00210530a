import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { stableColour } from '../../../domain/colours';
import type { SpaceRole } from '../../../domain/spaces/space-policies';
import { Avatar } from '../../../ui/avatar';
import { DeskPart } from './desk-part';

/** On the desk; all of them are on the page of people. */
const MOST_SHOWN = 16;

export interface DeskPerson {
  readonly id: string;
  readonly name: string;
  readonly avatarUrl: string | null;
  readonly organisationName: string;
  readonly represents: string;
  readonly brings: string;
  readonly role: SpaceRole;
  readonly isGuest: boolean;
}

/** The organisations of the network, and who stands for each. */
export function WhoIsWho({ people, allTo }: { people: readonly DeskPerson[]; allTo: string }) {
  const { t, i18n } = useLingui();
  return (
    <DeskPart title={t`Who is here`} allTo={allTo} allLabel={t`All people`}>
      <ul className="flex flex-col gap-3">
        {organisationsOf(people.slice(0, MOST_SHOWN), i18n.locale).map(({ name, members }) => (
          <li key={name}>
            <p className="font-medium">{name || t`Guests`}</p>
            <ul className="mt-1 flex flex-col gap-1">
              {members.map((person) => (
                <li key={person.id} className="flex items-start gap-2 text-sm">
                  <Avatar
                    name={person.name}
                    colour={stableColour(person.id)}
                    src={person.avatarUrl}
                    size="sm"
                    decorative
                  />
                  <span className="min-w-0 flex-1">
                    {person.name}
                    {person.role === 'host' ? <span className="text-ink-muted"> · {t`host`}</span> : null}
                    {person.isGuest ? <span className="text-ink-muted"> · {t`guest`}</span> : null}
                    {person.represents ? <span className="block text-ink-muted">{person.represents}</span> : null}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {people.length > MOST_SHOWN ? (
        <p className="mt-3 text-ink-muted text-sm">
          <Plural value={people.length - MOST_SHOWN} one="and # more" other="and # more" />
        </p>
      ) : null}
    </DeskPart>
  );
}

function organisationsOf(people: readonly DeskPerson[], locale: string) {
  const groups = new Map<string, DeskPerson[]>();
  for (const person of people)
    groups.set(person.organisationName, [...(groups.get(person.organisationName) ?? []), person]);
  const order = new Intl.Collator(locale);
  return [...groups]
    .map(([name, members]) => ({ name, members }))
    .sort((a, b) => Number(a.name === '') - Number(b.name === '') || order.compare(a.name, b.name));
}

/** What each brings along: knowledge, hours, rooms, money. */
export function WhoBringsWhat({ people, allTo }: { people: readonly DeskPerson[]; allTo: string }) {
  const { t } = useLingui();
  const bringing = people.filter(({ brings }) => brings !== '');
  return (
    <DeskPart title={t`Who brings what`} allTo={allTo} allLabel={t`Say what you bring`}>
      {bringing.length === 0 ? (
        <p className="text-ink-muted text-sm">
          <Trans>Knowledge, hours, rooms, money: nobody has said yet what the others can count on.</Trans>
        </p>
      ) : (
        <dl className="flex flex-col gap-2.5 text-sm">
          {bringing.map(({ id, name, organisationName, brings }) => (
            <div key={id}>
              <dt className="font-medium">
                {name}
                {organisationName ? <span className="font-normal text-ink-muted"> · {organisationName}</span> : null}
              </dt>
              <dd className="whitespace-pre-line [overflow-wrap:anywhere]">{brings}</dd>
            </div>
          ))}
        </dl>
      )}
    </DeskPart>
  );
}
