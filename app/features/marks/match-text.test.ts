import { expect, it } from 'vitest';
import { matchesText } from './match-text';

it('matches every typed word anywhere, whatever the case and the marks', () => {
  expect(matchesText('Tärkeä verkosto', 'verk tark')).toBe(true);
  expect(matchesText('Tärkeä verkosto', 'verk ei')).toBe(false);
  expect(matchesText('Anything', '  ')).toBe(true);
});
