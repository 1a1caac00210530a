import { createBackground } from '../infra/background';
import { acceptInvitation, readInvitation } from './accept-invitation';
import { changeRole, leaveOrganisation, removeMember } from './change-role';
import { claimPlaceholder } from './claim-placeholder';
import { createOrganisation } from './create-organisation';
import { deleteOrganisation, purgeDeletedOrganisations, regretDeletion } from './delete-organisation';
import { findAccess, findBoard, findBoardAccess, listOrganisations } from './find-access';
import { inviteByLink, inviteByMail, listInvitations, revokeInvitation } from './invite';
import { listMembers } from './list-members';
import type { MembersDeps, MembersParts } from './members-deps';
import type { MembersService } from './members-service';
import { countOwners } from './organisation-lock';
import { renameOrganisation } from './rename-organisation';
import { setCurrency } from './set-currency';

/** Makes the service of organisations and their people. */
export function createMembers(deps: MembersDeps): MembersService {
  const background = createBackground(deps.log);
  const parts: MembersParts = { ...deps, background };
  const { db } = deps;
  return {
    access: (userId, organisationId) => findAccess(parts, userId, organisationId),
    findBoard: (organisationId, boardId) => findBoard(parts, organisationId, boardId),
    boardAccess: (userId, boardId) => findBoardAccess(parts, userId, boardId),
    listOrganisations: (userId) => listOrganisations(parts, userId),
    async rememberOrganisation(userId, organisationId) {
      await db.user.updateMany({
        where: { id: userId, OR: [{ lastOrganisationId: null }, { lastOrganisationId: { not: organisationId } }] },
        data: { lastOrganisationId: organisationId },
      });
    },
    createOrganisation: (user, name) => createOrganisation(parts, user, name),
    renameOrganisation: (access, name) => renameOrganisation(parts, access, name),
    setCurrency: (access, currency) => setCurrency(parts, access, currency),
    leaveOrganisation: (access) => leaveOrganisation(parts, access),
    deleteOrganisation: (access, typedName) => deleteOrganisation(parts, access, typedName),
    regretDeletion: (access) => regretDeletion(parts, access),
    purgeDeletedOrganisations: () => purgeDeletedOrganisations(parts),
    listMembers: (organisationId) => listMembers(parts, organisationId),
    countOwners: (organisationId) => countOwners(db, organisationId),
    changeRole: (access, memberId, role) => changeRole(parts, access, memberId, role),
    removeMember: (access, memberId) => removeMember(parts, access, memberId),
    claimPlaceholder: (access, placeholderId, memberId) => claimPlaceholder(parts, access, placeholderId, memberId),
    inviteByMail: (access, emails, invitation) => inviteByMail(parts, access, emails, invitation),
    inviteByLink: (access, invitation) => inviteByLink(parts, access, invitation),
    listInvitations: (access) => listInvitations(parts, access),
    revokeInvitation: (access, invitationId) => revokeInvitation(parts, access, invitationId),
    readInvitation: (token) => readInvitation(parts, token),
    acceptInvitation: (token, user) => acceptInvitation(parts, token, user),
    settled: () => background.settled(),
  };
}
