import { useLingui } from '@lingui/react/macro';
import type { TablePreview } from '../../../server/interchange/read-source';
import { STAGES } from '../../domain/life-cycle';
import { Section } from '../../ui/section';
import { Select } from '../../ui/select';
import { Table, Td, Th } from '../../ui/table';
import { STAGE_NAMES } from '../marks/stage-names';

/** What the list calls the status of our memberships, each with the stage whose column takes those cards. */
export function PreviewStatuses({
  statuses,
  onChange,
}: {
  statuses: NonNullable<TablePreview['list']>['statuses'];
  onChange: () => void;
}) {
  const { t, i18n } = useLingui();
  return (
    <Section
      title={t`Status`}
      lead={t`Each status stands for a stage of the life cycle: cards go to its column. The words themselves are kept on the cards. Correct what is guessed wrong.`}
    >
      <Table className="max-w-2xl" aria-label={t`Status`}>
        <thead>
          <tr>
            <Th>{t`In the list`}</Th>
            <Th className="text-right">{t`Networks`}</Th>
            <Th>{t`Stage`}</Th>
          </tr>
        </thead>
        <tbody>
          {statuses.map(({ key, name, networks, stage }) => (
            <tr key={key}>
              <Td className="py-1 [overflow-wrap:anywhere]">{name}</Td>
              <Td className="py-1 text-right">{i18n.number(networks)}</Td>
              <Td className="w-36 py-1">
                <Select
                  name={`status:${key}`}
                  defaultValue={stage}
                  onChange={onChange}
                  aria-label={t`Stage of ${name}`}
                >
                  {STAGES.map((each) => (
                    <option key={each} value={each}>
                      {i18n._(STAGE_NAMES[each])}
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
