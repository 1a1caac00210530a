import { createHash } from 'node:crypto';
import * as Y from 'yjs';
import type { BoardContent } from '../../app/board-doc/content';
import { readBoard } from '../../app/board-doc/read';
import { writeBoardContent } from '../../app/board-doc/solmu-json';
import type { BoardId, CardId, LabelId, MemberId, PartnerId, RandomBytes } from '../../app/domain/ids';
import {
  type Counts,
  countPlan,
  type ImportKind,
  type ImportPlan,
  type Loss,
  type PlanComment,
  type PlanLabel,
  type PlanMember,
  type PlanPartner,
} from '../../app/domain/interchange/import-plan';
import type { Digest } from '../../app/domain/interchange/source-ids';
import type { Stage } from '../../app/domain/life-cycle';
import { parseFacetKey } from '../../app/domain/network/facets';
import { packBaseline, unpackBaseline } from './baseline';
import { type BoardMerge, type Conflict, type ConflictChoice, firstBaseline, mergeBoard } from './merge-board';
import { type OnProgress, type ReadSettings, readSource, type TablePreview } from './read-source';
import { lookUp, type Resolution, resolvePlan } from './resolve-plan';
import { writeMerge } from './write-merge';

// The work of an import that would hold up the event loop. Runs in a worker thread; takes and gives plain data.

/** A board that an import goes into. */
export interface TargetBoard {
  readonly boardId: BoardId;
  /** The document as an update (V1); null: the board is made now. */
  readonly document: Uint8Array | null;
  readonly baseline: Uint8Array | null;
}

export interface InspectJob {
  readonly kind: 'inspect';
  readonly path: string;
  readonly settings: ReadSettings;
}

export interface BuildJob {
  readonly kind: 'build';
  readonly path: string;
  readonly settings: ReadSettings;
  readonly target: TargetBoard;
  readonly resolution: Resolution;
  readonly conflicts: ConflictChoice;
}

export type ImportJob = InspectJob | BuildJob;

export interface ColumnSummary {
  readonly key: string;
  readonly name: string;
  readonly stage: Stage;
  readonly archived: boolean;
  readonly cards: number;
}

/** What is known of a file before it is imported. */
export interface Inspection {
  readonly kind: ImportKind;
  readonly sourceKey: string;
  readonly name: string;
  readonly description: string;
  readonly inFile: Counts;
  readonly planned: Counts;
  readonly columns: readonly ColumnSummary[];
  readonly labels: readonly PlanLabel[];
  readonly members: readonly (PlanMember & { readonly mentions: number })[];
  readonly partners: readonly PlanPartner[];
  readonly losses: readonly Loss[];
  readonly table: TablePreview | null;
}

/** What an update of a board does. */
export interface UpdateSummary {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly away: number;
  readonly gone: number;
  /** Partners added to cards that are here; absent in older reports. */
  readonly ties?: number;
  readonly conflicts: readonly Conflict[];
}

export interface BuiltComment extends Omit<PlanComment, 'card' | 'author'> {
  readonly cardId: CardId;
  readonly memberId: MemberId | null;
}

export interface BuiltImport {
  /** A Yjs update (V1): the whole document of a new board, or what an update changes; null when it changes nothing. */
  readonly update: Uint8Array | null;
  readonly baseline: Uint8Array;
  readonly comments: readonly BuiltComment[];
  readonly counts: Counts;
  readonly inFile: Counts;
  readonly losses: readonly Loss[];
  readonly summary: UpdateSummary | null;
  /** Keys of people, labels and partners that what is written names. */
  readonly usedMembers: readonly string[];
  readonly usedLabels: readonly string[];
  readonly usedPartners: readonly string[];
}

const digest: Digest = (text) => createHash('sha256').update(text).digest();
const randomBytes: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length));

/** Reads a file and says what it holds. */
export async function inspectFile(job: InspectJob, onProgress: OnProgress): Promise<Inspection> {
  const { plan, table } = await readSource(job.path, job.settings, onProgress);
  const cardsIn = new Map<string, number>();
  const mentions = new Map<string, number>();
  const mention = (key: string | null): void => {
    if (key !== null) mentions.set(key, (mentions.get(key) ?? 0) + 1);
  };
  for (const card of plan.cards) {
    cardsIn.set(card.column, (cardsIn.get(card.column) ?? 0) + 1);
    for (const key of peopleOf(card)) mention(key);
  }
  for (const comment of plan.comments) mention(comment.author);
  return {
    kind: plan.kind,
    sourceKey: plan.sourceKey,
    name: plan.name,
    description: plan.description,
    inFile: plan.inFile,
    planned: countPlan(plan),
    columns: plan.columns.map(({ key, name, stage, archived }) => ({
      key,
      name,
      stage,
      archived: archived !== null,
      cards: cardsIn.get(key) ?? 0,
    })),
    labels: plan.labels,
    members: plan.members.map((member) => ({ ...member, mentions: mentions.get(member.key) ?? 0 })),
    partners: plan.partners,
    losses: plan.losses,
    table,
  };
}

