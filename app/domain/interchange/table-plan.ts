import type { Colour } from '../colours';
import { LIMITS } from '../limits';
import { type DayOrder, readDayWriting } from './days';
import { ImportError } from './import-error';
import {
  countPlan,
  type FieldType,
  type ImportPlan,
  type Loss,
  type Moment,
  type PlanCard,
  type PlanField,
  type PlanLabel,
  type PlanMember,
} from './import-plan';
import { cellText, parseLooseNumber } from './table-cells';
import { type ColumnChoice, gatherColumns } from './table-columns';
import { planRow } from './table-row';
import type { TableTarget } from './table-targets';
import { asLine, cut } from './untrusted';

export interface Table {
  readonly headings: readonly string[];
  /** What stands under the heading, without empty rows; `row` is the number that a spreadsheet shows. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

export interface TableOptions extends ColumnChoice {
  readonly targets: readonly TableTarget[];
  /** How dates of a column are written, where the person has said so. */
  readonly dayOrders: Readonly<Record<number, DayOrder>>;
  readonly boardName: string;
  readonly sourceKey: string;
  readonly now: Moment;
}

/** New labels of a table take these in turn. */
export const LABEL_COLOURS: readonly Colour[] = [
  'blue',
  'green',
  'violet',
  'orange',
  'teal',
  'pink',
  'amber',
  'red',
  'lime',
];

/** How each column of dates is written: as the person said, else as the values tell. */
export function dayOrdersOf(table: Table, targets: readonly TableTarget[], said: Readonly<Record<number, DayOrder>>) {
  const orders = new Map<number, { order: DayOrder; ambiguous: boolean }>();
  targets.forEach((target, index) => {
    if (!['review', 'best-before', 'joined', 'field', 'created'].includes(target)) return;
    const found = readDayWriting(table.rows.map(({ cells }) => cells[index] ?? ''));
    const order = said[index];
    orders.set(index, order ? { order, ambiguous: found.ambiguous } : found);
  });
  return orders;
}

/** Turns a table into a plan: one card a row. Rows and cells that cannot be used are reported by number. */
export function planTable(table: Table, options: TableOptions): ImportPlan {
  const { targets } = options;
  if (!targets.includes('name')) throw new ImportError('no-name-column');
  if (table.rows.length === 0) throw new ImportError('no-rows');
  const losses: Loss[] = [];
  const columns = gatherColumns(options, targets.includes('column'));
  const labels = new Map<string, PlanLabel>();
  const members = new Map<string, PlanMember>();
  const fields = planFields(table, targets, options);
  const orders = dayOrdersOf(table, targets, options.dayOrders);
  const keys = rowKeys(table, targets);
  const cards: PlanCard[] = [];

  for (const [index, { row, cells }] of table.rows.entries()) {
    if (cells.length > table.headings.length) losses.push({ code: 'row-extra-cells', row });
    const key = keys[index];
    if (!key) {
      losses.push({ code: key === '' ? 'row-without-name' : 'row-duplicate', row });
      continue;
    }
    const read = planRow({
      row,
      key,
      cells: cells.map(cellText),
      headings: table.headings,
      targets,
      fields,
      dayOrder: (column) => orders.get(column)?.order ?? 'day-first',
      now: options.now,
    });
    losses.push(...read.losses);
    for (const label of read.labels) {
      const labelKey = `label:${label.toLowerCase()}`;
      if (labels.has(labelKey)) continue;
      const colour = LABEL_COLOURS[labels.size % LABEL_COLOURS.length] ?? 'slate';
      labels.set(labelKey, { key: labelKey, name: cut(label, LIMITS.labelName).text, colour });
    }
    for (const person of read.people) {
      const personKey = `csv:${person.toLowerCase()}`;
      if (!members.has(personKey))
        members.set(personKey, {
          key: personKey,
          name: cut(person, LIMITS.personName).text,
          hint: person.includes('@') ? person : null,
        });
    }
    cards.push({ ...read.card, column: columns.take(read.column, read.stage) });
  }
  if (cards.length === 0) throw new ImportError('no-rows');
  if (cards.length > LIMITS.cardsPerBoard) throw new ImportError('too-many-cards', String(cards.length));
  const planned = columns.finish();
  if (planned.length > LIMITS.columnsPerBoard) throw new ImportError('too-many-columns', String(planned.length));

  const plan: Omit<ImportPlan, 'inFile'> = {
    kind: 'csv',
    sourceKey: options.sourceKey,
    name: cut(options.boardName, LIMITS.boardName).text,
    description: '',
    columns: planned,
    cards,
    labels: [...labels.values()],
    members: [...members.values()],
    fields: [...fields.values()],
    partners: [],
    comments: [],
    losses,
  };
  return { ...plan, inFile: { ...countPlan(plan), cards: table.rows.length } };
}

/** Custom fields; a column of nothing but numbers or dates becomes one of that type. */
function planFields(table: Table, targets: readonly TableTarget[], options: TableOptions): Map<number, PlanField> {
  const fields = new Map<number, PlanField>();
  targets.forEach((target, index) => {
    if (target !== 'field') return;
    const values = table.rows.map(({ cells }) => (cells[index] ?? '').trim()).filter((value) => value !== '');
    const name = asLine(table.headings[index]) || `${index + 1}`;
    fields.set(index, {
      key: `field:${name.toLowerCase()}`,
      name: cut(name, LIMITS.fieldName).text,
      type: typeOf(values, options.dayOrders[index]),
      options: [],
      order: null,
    });
  });
  return fields;
}

function typeOf(values: readonly string[], said: DayOrder | undefined): FieldType {
  if (values.length === 0) return 'text';
  if (values.every((value) => parseLooseNumber(value) !== null && !/^0\d/.test(value))) return 'number';
  const isDate = (value: string): boolean => /^(\d{4}-\d\d-\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{4})$/.test(value);
  return said || values.every(isDate) ? 'date' : 'text';
}

/**
 * What tells rows apart, so that the same table again meets its own cards: the key column; without one the name, and
 * where names repeat, name and column and the how-manieth. Empty: no name. Null: the key was there before.
 */
function rowKeys(table: Table, targets: readonly TableTarget[]): (string | null)[] {
  const cell = (cells: readonly string[], target: TableTarget): string =>
    asLine(cellText(cells[targets.indexOf(target)] ?? '')).toLowerCase();
  const names = table.rows.map(({ cells }) => cell(cells, 'name'));
  const seen = new Map<string, number>();
  if (targets.includes('key')) {
    return table.rows.map(({ cells }, index) => {
      const key = cell(cells, 'key') || names[index] || '';
      if (names[index] === '') return '';
      const times = (seen.get(key) ?? 0) + 1;
      seen.set(key, times);
      return times === 1 ? key : null;
    });
  }
  const unique = new Set(names).size === names.length;
  return table.rows.map(({ cells }, index) => {
    const name = names[index] ?? '';
    if (name === '' || unique) return name;
    const key = `${name}\n${cell(cells, 'column')}`;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return `${key}\n${times}`;
  });
}
