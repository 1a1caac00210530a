import { expect, it } from 'vitest';
import { joiningRole } from './joining';

it('lets leads host at home, and nobody more elsewhere than the colleague there who has most', () => {
  expect(joiningRole('owner', true, 'host')).toBe('host');
  expect(joiningRole('lead', false, 'host')).toBe('member');
  expect(joiningRole('lead', false, 'member')).toBe('member');
  expect(joiningRole('lead', false, 'reader')).toBe('reader');
  expect(joiningRole('member', true, 'host')).toBe('member');
  expect(joiningRole('commenter', true, 'host')).toBe('commenter');
  expect(joiningRole('viewer', true, 'host')).toBe('reader');
});
