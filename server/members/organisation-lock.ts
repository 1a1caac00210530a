import { AppError } from '../../app/domain/errors';
import { type Action, type Actor, can, type Facts, isRole } from '../../app/domain/policies';
import type { Prisma } from '../../prisma/generated/client';

/** Lets changes of one organisation's people happen one after another: two last owners cannot leave at once. */
export async function lockOrganisation(tx: Prisma.TransactionClient, organisationId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "Organisation" WHERE id = ${organisationId} FOR UPDATE`;
}

/** How many owners an organisation has. */
export function countOwners(tx: Pick<Prisma.TransactionClient, 'member'>, organisationId: string): Promise<number> {
  return tx.member.count({ where: { organisationId, state: 'active', role: 'owner' } });
}

/** Refuses with `forbidden` what the policy refuses. */
export function requireCan(actor: Actor, action: Action, facts?: Facts): void {
  if (!can(actor, action, facts)) throw new AppError('forbidden', 403, { action });
}

/** The person with the role they have now; what the caller read may be older than somebody else's change. */
export async function currentActor(tx: Prisma.TransactionClient, memberId: string, actor: Actor): Promise<Actor> {
  const row = await tx.member.findUnique({ where: { id: memberId }, select: { role: true, state: true } });
  if (row?.state !== 'active' || !isRole(row.role)) throw new AppError('forbidden', 403);
  return { ...actor, role: row.role };
}
