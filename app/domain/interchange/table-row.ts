import type { Stage } from '../life-cycle';
import { LIMITS } from '../limits';
import type { Segment } from '../segments';
import { type DayOrder, parseLooseDay } from './days';
import {
  bareCard,
  type Day,
  type Loss,
  type Moment,
  type PlanCard,
  type PlanField,
  type PlanValue,
} from './import-plan';
import { isYes, parseLooseNumber, parseSegmentCell, parseStage, parseWebAddress, splitCell } from './table-cells';
import type { TableTarget } from './table-targets';
import { asLine, asMoment, asText, cut } from './untrusted';

export interface RowContext {
  readonly row: number;
  readonly key: string;
  readonly cells: readonly string[];
  readonly headings: readonly string[];
  readonly targets: readonly TableTarget[];
  readonly fields: ReadonlyMap<number, PlanField>;
  readonly dayOrder: (column: number) => DayOrder;
  readonly now: Moment;
}

export interface ReadRow {
  readonly card: PlanCard;
  /** The name of the column, empty when the row names none. */
  readonly column: string;
  readonly stage: Stage | null;
  readonly labels: readonly string[];
  readonly people: readonly string[];
  readonly losses: readonly Loss[];
}

/** Reads one row into a card. A cell that cannot be read is left out and reported; the row still comes. */
export function planRow(context: RowContext): ReadRow {
  const { row, cells, targets } = context;
  const losses: Loss[] = [];
  const at = (target: TableTarget): number[] =>
    targets.flatMap((entry, index) => (entry === target && (cells[index] ?? '').trim() !== '' ? [index] : []));
  const refuse = (index: number): null => {
    const heading = context.headings[index] ?? '';
    losses.push({ code: 'cell-unusable', row, detail: cut(`${heading}: ${asLine(cells[index])}`, 120).text });
    return null;
  };
  /** The first filled cell of a target, read; reported when it cannot be. */
  function read<T>(target: TableTarget, parse: (cell: string, index: number) => T | null): T | null {
    const [index] = at(target);
    if (index === undefined) return null;
    return parse(asText(cells[index]).trim(), index) ?? refuse(index);
  }
  const text = (target: TableTarget): string =>
    at(target)
      .map((index) => asText(cells[index]).trim())
      .join('\n\n');
  const list = (target: TableTarget): string[] => [
    ...new Set(at(target).flatMap((index) => splitCell(cells[index] ?? ''))),
  ];
  const day = (target: TableTarget): Day | null =>
    read(target, (cell, index) => parseLooseDay(cell, context.dayOrder(index)));
  const share = (target: TableTarget): number | null =>
    read(target, (cell) => {
      const number = parseLooseNumber(cell);
      return number !== null && Math.abs(number) <= 1 ? number : null;
    });
  const limited = (value: string, limit: number): string => {
    const { text: held, wasCut } = cut(value, limit);
    if (wasCut) losses.push({ code: 'text-cut', row });
    return held;
  };

  const people = list('owner');
  const deputies = [...people.slice(1), ...list('deputies')];
  const labels = list('labels');
  const now = share('segment-now');
  const future = share('segment-future');
  const segment: Segment | null = now !== null && future !== null ? { now, future } : read('segment', parseSegmentCell);
  const created = read(
    'created',
    (cell) => asMoment(cell) ?? asMoment(`${parseLooseDay(cell, 'day-first')}T00:00:00Z`),
  );
  const archived = at('archived').some((index) => isYes(cells[index] ?? '') || asMoment(cells[index]) !== null);

  const card: PlanCard = {
    ...bareCard(context.key, '', limited(asLine(text('name')), LIMITS.cardName), created ?? context.now),
    purpose: limited(text('purpose'), LIMITS.cardPurpose),
    description: limited(text('description'), LIMITS.cardDescription),
    owner: people[0] === undefined ? null : personKey(people[0]),
    deputies: [...new Set(deputies.map(personKey))],
    labels: labels.map((label) => `label:${label.toLowerCase()}`),
    segment,
    review: day('review'),
    bestBefore: day('best-before'),
    joined: day('joined'),
    webAddress: read('web-address', (cell) => parseWebAddress(cell, LIMITS.webAddress)),
    hours: read('hours', (cell) => {
      const hours = parseLooseNumber(cell);
      return hours !== null && hours >= 0 && hours <= LIMITS.hoursPerMonth ? hours : null;
    }),
    values: readFields(context, refuse),
    archived: archived ? (asMoment(cells[at('archived')[0] ?? -1]) ?? context.now) : null,
  };
  return {
    card,
    column: asLine(text('column')),
    stage: read('stage', parseStage),
    labels,
    people: [...people.slice(0, 1), ...deputies],
    losses,
  };
}

const personKey = (name: string): string => `csv:${name.toLowerCase()}`;

function readFields(context: RowContext, refuse: (index: number) => null): Record<string, PlanValue> {
  const values: Record<string, PlanValue> = {};
  for (const [index, field] of context.fields) {
    const cell = asText(context.cells[index]).trim();
    if (cell === '') continue;
    const value =
      field.type === 'number'
        ? parseLooseNumber(cell)
        : field.type === 'date'
          ? parseLooseDay(cell, context.dayOrder(index))
          : cut(cell, LIMITS.fieldValue).text;
    if (value === null) refuse(index);
    else values[field.key] = value;
  }
  return values;
}
