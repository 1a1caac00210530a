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

/** The same within a sentence: *came in as member*. */
export const SPACE_ROLES_IN_SENTENCE: Record<SpaceRole, MessageDescriptor> = {
  host: msg({ message: 'host', context: 'role, within a sentence' }),
  member: msg({ message: 'member', context: 'role, within a sentence' }),
  commenter: msg({ message: 'commenter', context: 'role, within a sentence' }),
  reader: msg({ message: 'reader', context: 'role, within a sentence' }),
};

/** What each may do, in a few words. */
export const SPACE_ROLE_HINTS: Record<SpaceRole, MessageDescriptor> = {
  host: msg`everything, also invites people and changes the space`,
  member: msg`writes documents, plans events, adds files`,
  commenter: msg`reads and comments`,
  reader: msg`reads, and answers about themselves`,
};
