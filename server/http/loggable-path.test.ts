import { expect, test } from 'vitest';
import { loggablePath } from './loggable-path';

test('a logged path keeps its shape and no id, token or free text', () => {
  expect(loggablePath('/o/abcdefghij0123456789/boards/zyxwvutsrq0123456789.data')).toBe('/o/:id/boards/:id');
  expect(loggablePath('/invitations/2Yk1p0cS_3Qf0t7b6Xw5nB8l1JmZr4uVdEaHgKqPoTs')).toBe('/invitations/:text');
  expect(loggablePath('/someone@example.org')).toBe('/:text');
  expect(loggablePath('/sign-in')).toBe('/sign-in');
});
