import { useLingui } from '@lingui/react/macro';
import type { Preview } from '../../../server/interchange/interchange-service';
import type { TablePreview } from '../../../server/interchange/read-source';
import { MEMBERSHIP_TARGETS } from '../../domain/interchange/membership-targets';
import { TABLE_TARGETS } from '../../domain/interchange/table-targets';
import { Banner } from '../../ui/banner';
import { Field } from '../../ui/field';
import { Section } from '../../ui/section';
import { Select } from '../../ui/select';
import { Table, Td, Th } from '../../ui/table';
import { useMembershipTargetNames, useTargetNames } from './target-names';

/** How a table is read: its delimiter and heading, what each column holds, and the first rows. */
export function PreviewTable({
  preview,
  table,
  onChange,
}: {
  preview: Preview;
  table: TablePreview;
  onChange: () => void;
}) {
  const { t } = useLingui();
  const names = useTargetNames();
  const memberNames = useMembershipTargetNames();
  const isList = table.shape === 'memberships';
  const choices: readonly (readonly [string, string])[] = isList
    ? MEMBERSHIP_TARGETS.map((target) => [target, memberNames[target]])
    : TABLE_TARGETS.map((target) => [target, names[target]]);
  const targets: readonly string[] = isList ? table.memberTargets : table.targets;
  const { encoding } = table;
  const ambiguousLabel = (heading: string) => t`The dates under ${heading} can be read either way`;
  const delimiters: readonly (readonly [string, string])[] = [
    [',', t`Comma`],
    [';', t`Semicolon`],
    ['\t', t`Tab`],
    ['|', t`Vertical line`],
  ];
  return (
    <Section title={t`The table`} lead={t`Say what each column holds. Encoding: ${encoding}.`}>
      <div className="flex flex-wrap gap-4">
        <Field label={t`Each row is`} className="w-56">
          <Select name="shape" defaultValue={table.shape} onChange={onChange}>
            <option value="networks">{t`A network of ours`}</option>
            <option value="memberships">{t`A member of a network`}</option>
          </Select>
        </Field>
        <Field label={t`Cells are separated by`} className="w-40">
          <Select name="delimiter" defaultValue={table.delimiter} onChange={onChange}>
            {delimiters.map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t`First row`} className="w-40">
          <Select name="heading" defaultValue={table.hasHeading ? 'yes' : 'no'} onChange={onChange}>
            <option value="yes">{t`Headings`}</option>
            <option value="no">{t`The first entry`}</option>
          </Select>
        </Field>
        {preview.targetColumns.length > 0 ? (
          <Field label={isList ? t`Without a status, cards go to` : t`Without a column, cards go to`} className="w-56">
            <Select name="place" defaultValue={preview.defaultColumn} onChange={onChange}>
              {preview.targetColumns.map((name, index) => (
                <option key={index} value={index}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        ) : null}
      </div>
      {table.ambiguousDays.map(({ column, order }) => (
        <Banner key={column} tone="warning">
          <Field label={ambiguousLabel(table.headings[column] ?? '')} className="max-w-xs">
            <Select name={`days:${column}`} defaultValue={order} onChange={onChange}>
              <option value="day-first">{t`Day first: 3/4 is 3 April`}</option>
              <option value="month-first">{t`Month first: 3/4 is March 4`}</option>
            </Select>
          </Field>
        </Banner>
      ))}
      <Table aria-label={t`Columns and first rows`} className="text-sm">
        <thead>
          <tr>
            {table.headings.map((heading, index) => (
              <Th key={index} className="min-w-38 pr-1 pb-2 pl-1 align-top first:pl-0 sm:min-w-40 sm:pr-3 sm:pl-2">
                <span className="block truncate pb-1">{heading}</span>
                <Select
                  // Another shape has other choices, so it is another field.
                  key={table.shape}
                  name={isList ? `member-column:${index}` : `column:${index}`}
                  defaultValue={targets[index]}
                  onChange={onChange}
                  aria-label={t`What ${heading} holds`}
                >
                  {choices.map(([target, name]) => (
                    <option key={target} value={target}>
                      {name}
                    </option>
                  ))}
                </Select>
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.sample.map((cells, row) => (
            <tr key={row}>
              {table.headings.map((_, index) => (
                <Td key={index} className="max-w-60 truncate py-1">
                  {cells[index] ?? ''}
                </Td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
