// One person's desk: what is due of the five kinds of work with networks (M11), their own networks, and what is coming.

import { addDays, daysBetween } from '../days';
import { awaited, type Decision } from '../decisions/decision';
import type { BoardId, CardId, MemberId, ScoringModelId } from '../ids';
import type { Stage } from '../life-cycle';
import { careDue, isDoneBy } from '../operating-model/care-due';
import type { CareRow } from '../operating-model/care-row';
import type { OpenItem, PortfolioNetwork } from '../portfolio/network';
import { type SegmentMark, segmentMark } from '../segments';

export const DESK_WORK = ['analyse', 'prioritise', 'maintain', 'manage', 'escort'] as const;
export type DeskWork = (typeof DESK_WORK)[number];

/** The network that something on the desk is about. */
export interface DeskNetwork {
  readonly boardId: BoardId;
  readonly cardId: CardId;
  readonly name: string;
  readonly stage: Stage;
  readonly mark: SegmentMark | null;
}

interface About {
  readonly key: string;
  /** ISO date; null: whenever there is time. */
  readonly dueOn: string | null;
}

/** Something to do. */
export type DeskItem = About &
  (
    | { readonly kind: 'review' | 'unscored' | 'unplaced' | 'best-before' | 'ownerless'; readonly network: DeskNetwork }
    | {
        readonly kind: 'care' | 'next-step' | 'item' | 'obligation';
        readonly network: DeskNetwork;
        readonly text: string;
      }
    | { readonly kind: 'escort'; readonly network: DeskNetwork; readonly open: number; readonly text: string }
    | { readonly kind: 'decide'; readonly decision: Decision }
    | { readonly kind: 'waiting'; readonly waiting: Waiting }
  );

/** What of another capability waits for the person: a session of scoring together, a review campaign. */
export interface Waiting {
  readonly what: 'session' | 'campaign';
  readonly id: string;
  readonly name: string;
  readonly dueOn: string | null;
  /** How many networks of it are still to be done. */
  readonly left: number;
}

export interface Desk {
  readonly work: Readonly<Record<DeskWork, readonly DeskItem[]>>;
  /** Later than a week from now, by day. */
  readonly coming: readonly DeskItem[];
  readonly owned: readonly DeskNetwork[];
  readonly deputised: readonly DeskNetwork[];
}

export interface DeskInput {
  readonly person: { readonly memberId: MemberId; readonly isLead: boolean };
  /** People who can answer for a network; owners who left are no owners. */
  readonly activeIds: ReadonlySet<MemberId>;
  /** The members whose answer to a proposal can count. */
  readonly approverIds: ReadonlySet<MemberId>;
  readonly networks: readonly PortfolioNetwork[];
  readonly careRows: readonly CareRow[];
  readonly decisions: readonly Decision[];
  readonly waiting: readonly Waiting[];
  /** The scoring model that every network should have a score of; null: none is in use. */
  readonly mainModel: ScoringModelId | null;
  readonly today: string;
}

/** What is due within so many days lies on the desk; what comes later, up to the other number, is coming. */
export const DESK_DAYS = 7;
export const COMING_DAYS = 42;
/** A best-before date asks for a decision this many days ahead. */
const BEST_BEFORE_DAYS = 30;

/** Lays out a person's desk. */
export function layDesk(input: DeskInput): Desk {
  const { person, networks, today } = input;
  const soon = addDays(today, DESK_DAYS);
  const later = addDays(today, COMING_DAYS);
  const work: Record<DeskWork, DeskItem[]> = { analyse: [], prioritise: [], maintain: [], manage: [], escort: [] };
  const coming: DeskItem[] = [];
  const lay = (kind: DeskWork, item: DeskItem) => {
    if (item.dueOn === null || item.dueOn <= soon) work[kind].push(item);
    else if (item.dueOn <= later) coming.push(item);
  };
  for (const network of networks) layNetwork(input, network, lay);
  for (const decision of input.decisions) {
    const isAsked = awaited(decision, (id) => input.approverIds.has(id)).some(
      (one) => one.memberId === person.memberId,
    );
    // Whoever is asked sees it from the first day, whenever the answer is wished for.
    if (isAsked)
      work.prioritise.push({ kind: 'decide', key: `decide:${decision.id}`, dueOn: decision.decideBy, decision });
  }
  for (const waiting of input.waiting)
    work[waiting.what === 'campaign' ? 'analyse' : 'prioritise'].push({
      kind: 'waiting',
      key: `${waiting.what}:${waiting.id}`,
      dueOn: waiting.dueOn,
      waiting,
    });
  for (const kind of DESK_WORK) work[kind].sort(byDue);
  const isThere = ({ stage }: PortfolioNetwork) => stage !== 'left';
  return {
    work,
    coming: coming.sort(byDue),
    owned: networks.filter((one) => isThere(one) && one.ownerId === person.memberId).map(toDeskNetwork),
    deputised: networks.filter((one) => isThere(one) && one.deputyIds.includes(person.memberId)).map(toDeskNetwork),
  };
}

