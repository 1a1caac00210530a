import { AppError } from '../../app/domain/errors';
import type { MemberId } from '../../app/domain/ids';
import { can, isRole, type Role } from '../../app/domain/policies';
import type { Prisma } from '../../prisma/generated/client';
import { endDuties } from './end-duties';
import { announceAccess, type MembersParts } from './members-deps';
import type { OrganisationAccess } from './members-service';
import { countOwners, currentActor, lockOrganisation, requireCan } from './organisation-lock';

/** Gives a member another role. The organisation keeps at least one owner. */
export async function changeRole(
  parts: MembersParts,
  access: OrganisationAccess,
  memberId: MemberId,
  role: Role,
): Promise<void> {
  const { id: organisationId } = access.organisation;
  const { userId, topics } = await parts.db.$transaction(async (tx) => {
    await lockOrganisation(tx, organisationId);
    const actor = await currentActor(tx, access.member.id, access.actor);
    const target = await findActive(tx, organisationId, memberId);
    const owners = await countOwners(tx, organisationId);
    const facts = { targetRole: target.role, newRole: role, owners, isOwn: target.id === access.member.id };
    requireCan(actor, 'members.changeRole', facts);
    await tx.member.update({ where: { id: memberId }, data: { role } });
    await revokeBeyond(tx, parts.clock.now(), memberId, role);
    return { userId: target.userId, topics: await endDuties(tx, parts.clock.now(), target, role) };
  });
  await announceAccess(parts, organisationId, userId);
  await parts.live.topicChanged(topics);
}

/** Takes a member's access away at once; the name stays where it is written. */
export async function removeMember(parts: MembersParts, access: OrganisationAccess, memberId: MemberId): Promise<void> {
  const { id: organisationId } = access.organisation;
  const { userId, topics } = await parts.db.$transaction(async (tx) => {
    await lockOrganisation(tx, organisationId);
    const actor = await currentActor(tx, access.member.id, access.actor);
    const target = await findActive(tx, organisationId, memberId);
    const owners = await countOwners(tx, organisationId);
    requireCan(actor, 'members.remove', { targetRole: target.role, owners });
    return { userId: target.userId, topics: await endMembership(tx, parts.clock.now(), target) };
  });
  await announceAccess(parts, organisationId, userId);
  await parts.live.topicChanged(topics);
}

/** Leaves the organisation; the last owner hands it over or deletes it first. */
export async function leaveOrganisation(parts: MembersParts, access: OrganisationAccess): Promise<void> {
  const { id: organisationId } = access.organisation;
  const topics = await parts.db.$transaction(async (tx) => {
    await lockOrganisation(tx, organisationId);
    const actor = await currentActor(tx, access.member.id, access.actor);
    const owners = await countOwners(tx, organisationId);
    if (!can(actor, 'organisation.leave', { owners })) throw new AppError('organisation.lastOwner', 409);
    return endMembership(tx, parts.clock.now(), await findActive(tx, organisationId, access.member.id));
  });
  await announceAccess(parts, organisationId, access.userId);
  await parts.live.topicChanged(topics);
}

async function findActive(tx: Prisma.TransactionClient, organisationId: string, memberId: string) {
  const row = await tx.member.findFirst({ where: { id: memberId, organisationId, state: 'active' } });
  if (!row || !isRole(row.role)) throw new AppError('member.unknown', 404);
  return { id: row.id, organisationId, userId: row.userId, role: row.role };
}

/** Gives the topics of what the person takes part in no longer. */
async function endMembership(
  tx: Prisma.TransactionClient,
  now: Date,
  { id, organisationId, userId }: { id: string; organisationId: string; userId: string | null },
): Promise<string[]> {
  await tx.member.update({ where: { id }, data: { state: 'left', role: null, leftAt: now } });
  await tx.boardStar.deleteMany({ where: { memberId: id } });
  if (userId)
    await tx.user.updateMany({
      where: { id: userId, lastOrganisationId: organisationId },
      data: { lastOrganisationId: null },
    });
  await revokeBeyond(tx, now, id, null);
  return endDuties(tx, now, { id, organisationId }, null);
}

// An invitation gives no more than its maker may give: else who loses a role could take it back with an old link.
async function revokeBeyond(
  tx: Prisma.TransactionClient,
  now: Date,
  memberId: string,
  role: Role | null,
): Promise<void> {
  const open = await tx.invitation.findMany({ where: { createdById: memberId, revokedAt: null } });
  const beyond = open.filter(
    (invitation) =>
      !isRole(invitation.role) || !can({ role, isServerAdmin: false }, 'members.invite', { newRole: invitation.role }),
  );
  await tx.invitation.updateMany({ where: { id: { in: beyond.map(({ id }) => id) } }, data: { revokedAt: now } });
}
