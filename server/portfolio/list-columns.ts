import { isStage } from '../../app/domain/life-cycle';
import type { BoardColumn } from '../../app/domain/portfolio/table/apply-edit';
import type { PrismaClient } from '../../prisma/generated/client';

/** The columns of an organisation's boards that are in use, board by board in their order. */
export async function listColumns(
  db: Pick<PrismaClient, 'boardColumnRow'>,
  organisationId: string,
): Promise<BoardColumn[]> {
  const rows = await db.boardColumnRow.findMany({
    where: { organisationId, archived: false },
    orderBy: [{ boardId: 'asc' }, { position: 'asc' }],
  });
  return rows.map(({ columnId, boardId, name, stage }) => ({
    id: columnId as BoardColumn['id'],
    boardId,
    name,
    stage: isStage(stage) ? stage : 'active',
  }));
}