/** The networks that nobody of the organisation answers for; those we left need nobody. */
export function withoutOwner(
  networks: readonly PortfolioNetwork[],
  activeIds: ReadonlySet<MemberId>,
): readonly PortfolioNetwork[] {
  return networks.filter(({ stage, ownerId }) => stage !== 'left' && (ownerId === null || !activeIds.has(ownerId)));
}

/** By how many days something is late; 0 or less: it is not. */
export function lateBy({ dueOn }: Pick<DeskItem, 'dueOn'>, today: string): number {
  return dueOn === null ? 0 : daysBetween(dueOn, today);
}

type Lay = (kind: DeskWork, item: DeskItem) => void;

function layNetwork(input: DeskInput, source: PortfolioNetwork, lay: Lay): void {
  const { person, today } = input;
  const network = toDeskNetwork(source);
  const { cardId, stage, facts } = source;
  const isOwner = source.ownerId === person.memberId;
  const add = (
    kind: DeskWork,
    what: 'review' | 'unscored' | 'unplaced' | 'best-before' | 'ownerless',
    dueOn: string | null,
  ) => lay(kind, { kind: what, key: `${what}:${cardId}`, dueOn, network });
  layItems(source, network, person.memberId, isOwner, lay);
  if (stage === 'left') return;
  if (person.isLead && withoutOwner([source], input.activeIds).length > 0) add('manage', 'ownerless', null);
  const care = careDue({ ...source, care: facts.care }, input.careRows, today);
  for (const { row, dueOn } of care)
    if (isDoneBy(row, source, person))
      lay('maintain', { kind: 'care', key: `care:${cardId}:${row.id}`, dueOn, network, text: row.what });
  if (!isOwner) return;
  if (source.reviewOn) add('analyse', 'review', source.reviewOn);
  if (source.segment === null) add('analyse', 'unplaced', null);
  if (isMember(stage) && input.mainModel && !facts.scores.some((score) => isGiven(score, input.mainModel)))
    add('analyse', 'unscored', null);
  if (source.nextStepOn && source.nextStep !== '')
    lay('maintain', {
      kind: 'next-step',
      key: `next-step:${cardId}`,
      dueOn: source.nextStepOn,
      network,
      text: source.nextStep,
    });
  if (isMember(stage) && source.bestBefore && daysBetween(today, source.bestBefore) <= BEST_BEFORE_DAYS)
    add('escort', 'best-before', source.bestBefore);
  if (stage === 'prune') layEscort(facts.openItems, network, lay);
}

/** What a person has to do on a network's checklists. Steps of leaving belong to escorting out, whoever does them. */
function layItems(
  { cardId, facts }: PortfolioNetwork,
  network: DeskNetwork,
  memberId: MemberId,
  isOwner: boolean,
  lay: Lay,
): void {
  for (const [index, { kind, text, assigneeId, due }] of facts.openItems.entries()) {
    const isMine = assigneeId === memberId;
    if (kind === 'obligations') {
      if (isMine || (isOwner && assigneeId === null))
        lay('escort', { kind: 'obligation', key: `item:${cardId}:${index}`, dueOn: due, network, text });
    } else if (isMine) {
      const work = kind === 'prune' ? 'escort' : 'manage';
      lay(work, { kind: 'item', key: `item:${cardId}:${index}`, dueOn: due, network, text });
    }
  }
}

/** A network being left, with the steps of its escort that nobody has taken on. */
function layEscort(openItems: readonly OpenItem[], network: DeskNetwork, lay: Lay): void {
  const open = openItems.filter(({ kind, assigneeId }) => kind === 'prune' && assigneeId === null);
  const [first] = open;
  if (!first) return;
  const days = open.flatMap(({ due }) => due ?? []).sort();
  lay('escort', {
    kind: 'escort',
    key: `escort:${network.cardId}`,
    dueOn: days[0] ?? null,
    network,
    open: open.length,
    text: first.text,
  });
}

const isMember = (stage: Stage): boolean => stage === 'active' || stage === 'prune';

function isGiven(score: PortfolioNetwork['facts']['scores'][number], model: ScoringModelId | null): boolean {
  return score.modelId === model && score.points !== null;
}

function toDeskNetwork({ boardId, cardId, name, stage, segment }: PortfolioNetwork): DeskNetwork {
  return { boardId, cardId, name, stage, mark: segment && segmentMark(segment) };
}

function byDue(a: DeskItem, b: DeskItem): number {
  const [first, second] = [a.dueOn ?? '9999', b.dueOn ?? '9999'];
  if (first !== second) return first < second ? -1 : 1;
  return a.key < b.key ? -1 : 1;
}
