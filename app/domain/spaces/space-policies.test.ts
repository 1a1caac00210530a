import { describe, expect, it } from 'vitest';
import { isRaised, isVisible } from './openness';
import { canInSpace, SPACE_ROLES, type SpaceAction, type SpaceRole } from './space-policies';

const LEAST: Record<SpaceAction, SpaceRole> = {
  'space.read': 'reader',
  'feed.read': 'reader',
  'space.leave': 'reader',
  answer: 'reader',
  'call.join': 'reader',
  'comment.add': 'commenter',
  'comment.edit': 'commenter',
  'comment.delete': 'commenter',
  'thread.resolve': 'commenter',
  'content.edit': 'member',
  'content.delete': 'member',
  'content.publish': 'host',
  'space.invite': 'host',
  'profile.publish': 'host',
  'space.govern': 'host',
};

describe('rights in a space', () => {
  it.each(Object.entries(LEAST))('%s needs at least the role %s, over one’s own', (action, least) => {
    for (const role of SPACE_ROLES) {
      const expected = SPACE_ROLES.indexOf(role) <= SPACE_ROLES.indexOf(least);
      expect(canInSpace(role, action as SpaceAction, { isOwn: true, hosts: 2 }), role).toBe(expected);
    }
    expect(canInSpace(null, action as SpaceAction, { isOwn: true, hosts: 2 })).toBe(false);
  });

  it('leaves others’ words to their authors and to hosts', () => {
    expect(canInSpace('host', 'comment.edit')).toBe(false);
    expect(canInSpace('member', 'comment.delete')).toBe(false);
    expect(canInSpace('host', 'comment.delete')).toBe(true);
  });

  it('keeps a host in every space', () => {
    expect(canInSpace('host', 'space.leave', { hosts: 1 })).toBe(false);
    expect(canInSpace('reader', 'space.leave', { hosts: 1 })).toBe(true);
  });

  it('lets an archived space be read and governed, and nothing else', () => {
    for (const action of Object.keys(LEAST) as SpaceAction[])
      expect(canInSpace('host', action, { isOwn: true, isArchived: true, hosts: 2 }), action).toBe(
        ['space.read', 'feed.read', 'space.leave', 'space.govern'].includes(action),
      );
  });
});

describe('openness', () => {
  it('shows what is only ours to us alone, and never to guests', () => {
    const ours = { openness: 'only-us', organisationId: 'a' };
    expect(isVisible(ours, 'a')).toBe(true);
    expect(isVisible(ours, 'b')).toBe(false);
    expect(isVisible(ours, null)).toBe(false);
    expect(isVisible({ openness: 'only-us', organisationId: null }, null)).toBe(false);
  });

  it('hides a class that it does not know', () => {
    expect(isVisible({ openness: 'secret', organisationId: 'a' }, 'a')).toBe(false);
  });

  it('calls it raised when more people see it', () => {
    expect(isRaised('only-us', 'network')).toBe(true);
    expect(isRaised('public', 'network')).toBe(false);
  });
});