/** Makes what an import will write: the document's update, the comments, the baseline and the report. */
export async function buildImport(job: BuildJob, onProgress: OnProgress): Promise<BuiltImport> {
  const { plan } = await readSource(job.path, job.settings, (share) => onProgress(share * 0.7));
  const { target, resolution } = job;
  const doc = new Y.Doc();
  if (target.document) Y.applyUpdate(doc, target.document);
  const here = target.document ? readBoard(doc) : null;
  const context = { ...resolution, boardId: target.boardId, digest, randomBytes, here };
  const file = resolvePlan(plan, context);
  onProgress(0.8);
  const shared = { inFile: plan.inFile, losses: plan.losses, counts: countPlan(plan) };
  if (here === null) {
    writeBoardContent(doc, file);
    return {
      ...shared,
      update: Y.encodeStateAsUpdate(doc),
      baseline: packBaseline(firstBaseline(plan, file, resolution)),
      comments: buildComments(plan, file, resolution),
      summary: null,
      usedMembers: plan.members.map(({ key }) => key),
      usedLabels: plan.labels.map(({ key }) => key),
      usedPartners: plan.partners.map(({ key }) => key),
    };
  }
  const merge = mergeBoard(here, plan, file, resolution, unpackBaseline(target.baseline), job.conflicts);
  const update = updateOf(doc, () => writeMerge(doc, merge, randomBytes));
  const present = new Set([...here.cards, ...merge.newCards].map((card) => card.id));
  const comments = buildComments(plan, file, resolution).filter(({ cardId }) => present.has(cardId));
  const used = usedIds(merge, comments);
  const overLimit = merge.overLimit.map(({ card, count }): Loss => ({ code: 'over-limit', card, count }));
  return {
    ...shared,
    losses: [...shared.losses, ...overLimit],
    update,
    baseline: packBaseline(merge.baseline),
    comments,
    summary: {
      added: merge.newCards.length,
      changed: merge.cards.length,
      same: merge.same,
      away: merge.away,
      gone: merge.gone,
      ties: merge.ties,
      conflicts: merge.conflicts,
    },
    usedMembers: keysOf(resolution.members, used),
    usedLabels: keysOf(resolution.labels, used),
    usedPartners: keysOf(resolution.partners, partnersIn(merge)),
  };
}

/** What a change of a document amounts to, as one update; null when nothing was changed. */
function updateOf(doc: Y.Doc, change: () => void): Uint8Array | null {
  const updates: Uint8Array[] = [];
  const take = (update: Uint8Array): void => {
    updates.push(update);
  };
  doc.on('update', take);
  change();
  doc.off('update', take);
  return updates.length === 0 ? null : Y.mergeUpdates(updates);
}

function buildComments(plan: ImportPlan, file: BoardContent, resolution: Resolution): BuiltComment[] {
  const cards = new Map(plan.cards.map((card, index) => [card.key, file.cards[index]?.id]));
  return plan.comments.flatMap(({ card, author, ...comment }) => {
    const cardId = cards.get(card);
    if (!cardId) return [];
    const memberId = author === null ? null : (lookUp(resolution.members, author) ?? null);
    return [{ ...comment, cardId, memberId }];
  });
}

function peopleOf(card: ImportPlan['cards'][number]): (string | null)[] {
  const assignees = card.checklists.flatMap((checklist) => checklist.items.map((item) => item.assignee));
  return [card.owner, ...card.deputies, ...card.votes, ...assignees];
}

/** Every id of a person or label that a merge writes. */
function usedIds(merge: BoardMerge, comments: readonly BuiltComment[]): Set<MemberId | LabelId | null> {
  const used = new Set<MemberId | LabelId | null>(comments.map(({ memberId }) => memberId));
  for (const card of merge.newCards) {
    for (const id of [card.owner, ...card.deputies, ...card.votes, ...card.labels]) used.add(id);
    for (const { items } of card.checklists) for (const item of items) used.add(item.assignee);
  }
  for (const card of merge.cards) {
    used.add(card.fields.owner ?? null);
    for (const { add } of [card.deputies, card.votes, card.labels]) for (const id of add) used.add(id);
    const items = [
      ...card.newChecklists.flatMap((list) => list.items),
      ...card.checklists.flatMap((list) => list.newItems),
    ];
    for (const item of items) used.add(item.assignee);
    for (const { items: changed } of card.checklists) for (const { set } of changed) used.add(set.assignee ?? null);
  }
  return used;
}

/** Every partner that a merge ties to a card. */
function partnersIn(merge: BoardMerge): Set<PartnerId> {
  const used = new Set<PartnerId>();
  for (const card of merge.newCards) for (const { partnerId } of card.partners) used.add(partnerId);
  for (const { network } of merge.cards)
    for (const [key] of network) {
      const parsed = parseFacetKey(key);
      if (parsed?.facet === 'partner') used.add(parsed.rest as PartnerId);
    }
  return used;
}

function keysOf<T extends string>(known: Readonly<Record<string, T>>, used: ReadonlySet<string | null>) {
  return Object.entries(known).flatMap(([key, id]) => (used.has(id) ? [key] : []));
}
