import { Trans, useLingui } from '@lingui/react/macro';
import type { Preview } from '../../../server/interchange/interchange-service';
import { STAGES } from '../../domain/life-cycle';
import { Badge } from '../../ui/badge';
import { Section } from '../../ui/section';
import { Select } from '../../ui/select';
import { Table, Td, Th } from '../../ui/table';
import { STAGE_NAMES } from '../marks/stage-names';

/** The columns of the board to be, each with the stage that its name suggests. */
export function PreviewColumns({
  columns,
  stages,
}: {
  columns: Preview['columns'];
  stages: Preview['choices']['stages'];
}) {
  const { t, i18n } = useLingui();
  return (
    <Section
      title={t`Columns`}
      lead={t`Each column stands for a stage of the life cycle. The stages are guessed from the names; correct what is wrong.`}
    >
      <Table className="max-w-2xl" aria-label={t`Columns`}>
        <thead>
          <tr>
            <Th>{t`Column`}</Th>
            <Th className="text-right">{t`Cards`}</Th>
            <Th>{t`Stage`}</Th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ name, ...column }) => (
            <tr key={column.key}>
              <Td className="py-1 [overflow-wrap:anywhere]">
                {name}{' '}
                {column.archived ? (
                  <Badge>
                    <Trans>archived</Trans>
                  </Badge>
                ) : null}
              </Td>
              <Td className="py-1 text-right">{i18n.number(column.cards)}</Td>
              <Td className="w-36 py-1">
                <Select
                  name={`stage:${column.key}`}
                  defaultValue={stages[column.key] ?? column.stage}
                  aria-label={t`Stage of ${name}`}
                >
                  {STAGES.map((stage) => (
                    <option key={stage} value={stage}>
                      {i18n._(STAGE_NAMES[stage])}
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
