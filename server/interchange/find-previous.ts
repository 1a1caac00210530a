import { type BoardId, type OrganisationId, parseId } from '../../app/domain/ids';
import type { PrismaClient } from '../../prisma/generated/client';
import type { BoardOption } from './interchange-service';

/** The boards into which a file can go; those that it came to before first, the latest of them at the head. */
export async function listTargets(
  db: Pick<PrismaClient, 'board' | 'importRecord'>,
  organisationId: OrganisationId,
  sourceKey: string,
): Promise<BoardOption[]> {
  const boards = await db.board.findMany({
    where: { organisationId, archivedAt: null },
    select: { id: true, name: true, createdAt: true },
    orderBy: { name: 'asc' },
  });
  const records = await db.importRecord.findMany({
    where: { organisationId, sourceKey },
    select: { boardId: true, createdAt: true },
    orderBy: { createdAt: 'asc' },
  });
  const importedAt = new Map(records.map((record) => [record.boardId, record.createdAt.toISOString()]));
  // A board's own export comes back to the board itself.
  const own = sourceKey.startsWith('solmu:') ? parseId<BoardId>(sourceKey.slice(6)) : null;
  const itself = boards.find((board) => board.id === own);
  if (itself && !importedAt.has(itself.id)) importedAt.set(itself.id, itself.createdAt.toISOString());
  return boards
    .map(({ id, name }) => ({ id: id as BoardId, name, importedAt: importedAt.get(id) ?? null }))
    .sort((a, b) => (b.importedAt ?? '').localeCompare(a.importedAt ?? ''));
}

/** What the last import of the same file into a board remembered. Other files name things otherwise. */
export async function findBaseline(
  db: Pick<PrismaClient, 'importRecord'>,
  boardId: BoardId,
  sourceKey: string,
): Promise<Uint8Array | null> {
  const record = await db.importRecord.findFirst({
    where: { boardId, sourceKey, baseline: { not: null } },
    orderBy: { createdAt: 'desc' },
    select: { baseline: true },
  });
  return record?.baseline ?? null;
}
