import { segmentMark } from '../segments';
import type { ImportPlan, PlanCard, PlanValue } from './import-plan';

/** The headings of our table; an import of ours knows them all. */
export const CSV_HEADINGS = [
  'Id',
  'Name',
  'Purpose',
  'Description',
  'Column',
  'Stage',
  'Owner',
  'Deputies',
  'Labels',
  'Segment',
  'Importance now',
  'Importance in the future',
  'Review date',
  'Best before',
  'Joined',
  'Web address',
  'Hours per month',
  'Created',
  'Archived',
  'Checklists',
  'Links',
] as const;

/** A cell as RFC 4180 writes it. What a spreadsheet would take for a formula begins with an apostrophe. */
export function csvCell(value: PlanValue | null): string {
  if (value === null) return '';
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",;\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const line = (cells: readonly (PlanValue | null)[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** The board as a table, one card a row, line by line. Begins with a byte order mark, so that spreadsheets read UTF-8. */
export function* csvLines(board: ImportPlan): Generator<string> {
  const columns = new Map(board.columns.map((column) => [column.key, column]));
  const labels = new Map(board.labels.map((label) => [label.key, label.name]));
  const people = new Map(board.members.map((member) => [member.key, member.name]));
  const names = (keys: readonly string[], known: ReadonlyMap<string, string>): string =>
    joined(keys.flatMap((key) => known.get(key) ?? []));
  yield `\ufeff${line([...CSV_HEADINGS, ...board.fields.map((field) => field.name)])}`;
  for (const card of board.cards) {
    const column = columns.get(card.column);
    yield line([
      card.key,
      card.name,
      card.purpose,
      card.description,
      column?.name ?? '',
      column?.stage ?? '',
      card.owner === null ? '' : (people.get(card.owner) ?? ''),
      names(card.deputies, people),
      names(card.labels, labels),
      card.segment === null ? '' : segmentMark(card.segment),
      card.segment?.now ?? null,
      card.segment?.future ?? null,
      card.review,
      card.bestBefore,
      card.joined,
      card.webAddress,
      card.hours,
      card.created,
      card.archived,
      checklistsAsText(card),
      card.links.map((link) => (link.name ? `${link.name} <${link.url}>` : link.url)).join('\n'),
      ...board.fields.map((field) => card.values[field.key] ?? null),
    ]);
  }
}

/** Names in one cell. A single one with a comma gets a semicolon behind it, so that it is not taken for two. */
function joined(names: readonly string[]): string {
  return names.length === 1 && names[0]?.includes(',') ? `${names[0]};` : names.join('; ');
}

function checklistsAsText(card: PlanCard): string {
  return card.checklists
    .map(({ name, items }) => [name, ...items.map((item) => `[${item.done ? 'x' : ' '}] ${item.text}`)].join('\n'))
    .join('\n\n');
}
