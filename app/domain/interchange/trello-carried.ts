import { LIMITS } from '../limits';
import { type Segment, segmentMark } from '../segments';
import type { Day, Moment, PlanCard } from './import-plan';
import { parseSegmentCell } from './table-cells';
import type { TrelloValue } from './trello-entries';
import { asMoment, asNumber, asPlain, asText, asWebAddress } from './untrusted';

/** Fields of ours that Trello lacks, and how they travel. Their ids are fixed, so that our import knows them again. */
export const CARRIED_FIELDS = [
  { id: '501a00000000000000000001', name: 'Purpose', type: 'text' },
  { id: '501a00000000000000000002', name: 'Segment', type: 'text' },
  { id: '501a00000000000000000003', name: 'Best before', type: 'date' },
  { id: '501a00000000000000000004', name: 'Web address', type: 'text' },
  { id: '501a00000000000000000005', name: 'Hours per month', type: 'number' },
] as const;
type CarriedName = (typeof CARRIED_FIELDS)[number]['name'];

export const CARRIED_IDS: ReadonlySet<string> = new Set(CARRIED_FIELDS.map(({ id }) => id));

/** A day as a moment that is that day in every time zone from Hawaii to New Zealand. */
export function momentOfDay(day: Day): Moment;
export function momentOfDay(day: Day | null): Moment | null;
export function momentOfDay(day: Day | null): Moment | null {
  return day === null ? null : `${day}T10:00:00.000Z`;
}

/** What the card has and Trello has no place for, as values of custom fields. */
export function carriedValues(card: PlanCard) {
  const values: Readonly<Record<CarriedName, string | null>> = {
    Purpose: card.purpose || null,
    Segment: card.segment && `${card.segment.now} / ${card.segment.future} (${segmentMark(card.segment)})`,
    'Best before': momentOfDay(card.bestBefore),
    'Web address': card.webAddress,
    'Hours per month': card.hours === null ? null : String(card.hours),
  };
  return CARRIED_FIELDS.flatMap(({ id, name, type }) => {
    const value = values[name];
    return value === null
      ? []
      : [{ id, idCustomField: id, idValue: null, modelType: 'card', value: { [type]: value } }];
  });
}

type Carried = Pick<PlanCard, 'purpose' | 'segment' | 'webAddress' | 'hours'> & Partial<Pick<PlanCard, 'bestBefore'>>;

/** Reads what an export of ours carried in custom fields. */
export function readCarried(values: readonly TrelloValue[], dayOf: (moment: Moment) => Day): Carried {
  const of = (name: CarriedName) => {
    const id = CARRIED_FIELDS.find((field) => field.name === name)?.id;
    return asPlain(values.find((value) => value.idField === id)?.value);
  };
  const bestBefore = asMoment(of('Best before').date);
  const segment: Segment | null = parseSegmentCell(asText(of('Segment').text).replace(/\(.*$/, ''));
  const hours = asNumber(of('Hours per month').number);
  return {
    purpose: asText(of('Purpose').text).slice(0, LIMITS.cardPurpose),
    segment,
    webAddress: asWebAddress(of('Web address').text, LIMITS.webAddress),
    hours: hours !== null && hours >= 0 && hours <= LIMITS.hoursPerMonth ? hours : null,
    ...(bestBefore === null ? {} : { bestBefore: dayOf(bestBefore) }),
  };
}
