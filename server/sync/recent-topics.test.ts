import { expect, test } from 'vitest';
import { RecentTopics } from './recent-topics';

test('a topic counts by its last change, and the present knows of none', () => {
  const recent = new RecentTopics();
  recent.note(['a', 'b']);
  const first = recent.moment();
  recent.note(['b']);
  expect(recent.since(first)).toEqual(['b']);
  expect(recent.since(recent.moment())).toEqual([]);
});

test('what was forgotten is never passed off as unchanged', () => {
  const recent = new RecentTopics(2);
  const first = recent.moment();
  recent.note(['a']);
  const second = recent.moment();
  recent.note(['b']);
  recent.note(['c']);
  expect(recent.since(first)).toBeNull();
  expect(recent.since(second)?.toSorted()).toEqual(['b', 'c']);
});

test('very many changes are told as any', () => {
  const recent = new RecentTopics();
  const first = recent.moment();
  recent.note(Array.from({ length: 1000 }, (_, i) => `board:${i}`));
  expect(recent.since(first)).toBeNull();
});
