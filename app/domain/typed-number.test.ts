import { expect, it } from 'vitest';
import { formatFieldNumber, parseFieldNumber } from './typed-number';

it.each([
  ['12', 'en', 12],
  ['-3,5', 'fi', -3.5],
  ['−3.5', 'en', -3.5],
  ['1,234.5', 'en', 1234.5],
  ['1.234,5', 'de', 1234.5],
  ['1 234,5', 'sv', 1234.5],
  ['1,5', 'en', 1.5],
])('reads %s in %s', (typed, locale, expected) => {
  expect(parseFieldNumber(typed, locale)).toBe(expected);
});

it.each(['', 'x', '1,2,3', '1e9', '--1', '.'])('does not take %j for a number', (typed) => {
  expect(parseFieldNumber(typed, 'en')).toBeNull();
});

it('reads back what it writes', () => {
  for (const locale of ['en', 'fi', 'sv', 'nb', 'de'])
    for (const value of [0, -1.25, 1234567.5, 1234]) {
      expect(parseFieldNumber(formatFieldNumber(value, locale), locale)).toBe(value);
    }
});
