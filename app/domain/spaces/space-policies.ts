/** Roles in a space, from most to least. */
export const SPACE_ROLES = ['host', 'member', 'commenter', 'reader'] as const;
export type SpaceRole = (typeof SPACE_ROLES)[number];

/** Whether a text names a role in a space. */
export function isSpaceRole(text: unknown): text is SpaceRole {
  return SPACE_ROLES.includes(text as SpaceRole);
}

/** Every question of the form *may I* inside a space. */
export type SpaceAction =
  | 'space.read'
  /** Answers about oneself: to an invitation, to a poll, what an event gave. */
  | 'answer'
  | 'call.join'
  | 'comment.add'
  | 'comment.edit'
  | 'comment.delete'
  | 'thread.resolve'
  /** Documents, events, files, tasks, rooms. */
  | 'content.edit'
  | 'content.delete'
  /** Shows an item to everybody on the net. */
  | 'content.publish'
  | 'feed.read'
  | 'space.leave'
  | 'space.invite'
  | 'space.govern'
  | 'profile.publish';

export interface SpaceFacts {
  /** Whether the thing acted on is the actor's own. */
  readonly isOwn?: boolean;
  /** How many hosts the space has. */
  readonly hosts?: number;
}

const rank = (role: SpaceRole | null): number => (role ? SPACE_ROLES.length - SPACE_ROLES.indexOf(role) : 0);

/**
 * The one answer to *may I* inside a space: pure, used by loaders, actions and sockets. Of an archived space only reading
 * and governing remain. Which items a person sees at all is `isVisible` in openness.ts.
 */
export function canInSpace(
  role: SpaceRole | null,
  action: SpaceAction,
  facts: SpaceFacts & { readonly isArchived?: boolean } = {},
): boolean {
  const atLeast = (least: SpaceRole) => rank(role) >= rank(least);
  const isOpen = facts.isArchived !== true;
  switch (action) {
    case 'space.read':
    case 'feed.read':
      return atLeast('reader');
    case 'space.leave':
      return atLeast('reader') && (role !== 'host' || (facts.hosts ?? 1) > 1);
    case 'answer':
    case 'call.join':
      return isOpen && atLeast('reader');
    case 'comment.add':
      return isOpen && atLeast('commenter');
    case 'comment.edit':
      return isOpen && atLeast('commenter') && facts.isOwn === true;
    case 'comment.delete':
      return isOpen && atLeast('commenter') && (facts.isOwn === true || atLeast('host'));
    case 'thread.resolve':
      return isOpen && (atLeast('member') || (atLeast('commenter') && facts.isOwn === true));
    case 'content.edit':
      return isOpen && atLeast('member');
    case 'content.delete':
      return isOpen && (atLeast('host') || (atLeast('member') && facts.isOwn === true));
    case 'content.publish':
    case 'space.invite':
    case 'profile.publish':
      return isOpen && atLeast('host');
    case 'space.govern':
      return atLeast('host');
  }
}
