import type { Prisma, PrismaClient } from '../../prisma/generated/client';

/**
 * Reads by the indexes, however many rows they give. The planner holds comparing a row's words for cheap, and does not
 * see that the words of a text lie outside the row: for a common word it would read the words of all texts.
 */
export async function readByIndex<T>(db: PrismaClient, query: Prisma.Sql): Promise<T[]> {
  const [, rows] = await db.$transaction([db.$executeRaw`SET LOCAL enable_seqscan = off`, db.$queryRaw<T[]>(query)]);
  return rows;
}
