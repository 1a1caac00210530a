// Which networks are to be seen, on boards and in the portfolio alike. Kept in the address, so that a choice can be linked
// and goes along from the matrix to the table.

import { daysBetween } from '../days';
import { foldText } from '../fold-text';
import { type BoardId, type CardId, isId, type LabelId, type MemberId, type PartnerId, type ThemeId } from '../ids';
import { isStage, type Stage } from '../life-cycle';
import { COOPERATION_LEVELS, type CooperationLevel } from '../network/cooperation';
import { EFFECTS, type Effect, REASONS, type Reason } from '../network/motives';
import { SEGMENT_MARKS, type Segment, type SegmentMark, segmentMark } from '../segments';
import type { PortfolioNetwork } from './network';

/** What dates the filter asks for: past, within 30 days (past ones too), or none at all. */
export const DUE_CHOICES = ['overdue', 'soon', 'none'] as const;
export type DueChoice = (typeof DUE_CHOICES)[number];

/** Whether a score was given, under any model. */
export const SCORE_CHOICES = ['scored', 'unscored'] as const;
export type ScoreChoice = (typeof SCORE_CHOICES)[number];

/** So many networks can be named one by one; an address has an end. */
export const MOST_CHOSEN = 200;

/** Which networks are to be seen. Empty lists and null ask for nothing. */
export interface NetworkFilter {
  readonly text: string;
  readonly owners: readonly MemberId[];
  readonly labels: readonly LabelId[];
  readonly segments: readonly (SegmentMark | 'none')[];
  readonly stages: readonly Stage[];
  readonly due: DueChoice | null;
  readonly noOwner: boolean;
  readonly boards: readonly BoardId[];
  readonly themes: readonly ThemeId[];
  readonly reasons: readonly Reason[];
  readonly effects: readonly Effect[];
  readonly levels: readonly CooperationLevel[];
  readonly partners: readonly PartnerId[];
  readonly score: ScoreChoice | null;
  /** Named one by one, as a lasso gathers them. */
  readonly chosen: readonly CardId[];
}

export const NO_FILTER: NetworkFilter = {
  text: '',
  owners: [],
  labels: [],
  segments: [],
  stages: [],
  due: null,
  noOwner: false,
  boards: [],
  themes: [],
  reasons: [],
  effects: [],
  levels: [],
  partners: [],
  score: null,
  chosen: [],
};

/** What of a network the filter looks at. A board that stands open names none: all of its cards are on it. */
export interface FilterSubject {
  readonly id: CardId;
  readonly board: BoardId | null;
  readonly name: string;
  readonly purpose: string;
  readonly stage: Stage;
  readonly owner: MemberId | null;
  readonly deputies: readonly MemberId[];
  readonly labels: readonly LabelId[];
  readonly segment: Segment | null;
  readonly review: string | null;
  readonly bestBefore: string | null;
  readonly themes: readonly ThemeId[];
  readonly reasons: readonly Reason[];
  readonly effects: readonly Effect[];
  readonly level: CooperationLevel | null;
  readonly partners: readonly PartnerId[];
  readonly isScored: boolean;
}

// In an address a segment is written with letters, since + and − would need encoding: p for +, m for −.
const SEGMENT_CODES: Record<SegmentMark | 'none', string> = {
  '++': 'pp',
  '−+': 'mp',
  '+−': 'pm',
  '−−': 'mm',
  none: 'none',
};

/** Reads the filter from an address; what it cannot read asks for nothing. */
export function readFilter(params: URLSearchParams): NetworkFilter {
  const list = (key: string, most = 100) => (params.get(key) ?? '').split('.').filter(Boolean).slice(0, most);
  const ids = <T extends string>(key: string, most?: number) => list(key, most).filter(isId) as string[] as T[];
  const words = <T extends string>(key: string, known: readonly T[]) => {
    const asked = new Set(list(key));
    return known.filter((word) => asked.has(word));
  };
  const word = <T extends string>(key: string, known: readonly T[]) =>
    known.find((each) => each === params.get(key)) ?? null;
  return {
    text: (params.get('q') ?? '').slice(0, 200),
    owners: ids('owner'),
    labels: ids('label'),
    segments: ([...SEGMENT_MARKS, 'none'] as const).filter((mark) => list('segment').includes(SEGMENT_CODES[mark])),
    stages: list('stage').filter(isStage),
    due: word('due', DUE_CHOICES),
    noOwner: params.get('noOwner') === '1',
    boards: ids('board'),
    themes: ids('theme'),
    reasons: words('reason', REASONS),
    effects: words('effect', EFFECTS),
    levels: words('level', COOPERATION_LEVELS),
    partners: ids('partner'),
    score: word('score', SCORE_CHOICES),
    chosen: ids('chosen', MOST_CHOSEN),
  };
}

