import { type CardId, type LabelId, type MemberId, parseId } from '../../../domain/ids';
import { isStage, type Stage } from '../../../domain/life-cycle';
import { SEGMENT_MARKS, type SegmentMark, segmentMark } from '../../../domain/segments';
import { daysBetween } from '../../marks/due-tone';
import { foldText } from '../../marks/match-text';
import type { BoardCard } from './board-card';

/** What dates the filter asks for: past, within 30 days (past ones too), or none at all. */
export const DUE_CHOICES = ['overdue', 'soon', 'none'] as const;
export type DueChoice = (typeof DUE_CHOICES)[number];

/** Which cards are to be seen. Empty lists and null ask for nothing. Kept in the address. */
export interface BoardFilter {
  readonly text: string;
  readonly owners: readonly MemberId[];
  readonly labels: readonly LabelId[];
  readonly segments: readonly (SegmentMark | 'none')[];
  readonly stages: readonly Stage[];
  readonly due: DueChoice | null;
  readonly noOwner: boolean;
}

export const NO_FILTER: BoardFilter = {
  text: '',
  owners: [],
  labels: [],
  segments: [],
  stages: [],
  due: null,
  noOwner: false,
};

// In an address a segment is written with letters, since + and − would need encoding: p for +, m for −.
const SEGMENT_CODES: Record<SegmentMark | 'none', string> = {
  '++': 'pp',
  '−+': 'mp',
  '+−': 'pm',
  '−−': 'mm',
  none: 'none',
};

/** Reads the filter from an address; what it cannot read asks for nothing. */
export function readFilter(params: URLSearchParams): BoardFilter {
  const due = params.get('due');
  return {
    text: (params.get('q') ?? '').slice(0, 200),
    owners: ids<MemberId>(params.get('owner')),
    labels: ids<LabelId>(params.get('label')),
    segments: ([...SEGMENT_MARKS, 'none'] as const).filter((mark) =>
      list(params.get('segment')).includes(SEGMENT_CODES[mark]),
    ),
    stages: list(params.get('stage')).filter(isStage),
    due: DUE_CHOICES.find((choice) => choice === due) ?? null,
    noOwner: params.get('noOwner') === '1',
  };
}

/** Writes the filter into an address beside what else stands there; what asks for nothing leaves no trace. */
export function writeFilter(params: URLSearchParams, filter: BoardFilter): URLSearchParams {
  const next = new URLSearchParams(params);
  const put = (key: string, value: string) => (value === '' ? next.delete(key) : next.set(key, value));
  put('q', filter.text);
  put('owner', filter.owners.join('.'));
  put('label', filter.labels.join('.'));
  put('segment', filter.segments.map((mark) => SEGMENT_CODES[mark]).join('.'));
  put('stage', filter.stages.join('.'));
  put('due', filter.due ?? '');
  put('noOwner', filter.noOwner ? '1' : '');
  return next;
}

/** How many things the filter asks for. */
export function countAsked(filter: BoardFilter): number {
  const lists = [filter.owners, filter.labels, filter.segments, filter.stages];
  const single = [filter.text.trim() !== '', filter.due !== null, filter.noOwner];
  return lists.filter((each) => each.length > 0).length + single.filter(Boolean).length;
}

/** Whether the filter hides nothing. */
export function isEmptyFilter(filter: BoardFilter): boolean {
  return countAsked(filter) === 0;
}

/** Makes the test that each card is put to. Within one kind any choice is enough; all kinds must hold. */
export function makeCardTest(filter: BoardFilter, today: string): (card: BoardCard, stage: Stage) => boolean {
  const words = foldText(filter.text).split(/\s+/u).filter(Boolean);
  const labels = new Set(filter.labels);
  const owners = new Set<MemberId>(filter.owners);
  return (card, stage) =>
    (filter.stages.length === 0 || filter.stages.includes(stage)) &&
    hasAskedOwner(card, owners, filter.noOwner) &&
    (labels.size === 0 || card.labels.some((label) => labels.has(label))) &&
    (filter.segments.length === 0 || filter.segments.includes(card.segment ? segmentMark(card.segment) : 'none')) &&
    (filter.due === null || hasAskedDate(card, filter.due, today)) &&
    (words.length === 0 || hasWords(card, words));
}

// "No owner" and named owners are choices of one kind; a deputy shares the work and is found with the owner.
function hasAskedOwner(card: BoardCard, owners: ReadonlySet<MemberId>, noOwner: boolean): boolean {
  if (owners.size === 0 && !noOwner) return true;
  if (card.owner === null) return noOwner || card.deputies.some((deputy) => owners.has(deputy));
  return owners.has(card.owner) || card.deputies.some((deputy) => owners.has(deputy));
}

function hasAskedDate(card: BoardCard, due: DueChoice, today: string): boolean {
  const dates = [card.review, card.bestBefore].filter((date) => date !== null);
  if (due === 'none') return dates.length === 0;
  return dates.some((date) => daysBetween(today, date) < (due === 'overdue' ? 0 : 31));
}

function hasWords(card: BoardCard, words: readonly string[]): boolean {
  const text = foldText(`${card.name} ${card.purpose}`);
  return words.every((word) => text.includes(word));
}

function list(value: string | null): string[] {
  return (value ?? '').split('.').filter(Boolean).slice(0, 100);
}

function ids<T extends MemberId | LabelId | CardId>(value: string | null): T[] {
  return list(value).flatMap((each) => parseId<T>(each) ?? []);
}
