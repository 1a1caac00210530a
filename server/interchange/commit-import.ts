import * as Y from 'yjs';
import { type BoardId, boardDocumentId, newId } from '../../app/domain/ids';
import { ImportError } from '../../app/domain/interchange/import-error';
import type { ImportKind } from '../../app/domain/interchange/import-plan';
import { LIMITS } from '../../app/domain/limits';
import type { Prisma } from '../../prisma/generated/client';
import { storableJson, storableText } from '../infra/storable-json';
import type { BuiltComment, BuiltImport } from './import-job';
import type { InterchangeDeps } from './interchange-deps';
import type { Importer, ImportReport } from './interchange-service';
import type { ResolvedLabel, ResolvedMember } from './resolve-names';
import { type ResolvedPartner, writePartners } from './resolve-partners';

export interface ImportCommit {
  readonly importer: Importer;
  readonly kind: ImportKind;
  readonly sourceKey: string;
  readonly fileName: string;
  readonly boardId: BoardId;
  /** The board is made now; null: it exists. */
  readonly newBoard: { readonly name: string; readonly description: string } | null;
  readonly built: BuiltImport;
  readonly members: readonly ResolvedMember[];
  readonly labels: readonly ResolvedLabel[];
  readonly partners: readonly ResolvedPartner[];
  /** Whose portfolio a list of memberships becomes. */
  readonly own?: ImportReport['own'];
  /** Until the document is written the import can still be called off. */
  readonly signal?: AbortSignal;
}

type Tx = Prisma.TransactionClient;

const MOST_LOSSES = 5000;
/** Rows written at once: few enough that others get their turn in between. */
const BATCH = 200;

/**
 * Writes an import, all of it or nothing: rows of the database in one transaction whose last act before the commit is the
 * document's own durable write. When the commit itself fails a new document is removed again.
 */
