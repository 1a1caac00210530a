import { expect, it } from 'vitest';
import { initials } from './avatar';
import { relativeTime } from './relative-time';

it('says how long ago something was in the largest unit that fits', () => {
  const now = new Date('2025-03-10T12:00:00Z');
  const ago = (seconds: number) => relativeTime(new Date(now.getTime() - seconds * 1000), now, 'en');
  expect(ago(20)).toBe('now');
  expect(ago(60 * 5)).toBe('5 minutes ago');
  expect(ago(86_400)).toBe('yesterday');
  expect(ago(86_400 * 15)).toBe('2 weeks ago');
  expect(ago(86_400 * 800)).toBe('2 years ago');
});

it('initials are the first letters of the first and the last word', () => {
  expect(['Aino Virtanen', 'Åsa', 'Ole Jakob Næss', '  ', '𝒜da b'].map(initials)).toEqual(['AV', 'Å', 'ON', '?', '𝒜B']);
});
