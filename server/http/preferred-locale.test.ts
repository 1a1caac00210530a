import { expect, test } from 'vitest';
import { preferredLocale } from './preferred-locale';

test.each([
  [null, null, 'en'],
  [null, 'fi-FI,fi;q=0.9,en;q=0.8', 'fi'],
  [null, 'fr, de;q=0.4, sv;q=0.7', 'sv'],
  [null, 'nn-NO, en;q=0.5', 'nb'],
  [null, 'no', 'nb'],
  [null, 'de;q=0, en', 'en'],
  [null, 'de;q=none, ja', 'en'],
  ['theme=dark; solmu-language=de', 'fi', 'de'],
  ['solmu-language=xx', 'fi', 'fi'],
])('cookies %s and Accept-Language %s give %s', (cookies, header, locale) => {
  expect(preferredLocale(cookies, header)).toBe(locale);
});
