import { describe, expect, it } from 'vitest';
import { amountForEditing, formatAmount, parseAmount } from './amount-text';

const hours = (typed: string, locale = 'en') => {
  const reading = parseAmount(typed, locale, 10_000);
  return reading.kind === 'amount' ? reading.amount : reading.kind;
};

describe('amounts as people write them', () => {
  it.each([
    ['12', 'en', 12],
    [' 2.5 ', 'en', 2.5],
    ['2,5', 'en', 2.5],
    ['2,5', 'fi', 2.5],
    ['2.5', 'de', 2.5],
    ['.5', 'en', 0.5],
    ['0', 'en', 0],
    ['1,200', 'en', 1200],
    ['1,200', 'de', 1.2],
    ['1.200', 'de', 1200],
    ['1.200,5', 'de', 1200.5],
    ['1,200.5', 'fi', 1200.5],
    ['1 200,5', 'sv', 1200.5],
    ['1\u00a0200', 'nb', 1200],
    ['3.333', 'en', 3.33],
  ])('reads %s in %s as %d', (typed, locale, expected) => {
    expect(hours(typed, locale)).toBe(expected);
  });

  it('reads nothing as no hours', () => {
    expect(hours('  ')).toBeNull();
  });

  it.each(['ten', '1..2', '1,2,3', '-', '.', '1e3', '12h', '٣'])('does not take %s for a number', (typed) => {
    expect(hours(typed)).toBe('not-a-number');
  });

  it.each(['-1', '10001', '99999999'])('says that %s is out of range', (typed) => {
    expect(hours(typed)).toBe('out-of-range');
  });

  it('gives back in the field what it would read again', () => {
    for (const locale of ['en', 'fi', 'sv', 'nb', 'de'])
      for (const value of [0, 0.5, 12.25, 1200, 9999.99])
        expect(hours(amountForEditing(value, locale), locale)).toBe(value);
    expect(amountForEditing(null, 'en')).toBe('');
    expect(formatAmount(2.5, 'fi')).toBe('2,5');
  });
});
