import { expect, test } from 'vitest';
import { remainingFailures, waitBeforeAttempt } from './attempt-delay';
import { addressGroup } from './attempts';

const noon = new Date('2026-01-01T12:00:00Z');
const after = (seconds: number) => new Date(noon.getTime() + seconds * 1000);
const pace = { free: 5, longestSeconds: 60 };

test('the first attempts are free, then the wait doubles up to its longest', () => {
  const waits = [0, 4, 5, 6, 7, 10, 11, 1000].map((failures) => waitBeforeAttempt(failures, noon, noon, pace) / 1000);
  expect(waits).toEqual([0, 0, 1, 2, 4, 32, 60, 60]);
});

test('the wait passes', () => {
  expect(waitBeforeAttempt(6, noon, after(1), pace)).toBe(1000);
  expect(waitBeforeAttempt(6, noon, after(2), pace)).toBe(0);
});

test('half of the failures are forgotten each hour', () => {
  expect(remainingFailures(16, noon, noon)).toBe(16);
  expect(remainingFailures(16, noon, after(3600))).toBe(8);
  expect(remainingFailures(16, noon, after(24 * 3600))).toBe(0);
});

test('a clock that was set back makes nothing worse', () => {
  expect(remainingFailures(4, noon, after(-3600))).toBe(4);
});

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::9', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('%s counts as %s', (address, group) => {
  expect(addressGroup(address)).toBe(group);
});
