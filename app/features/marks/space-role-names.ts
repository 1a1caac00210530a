import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { SpaceRole } from '../../domain/spaces/space-policies';

/** What the roles in a space are called. */
export const SPACE_ROLE_NAMES: Record<SpaceRole, MessageDescriptor> = {
  host: msg`Host`,
  member: msg`Member`,
  commenter: msg`Commenter`,
  reader: msg`Reader`,
};

/** What each may do, in a few words. */
export const SPACE_ROLE_HINTS: Record<SpaceRole, MessageDescriptor> = {
  host: msg`everything, also invites people and changes the space`,
  member: msg`writes documents, plans events, adds files`,
  commenter: msg`reads and comments`,
  reader: msg`reads, and answers about themselves`,
};
