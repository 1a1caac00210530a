import type { Role } from '../policies';
import { SPACE_ROLES, type SpaceRole } from './space-policies';

/**
 * The role with which somebody enters a space to which their organisation has linked a card. At home leads become hosts; in
 * another's space nobody gets more than the colleague there who has most, or a reader could bring in members.
 */
export function joiningRole(role: Role, isHosting: boolean, mostOfOurs: SpaceRole): SpaceRole {
  const own = ownRole(role, isHosting);
  return SPACE_ROLES.indexOf(own) > SPACE_ROLES.indexOf(mostOfOurs) ? own : mostOfOurs;
}

function ownRole(role: Role, isHosting: boolean): SpaceRole {
  switch (role) {
    case 'owner':
    case 'lead':
      return isHosting ? 'host' : 'member';
    case 'member':
      return 'member';
    case 'commenter':
      return 'commenter';
    case 'viewer':
      return 'reader';
  }
}