/** Writes the filter into an address beside what else stands there; what asks for nothing leaves no trace. */
export function writeFilter(params: URLSearchParams, filter: NetworkFilter): URLSearchParams {
  const next = new URLSearchParams(params);
  const put = (key: string, value: string) => (value === '' ? next.delete(key) : next.set(key, value));
  const putList = (key: string, values: readonly string[]) => put(key, values.join('.'));
  put('q', filter.text);
  putList('owner', filter.owners);
  putList('label', filter.labels);
  putList(
    'segment',
    filter.segments.map((mark) => SEGMENT_CODES[mark]),
  );
  putList('stage', filter.stages);
  put('due', filter.due ?? '');
  put('noOwner', filter.noOwner ? '1' : '');
  putList('board', filter.boards);
  putList('theme', filter.themes);
  putList('reason', filter.reasons);
  putList('effect', filter.effects);
  putList('level', filter.levels);
  putList('partner', filter.partners);
  put('score', filter.score ?? '');
  putList('chosen', filter.chosen.slice(0, MOST_CHOSEN));
  return next;
}

/** The filter alone as the end of an address: empty, or with its question mark. */
export function filterSearch(filter: Partial<NetworkFilter>): string {
  const params = writeFilter(new URLSearchParams(), { ...NO_FILTER, ...filter });
  return params.size === 0 ? '' : `?${params}`;
}

/** How many things the filter asks for. */
export function countAsked(filter: NetworkFilter): number {
  return Object.values(filter).filter((asked) => {
    if (Array.isArray(asked)) return asked.length > 0;
    return typeof asked === 'string' ? asked.trim() !== '' : asked === true;
  }).length;
}

/** Whether the filter hides nothing. */
export function isEmptyFilter(filter: NetworkFilter): boolean {
  return countAsked(filter) === 0;
}

/** Makes the test that each network is put to. Within one kind any choice is enough; all kinds must hold. */
export function makeNetworkTest(filter: NetworkFilter, today: string): (subject: FilterSubject) => boolean {
  const words = foldText(filter.text).split(/\s+/u).filter(Boolean);
  const owners = new Set(filter.owners);
  const tests: ((subject: FilterSubject) => boolean)[] = [];
  if (filter.stages.length > 0) tests.push(({ stage }) => filter.stages.includes(stage));
  if (owners.size > 0 || filter.noOwner) tests.push((subject) => hasAskedOwner(subject, owners, filter.noOwner));
  if (filter.segments.length > 0)
    tests.push(({ segment }) => filter.segments.includes(segment ? segmentMark(segment) : 'none'));
  if (filter.boards.length > 0) tests.push(({ board }) => board === null || filter.boards.includes(board));
  if (filter.levels.length > 0) tests.push(({ level }) => level !== null && filter.levels.includes(level));
  if (filter.chosen.length > 0) {
    const chosen = new Set(filter.chosen);
    tests.push(({ id }) => chosen.has(id));
  }
  const { score, due } = filter;
  if (score !== null) tests.push(({ isScored }) => isScored === (score === 'scored'));
  addListTest(tests, filter.labels, ({ labels }) => labels);
  addListTest(tests, filter.themes, ({ themes }) => themes);
  addListTest(tests, filter.reasons, ({ reasons }) => reasons);
  addListTest(tests, filter.effects, ({ effects }) => effects);
  addListTest(tests, filter.partners, ({ partners }) => partners);
  if (due !== null) tests.push((subject) => hasAskedDate(subject, due, today));
  if (words.length > 0) tests.push((subject) => hasWords(subject, words));
  return (subject) => tests.every((test) => test(subject));
}

/** A network of the portfolio as the filter looks at it. */
export function filterSubject(network: PortfolioNetwork): FilterSubject {
  return {
    id: network.cardId,
    board: network.boardId,
    name: network.name,
    purpose: network.purpose,
    stage: network.stage,
    owner: network.ownerId,
    deputies: network.deputyIds,
    labels: network.labelIds,
    segment: network.segment,
    review: network.reviewOn,
    bestBefore: network.bestBefore,
    themes: network.themeIds,
    reasons: network.reasons,
    effects: network.effects,
    level: network.level,
    partners: network.partnerIds,
    isScored: network.facts.scores.length > 0,
  };
}

function addListTest<T>(
  tests: ((subject: FilterSubject) => boolean)[],
  asked: readonly T[],
  listOf: (subject: FilterSubject) => readonly T[],
): void {
  if (asked.length === 0) return;
  const set = new Set(asked);
  tests.push((subject) => listOf(subject).some((each) => set.has(each)));
}

// "No owner" and named owners are choices of one kind; a deputy shares the work and is found with the owner.
function hasAskedOwner({ owner, deputies }: FilterSubject, owners: ReadonlySet<MemberId>, noOwner: boolean): boolean {
  if (owner === null ? noOwner : owners.has(owner)) return true;
  return deputies.some((deputy) => owners.has(deputy));
}

function hasAskedDate({ review, bestBefore }: FilterSubject, due: DueChoice, today: string): boolean {
  const dates = [review, bestBefore].filter((date) => date !== null);
  if (due === 'none') return dates.length === 0;
  return dates.some((date) => daysBetween(today, date) < (due === 'overdue' ? 0 : 31));
}

function hasWords({ name, purpose }: FilterSubject, words: readonly string[]): boolean {
  const text = foldText(`${name} ${purpose}`);
  return words.every((word) => text.includes(word));
}
