import type { Services } from '../../../../server/services';
import { withoutOwner } from '../../../domain/desk/desk';
import { ROLES } from '../../../domain/policies';
import type { MembersPageData } from '../../../features/members/members-page';
import type { MemberAccess } from '../../guards';

/** The people of an organisation with what the reader may do about each. */
export async function membersPageData(
  access: MemberAccess,
  { members, portfolio }: Pick<Services, 'members' | 'portfolio'>,
): Promise<MembersPageData> {
  const { organisation, member, user, can } = access;
  const canInvite = can('members.invite');
  const [rows, invitations] = await Promise.all([
    members.listMembers(organisation.id),
    canInvite ? members.listInvitations(access) : [],
  ]);
  const owners = rows.filter(({ role }) => role === 'owner').length;
  const named = (state: 'placeholder' | 'left') =>
    rows.filter((row) => row.state === state).map(({ id, name }) => ({ id, name }));
  const canHandOver = can('handover.all');
  const active = new Set(rows.filter(({ state }) => state === 'active').map(({ id }) => id));
  const networks = canHandOver ? (await portfolio.list(organisation.id)).networks : [];
  return {
    organisationId: organisation.id,
    organisationName: organisation.name,
    timeZone: user.timeZone,
    members: rows.flatMap(({ id, name, email, role, userId, avatarVersion }) => {
      if (role === null) return [];
      const isMe = id === member.id;
      return {
        id,
        name,
        role,
        isMe,
        // Addresses are for those who invite; colleagues see names.
        email: canInvite || isMe ? email : null,
        avatarUrl: avatarVersion === null ? null : `/avatars/${userId}?v=${avatarVersion}`,
        roles: ROLES.filter(
          (newRole) =>
            newRole === role || can('members.changeRole', { targetRole: role, newRole, owners, isOwn: isMe }),
        ),
        canRemove: !isMe && can('members.remove', { targetRole: role, owners }),
      };
    }),
    inviteRoles: canInvite ? ROLES.filter((newRole) => can('members.invite', { newRole })) : [],
    invitations: invitations.map((invitation) => ({
      ...invitation,
      canRevoke: can('members.invite', { newRole: invitation.role }),
    })),
    placeholders: can('members.claimPlaceholder') ? named('placeholder') : [],
    left: named('left'),
    ownerless: canHandOver ? withoutOwner(networks, active).length : null,
  };
}
