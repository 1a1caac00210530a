import { expect, test } from 'vitest';
import { parseEmailAddress, parseEmailAddresses } from './email-address';
import { parseName } from './names';
import { isTimeZone } from './preferences';
import { parseReturnPath } from './return-path';

test('a name is one line without invisible signs', () => {
  expect(parseName('  Aino \n\t Aalto ', 100)).toBe('Aino Aalto');
  expect(parseName('Ai\u202eno\u200b', 100)).toBe('Aino');
  expect(parseName('👩‍🚀 Åse', 100)).toBe('👩‍🚀 Åse');
  for (const bad of ['', ' ', '\u200b', 'x'.repeat(101), null, 7]) expect(parseName(bad, 100)).toBeNull();
});

test('an address is trimmed and in lower case', () => {
  expect(parseEmailAddress(' Aino.Aalto@Example.ORG ')).toBe('aino.aalto@example.org');
  expect(parseEmailAddress('aino@intranet')).toBe('aino@intranet');
});

test.each([
  '',
  'aino',
  '@example.org',
  'a@',
  'a b@example.org',
  'a@b@c',
  'a@ex\nample.org',
  'a@b\u0000',
  `${'x'.repeat(250)}@b.c`,
])('%j is no address', (text) => {
  expect(parseEmailAddress(text)).toBeNull();
});

test('several addresses come with commas, semicolons or lines, each once', () => {
  expect(parseEmailAddresses('a@x.org, B@x.org;\n a@x.org  nonsense')).toEqual({
    addresses: ['a@x.org', 'b@x.org'],
    bad: ['nonsense'],
  });
});

test('the way back stays on this server', () => {
  expect(parseReturnPath('/o/abc?owner=x#top')).toBe('/o/abc?owner=x#top');
  for (const bad of [
    '//evil.org',
    '/\\evil.org',
    '/a\\b',
    'https://evil.org',
    'javascript:alert(1)',
    '',
    null,
    '/\n/evil.org',
    `/${'x'.repeat(1000)}`,
  ])
    expect(parseReturnPath(bad)).toBeNull();
});

test('a time zone is one that the platform knows', () => {
  expect(isTimeZone('Europe/Helsinki')).toBe(true);
  expect(isTimeZone('UTC')).toBe(true);
  for (const bad of ['', 'Mars/Olympus', '+02:00', 'x'.repeat(500)]) expect(isTimeZone(bad)).toBe(false);
});
