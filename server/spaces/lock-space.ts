import type { Prisma } from '../../prisma/generated/client';
import { isInAt } from './is-in';

/**
 * Reads a space with the people who are in it, letting changes of its people happen one after another: two last hosts
 * cannot leave at once.
 */
export async function lockSpace(tx: Prisma.TransactionClient, spaceId: string, now: Date) {
  await tx.$executeRaw`SELECT 1 FROM "Space" WHERE id = ${spaceId} FOR UPDATE`;
  return tx.space.findUniqueOrThrow({ where: { id: spaceId }, include: { members: { where: isInAt(now) } } });
}