export async function commitImport(deps: InterchangeDeps, commit: ImportCommit): Promise<string> {
  const { boardId, importer, built } = commit;
  const documentId = boardDocumentId(boardId);
  let madeDocument = false;
  const recordId = newId(deps.randomBytes);
  try {
    await deps.db.$transaction(
      async (tx) => {
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`import ${importer.organisationId}`}, 0))`;
        const placeholders = await writeMembers(tx, commit);
        await writeLabels(tx, commit);
        const usedPartners = new Set(built.usedPartners);
        const newPartners = await writePartners(
          tx,
          importer.organisationId,
          { memberId: importer.memberId, at: deps.clock.now() },
          commit.partners.filter(({ key }) => usedPartners.has(key)),
        );
        await writeBoardRow(tx, commit, deps.clock.now());
        const newComments = await writeComments(tx, commit, deps);
        const report = reportOf(commit, { newComments, placeholders, newPartners });
        await writeRecord(tx, commit, report, recordId, deps.clock.now());
        requireWanted(commit);
        if (commit.newBoard && built.update) {
          madeDocument = true;
          await deps.rooms.create(documentId, importer.organisationId, built.update, importer);
          requireWanted(commit);
        } else if (built.update) {
          const { update } = built;
          await deps.rooms.transact(documentId, importer, (doc) => Y.applyUpdate(doc, update));
        }
      },
      { timeout: 120_000, maxWait: 20_000 },
    );
  } catch (error) {
    if (madeDocument) await deps.rooms.remove(documentId);
    throw error;
  }
  const cards = [...new Set(built.comments.map(({ cardId }) => cardId))].slice(0, 500);
  await deps.live.topicChanged([
    `organisation:${importer.organisationId}`,
    ...(built.usedPartners.length > 0 ? [`partners:${importer.organisationId}`] : []),
    `board:${boardId}`,
    `activity:${boardId}`,
    ...cards.map((card) => `comments:${card}`),
  ]);
  return recordId;
}

function requireWanted({ signal }: ImportCommit): void {
  if (signal?.aborted) throw new ImportError('cancelled');
}

/** Makes placeholders for people whom the board names and nobody knows yet. */
async function writeMembers(tx: Tx, { members, built, importer }: ImportCommit): Promise<number> {
  const used = new Set(built.usedMembers);
  const { count } = await tx.member.createMany({
    data: members
      .filter((member) => member.isNew && used.has(member.key))
      .map(({ id, name, sourceKey }) => ({
        id,
        organisationId: importer.organisationId,
        name: storableText(name),
        state: 'placeholder',
        sourceKey: storableText(sourceKey),
      })),
    skipDuplicates: true,
  });
  return count;
}

async function writeLabels(tx: Tx, { labels, built, importer }: ImportCommit): Promise<void> {
  const used = new Set(built.usedLabels);
  const { organisationId } = importer;
  const fresh = new Map(labels.filter((label) => label.isNew && used.has(label.key)).map((label) => [label.id, label]));
  const before = await tx.label.count({ where: { organisationId } });
  if (before + fresh.size > LIMITS.labelsPerOrganisation)
    throw new ImportError('too-many-labels', String(before + fresh.size));
  await tx.label.createMany({
    data: [...fresh.values()].map(({ id, name, colour }) => ({ id, organisationId, name: storableText(name), colour })),
    skipDuplicates: true,
  });
}

async function writeBoardRow(
  tx: Tx,
  { boardId, newBoard, importer, sourceKey }: ImportCommit,
  at: Date,
): Promise<void> {
  const { organisationId, memberId } = importer;
  if (newBoard) {
    await tx.board.create({
      data: {
        id: boardId,
        organisationId,
        name: storableText(newBoard.name),
        description: storableText(newBoard.description),
        createdById: memberId,
        createdAt: at,
        sourceKey: storableText(sourceKey),
      },
    });
    return;
  }
  const board = await tx.board.findFirst({ where: { id: boardId, organisationId, archivedAt: null } });
  if (!board) throw new ImportError('board-gone');
}

/** Adds comments that are not here yet; one that was edited in the source, and not here, is brought up to date. */
async function writeComments(
  tx: Tx,
  { boardId, built, kind, importer }: ImportCommit,
  deps: InterchangeDeps,
): Promise<number> {
  const keyOf = (comment: BuiltComment): string => storableText(`${kind}:${comment.key}`);
  let added = 0;
  for (let start = 0; start < built.comments.length; start += BATCH) {
    const batch = built.comments.slice(start, start + BATCH);
    const known = await tx.cardComment.findMany({
      where: { boardId, OR: [{ sourceKey: { in: batch.map(keyOf) } }, { id: { in: batch.map(({ key }) => key) } }] },
      select: { id: true, sourceKey: true, body: true, editedAt: true, deletedAt: true },
    });
    const byKey = new Map(known.flatMap((row) => [[row.sourceKey, row] as const, [row.id, row] as const]));
    const fresh: BuiltComment[] = [];
    for (const comment of batch) {
      const row = byKey.get(keyOf(comment)) ?? byKey.get(comment.key);
      if (!row) fresh.push(comment);
      else if (
        row.deletedAt === null &&
        row.editedAt === null &&
        comment.edited &&
        row.body !== storableText(comment.body)
      )
        await tx.cardComment.update({
          where: { id: row.id },
          data: { body: storableText(comment.body), editedAt: new Date(comment.edited) },
        });
    }
    const { count } = await tx.cardComment.createMany({
      data: fresh.map((comment) => ({
        id: newId(deps.randomBytes),
        organisationId: importer.organisationId,
        boardId,
        cardId: comment.cardId,
        memberId: comment.memberId,
        authorName: storableText(comment.authorName),
        body: storableText(comment.body),
        sourceKey: keyOf(comment),
        createdAt: new Date(comment.created),
        editedAt: comment.edited === null ? null : new Date(comment.edited),
      })),
      skipDuplicates: true,
    });
    added += count;
  }
  return added;
}

function reportOf(
  { built, newBoard, own }: ImportCommit,
  made: Pick<ImportReport, 'newComments' | 'placeholders' | 'newPartners'>,
): ImportReport {
  return {
    isNew: newBoard !== null,
    inFile: built.inFile,
    counts: built.counts,
    losses: built.losses.slice(0, MOST_LOSSES),
    moreLosses: Math.max(0, built.losses.length - MOST_LOSSES),
    update: built.summary && { ...built.summary, conflicts: built.summary.conflicts.slice(0, MOST_LOSSES) },
    ...made,
    ...(own && own.length > 0 ? { own } : {}),
  };
}

async function writeRecord(tx: Tx, commit: ImportCommit, report: ImportReport, id: string, at: Date): Promise<void> {
  const { boardId, importer, kind, sourceKey, fileName, built } = commit;
  const { organisationId, memberId } = importer;
  // Only the newest baseline of a file on a board is of use.
  await tx.importRecord.updateMany({
    where: { boardId, sourceKey, baseline: { not: null } },
    data: { baseline: null },
  });
  await tx.importRecord.create({
    data: {
      id,
      organisationId,
      boardId,
      kind,
      sourceKey: storableText(sourceKey),
      fileName: storableText(fileName),
      report: JSON.parse(storableJson(report)),
      baseline: new Uint8Array(built.baseline),
      memberId,
      createdAt: at,
    },
  });
  await tx.activity.create({
    data: { organisationId, boardId, memberId, kind: 'board.imported', data: { kind, cards: built.counts.cards }, at },
  });
}
