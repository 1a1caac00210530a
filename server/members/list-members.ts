import type { MemberId, OrganisationId, UserId } from '../../app/domain/ids';
import { isRole, ROLES } from '../../app/domain/policies';
import type { MembersDeps } from './members-deps';
import type { MemberRow } from './members-service';

const STATES = ['active', 'placeholder', 'left'] as const;

/** Everybody whose name can stand on a card: active people by role, then placeholders, then those who left. */
export async function listMembers(
  { db }: Pick<MembersDeps, 'db'>,
  organisationId: OrganisationId,
): Promise<MemberRow[]> {
  const rows = await db.member.findMany({
    where: { organisationId },
    include: { user: { select: { email: true, avatar: { select: { updatedAt: true } } } } },
  });
  const members = rows.map((row): MemberRow => {
    const state = STATES.find((known) => known === row.state) ?? 'left';
    const isActive = state === 'active';
    return {
      id: row.id as MemberId,
      name: row.name,
      role: isActive && isRole(row.role) ? row.role : null,
      state,
      userId: isActive ? (row.userId as UserId | null) : null,
      email: isActive ? (row.user?.email ?? null) : null,
      avatarVersion: isActive ? (row.user?.avatar?.updatedAt.getTime() ?? null) : null,
      joinedAt: row.createdAt,
    };
  });
  const place = (row: MemberRow) => STATES.indexOf(row.state) * 10 + (row.role ? ROLES.indexOf(row.role) : 0);
  return members.sort((a, b) => place(a) - place(b) || a.name.localeCompare(b.name));
}
