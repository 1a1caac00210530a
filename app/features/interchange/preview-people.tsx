import { useLingui } from '@lingui/react/macro';
import type { Preview } from '../../../server/interchange/interchange-service';
import { Section } from '../../ui/section';
import { Select } from '../../ui/select';
import { Table, Td, Th } from '../../ui/table';

const MOST_SHOWN = 200;

/** The people whom the file names: members of the organisation, or placeholders whom members can claim later. */
export function PreviewPeople({ preview: { members, people, choices } }: { preview: Preview }) {
  const { t, i18n } = useLingui();
  if (members.length === 0) return null;
  return (
    <Section
      title={t`People`}
      lead={t`Say who of them is a member here. The others come as names, and a member can claim a name later. Nobody is invited or written to.`}
    >
      <Table className="max-w-2xl" aria-label={t`People`}>
        <thead>
          <tr>
            <Th>{t`In the file`}</Th>
            <Th className="text-right">{t`Mentions`}</Th>
            <Th>{t`Here`}</Th>
          </tr>
        </thead>
        <tbody>
          {members.slice(0, MOST_SHOWN).map(({ name, ...member }) => (
            <tr key={member.key}>
              <Td className="py-1 [overflow-wrap:anywhere]">
                {name}{' '}
                {member.hint && member.hint !== name ? <span className="text-ink-muted">{member.hint}</span> : null}
              </Td>
              <Td className="py-1 text-right">{i18n.number(member.mentions)}</Td>
              <Td className="w-56 py-1">
                <Select
                  name={`member:${member.key}`}
                  defaultValue={choices.members[member.key] ?? ''}
                  aria-label={t`Who ${name} is here`}
                >
                  <option value="">{t`A name for now`}</option>
                  {people.map((person) => (
                    <option key={person.id} value={person.id}>
                      {person.name}
                    </option>
                  ))}
                </Select>
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
