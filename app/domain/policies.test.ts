import { describe, expect, test } from 'vitest';
import { type Action, type Actor, can, type Facts, isRole, ROLES, type Role } from './policies';

const as = (role: Role | null, isServerAdmin = false): Actor => ({ role, isServerAdmin });

/** Who may do what where nothing but the role counts: the least role, or nobody of the organisation. */
const LEAST_ROLE: Partial<Record<Action, Role>> = {
  'organisation.read': 'viewer',
  'members.read': 'viewer',
  'board.read': 'viewer',
  'board.star': 'viewer',
  export: 'viewer',
  'card.comment': 'commenter',
  'board.edit': 'member',
  'board.create': 'member',
  'board.rename': 'member',
  'labels.edit': 'member',
  'partners.edit': 'member',
  'partners.merge': 'lead',
  import: 'member',
  'board.archive': 'lead',
  'members.claimPlaceholder': 'lead',
  'scoring.take-part': 'member',
  'scoring.lead': 'lead',
  'criteria.edit': 'lead',
  'criteria.govern': 'lead',
  'members.invite': 'lead',
  'plan.read': 'viewer',
  'plan.edit': 'member',
  'plan.approve': 'lead',
  'review.do': 'member',
  'review.run': 'lead',
  'view.save': 'viewer',
  'view.share': 'member',
  'view.change': 'lead',
  'radar.edit': 'member',
  'decision.propose': 'member',
  'decision.govern': 'lead',
  'operating-model.edit': 'lead',
  'desk.read-others': 'lead',
  'handover.all': 'lead',
  'organisation.rename': 'owner',
  'organisation.delete': 'owner',
};

describe.each(Object.entries(LEAST_ROLE))('%s needs at least a %s', (action, least) => {
  test.each(ROLES)('%s', (role) => {
    const isEnough = ROLES.indexOf(role) <= ROLES.indexOf(least);
    expect(can(as(role), action as Action)).toBe(isEnough);
  });

  test('so a stranger may not, nor one who only administers the server', () => {
    expect(can(as(null), action as Action)).toBe(false);
    expect(can(as(null, true), action as Action)).toBe(false);
  });
});

test('the outbox is for who administers the server, whatever their role', () => {
  for (const role of [...ROLES, null]) {
    expect(can(as(role, true), 'outbox.read')).toBe(true);
    expect(can(as(role), 'outbox.read')).toBe(false);
  }
});

test('nobody invites to a role above their own', () => {
  const invites = (role: Role, newRole: Role) => can(as(role), 'members.invite', { newRole });
  expect(ROLES.filter((newRole) => invites('owner', newRole))).toEqual([...ROLES]);
  expect(ROLES.filter((newRole) => invites('lead', newRole))).toEqual(['lead', 'member', 'commenter', 'viewer']);
  for (const role of ['member', 'commenter', 'viewer'] as const)
    expect(ROLES.some((newRole) => invites(role, newRole))).toBe(false);
});

test('people change and delete their own words; leads delete any, and change none', () => {
  const comment = (role: Role, isOwn: boolean) =>
    (['comment.edit', 'comment.delete'] as const).filter((action) => can(as(role), action, { isOwn }));
  expect(comment('commenter', true)).toEqual(['comment.edit', 'comment.delete']);
  expect(comment('commenter', false)).toEqual([]);
  expect(comment('member', false)).toEqual([]);
  expect(comment('lead', false)).toEqual(['comment.delete']);
  expect(comment('owner', false)).toEqual(['comment.delete']);
  expect(comment('viewer', true)).toEqual([]);
});

/** Every change of role that the policy lets a person make. */
function changesOf(role: Role, facts: Facts = { owners: 2 }): string[] {
  return ROLES.flatMap((targetRole) =>
    ROLES.filter((newRole) => can(as(role), 'members.changeRole', { ...facts, targetRole, newRole })).map(
      (newRole) => `${targetRole} → ${newRole}`,
    ),
  );
}

test('an owner gives every role to everybody while there is another owner', () => {
  expect(changesOf('owner')).toHaveLength(ROLES.length ** 2);
});

test('a lead changes roles below lead, among those', () => {
  const below = ['member', 'commenter', 'viewer'];
  expect(changesOf('lead')).toEqual(below.flatMap((from) => below.map((to) => `${from} → ${to}`)));
});

test('others change no role', () => {
  for (const role of ['member', 'commenter', 'viewer'] as const) expect(changesOf(role)).toEqual([]);
});

describe('the last owner', () => {
  const alone = { owners: 1 };

  test('stays one', () => {
    expect(changesOf('owner', alone).filter((change) => change.startsWith('owner'))).toEqual(['owner → owner']);
    expect(can(as('owner'), 'members.remove', { targetRole: 'owner', ...alone })).toBe(false);
    expect(can(as('owner'), 'organisation.leave', alone)).toBe(false);
    expect(can(as('owner'), 'organisation.leave', {})).toBe(false);
  });

  test('is not last when there is another', () => {
    expect(can(as('owner'), 'members.remove', { targetRole: 'owner', owners: 2 })).toBe(true);
    expect(can(as('owner'), 'organisation.leave', { owners: 2 })).toBe(true);
  });
});

test('leads remove whom they outrank, owners anybody, others nobody', () => {
  const removes = (role: Role) =>
    ROLES.filter((targetRole) => can(as(role), 'members.remove', { targetRole, owners: 2 }));
  expect(removes('owner')).toEqual([...ROLES]);
  expect(removes('lead')).toEqual(['member', 'commenter', 'viewer']);
  for (const role of ['member', 'commenter', 'viewer'] as const) expect(removes(role)).toEqual([]);
});

test('everybody but the last owner may leave', () => {
  for (const role of ['lead', 'member', 'commenter', 'viewer'] as const)
    expect(can(as(role), 'organisation.leave', { owners: 1 })).toBe(true);
  expect(can(as(null), 'organisation.leave', { owners: 1 })).toBe(false);
});

test('an archived board is looked at and changed by nobody', () => {
  expect(can(as('owner'), 'board.read', { isArchived: true })).toBe(true);
  for (const role of ROLES) expect(can(as(role), 'board.edit', { isArchived: true })).toBe(false);
  expect(can(as('member'), 'board.edit', { isArchived: false })).toBe(true);
});

test('a role is one of five words', () => {
  expect(ROLES.every(isRole)).toBe(true);
  for (const other of ['admin', '', null, 5, 'Owner']) expect(isRole(other)).toBe(false);
});

test('a model may let more people change its criteria, or fewer, and name members who may', () => {
  expect(can(as('member'), 'criteria.edit', { editRole: 'member' })).toBe(true);
  expect(can(as('lead'), 'criteria.edit', { editRole: 'owner' })).toBe(false);
  expect(can(as('member'), 'criteria.edit', { editRole: 'owner', isNamed: true })).toBe(true);
  expect(can(as('commenter'), 'criteria.edit', { editRole: 'member', isNamed: true })).toBe(false);
});
