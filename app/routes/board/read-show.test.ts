import { expect, it } from 'vitest';
import { readShow, showMore } from './read-show';

it('shows fifty lines, what is asked for, and never more than a thousand', () => {
  const show = (query: string) => readShow(new URLSearchParams(query));
  expect([show(''), show('show=100'), show('show=1e9'), show('show=-1'), show('show=99999')]).toEqual([
    50, 100, 50, 50, 1000,
  ]);
});

it('asks for fifty more until there can be no more', () => {
  expect(showMore('/o/a?q=x&show=50', 50)).toBe('/o/a?q=x&show=100');
  expect(showMore('/o/a', 100)).toBe('/o/a?show=150');
  expect(showMore('/o/a', 1000)).toBeNull();
});
