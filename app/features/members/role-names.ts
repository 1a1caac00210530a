import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Role } from '../../domain/policies';

/** What the roles are called. */
export const ROLE_NAMES: Record<Role, MessageDescriptor> = {
  owner: msg({ message: 'Owner', context: 'a role' }),
  lead: msg`Lead`,
  member: msg`Member`,
  commenter: msg`Commenter`,
  viewer: msg`Viewer`,
};

/** What each may do, in a few words. */
export const ROLE_HINTS: Record<Role, MessageDescriptor> = {
  owner: msg`everything, also rename and delete the organisation`,
  lead: msg`edits boards, invites people, decides`,
  member: msg`edits boards`,
  commenter: msg`reads boards, comments on cards`,
  viewer: msg`reads boards`,
};
