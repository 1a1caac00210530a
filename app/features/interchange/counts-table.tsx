import { useLingui } from '@lingui/react/macro';
import type { Counts } from '../../domain/interchange/import-plan';
import { Table, Td, Th } from '../../ui/table';

/** What the file holds beside what comes of it. */
export function CountsTable({
  inFile,
  counts,
  isDone = false,
}: {
  inFile: Counts;
  counts: Counts;
  /** After the import. */
  isDone?: boolean;
}) {
  const { t, i18n } = useLingui();
  const names: Record<keyof Counts, string> = {
    columns: t`Columns`,
    cards: t`Cards`,
    labels: t`Labels`,
    checklists: t`Checklists`,
    items: t`Checklist items`,
    comments: t`Comments`,
    links: t`Links`,
    members: t`People`,
    fields: t`Custom fields`,
    partners: t`Partners`,
  };
  const keys = (Object.keys(names) as (keyof Counts)[]).filter((key) => inFile[key] > 0 || counts[key] > 0);
  return (
    <Table className="max-w-md" aria-label={t`What the file holds`}>
      <thead>
        <tr>
          <Th>
            <span className="sr-only">{t`What`}</span>
          </Th>
          <Th className="text-right">{t`In the file`}</Th>
          <Th className="text-right">{isDone ? t`Came along` : t`Come along`}</Th>
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <tr key={key}>
            <Td className="py-1">{names[key]}</Td>
            <Td className="py-1 text-right">{i18n.number(inFile[key])}</Td>
            <Td className="py-1 text-right">{i18n.number(counts[key])}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
