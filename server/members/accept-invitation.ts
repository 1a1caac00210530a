import { AppError } from '../../app/domain/errors';
import { type MemberId, newId, type OrganisationId } from '../../app/domain/ids';
import { isRole } from '../../app/domain/policies';
import { hashToken, isToken } from '../infra/secret-tokens';
import { invitationState } from './invitation-state';
import { announceAccess, type MembersParts } from './members-deps';
import type { InvitationView, Invitee } from './members-service';

/** What an invitation's link offers. Reading it changes nothing. */
export async function readInvitation({ db, clock }: MembersParts, token: string): Promise<InvitationView> {
  if (!isToken(token)) return { kind: 'unknown' };
  const row = await db.invitation.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { organisation: true },
  });
  if (!row || !isRole(row.role)) return { kind: 'unknown' };
  const { organisation } = row;
  const state = organisation.deleteAfter ? 'revoked' : invitationState(row, clock.now());
  if (state !== 'open') return { kind: state, organisationName: organisation.name };
  const inviter = await db.member.findUnique({ where: { id: row.createdById }, select: { name: true } });
  return {
    kind: 'open',
    organisationId: organisation.id as OrganisationId,
    organisationName: organisation.name,
    inviterName: inviter?.name ?? '',
    role: row.role,
    email: row.email,
  };
}

/**
 * Makes the person a member. A mailed invitation works for its address alone, and whoever holds it has proven that address.
 * Who is a member already keeps their role, and the invitation its use. Who left comes back as the same member, but not by
 * an invitation that is older than their leaving.
 */
export async function acceptInvitation(
  parts: MembersParts,
  token: string,
  user: Invitee,
): Promise<{ organisationId: OrganisationId; addressProven: boolean }> {
  const { db, clock, randomBytes } = parts;
  if (!isToken(token)) throw new AppError('invitation.unknown', 404);
  const tokenHash = hashToken(token);
  const accepted = await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "Invitation" WHERE "tokenHash" = ${tokenHash} FOR UPDATE`;
    const row = await tx.invitation.findUnique({ where: { tokenHash }, include: { organisation: true } });
    if (!row) throw new AppError('invitation.unknown', 404);
    const { id, organisationId, role, email } = row;
    const now = clock.now();
    const state = row.organisation.deleteAfter ? 'revoked' : invitationState(row, now);
    const where = { organisationId_userId: { organisationId, userId: user.id } };
    const member = await tx.member.findUnique({ where });
    const result = { organisationId: organisationId as OrganisationId, addressProven: email !== null };
    if (email !== null && email !== user.email) throw new AppError('invitation.otherAddress', 403, { email });
    if (member?.state === 'active' && !row.organisation.deleteAfter) return result;
    if (state !== 'open') throw new AppError(`invitation.${state}`, 410);
    if (member?.leftAt && member.leftAt >= row.createdAt) throw new AppError('invitation.beforeLeaving', 410);
    await tx.invitation.update({ where: { id }, data: { uses: { increment: 1 } } });
    const entry = { name: user.name, role, state: 'active', leftAt: null };
    await tx.member.upsert({
      where,
      create: { id: newId<MemberId>(randomBytes), organisationId, userId: user.id, createdAt: now, ...entry },
      update: entry,
    });
    await tx.user.update({ where: { id: user.id }, data: { lastOrganisationId: organisationId } });
    return result;
  });
  await announceAccess(parts, accepted.organisationId, user.id);
  return accepted;
}
