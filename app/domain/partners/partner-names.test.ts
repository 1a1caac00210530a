import { expect, test } from 'vitest';
import { aliasKey, foldName, mayBeSame, nameKey } from './partner-names';

test.each([
  ['Malmö', 'Malmo'],
  ['Malmö Stad', 'Malmö kommun'],
  ['Bergen kommune', 'BERGEN'],
  ['Cisco Systems, Inc.', 'Cisco Systems'],
  ['Huawei Technologies Co., Ltd', 'Huawei Technologies'],
  ['Tromsø', 'Tromso'],
  ['Advanced Micro Devices (AMD)', 'Advanced Micro Devices'],
  ['The City of Oslo', 'Oslo'],
])('%s and %s compare alike', (a, b) => {
  expect(nameKey(a)).toBe(nameKey(b));
});

test.each([
  ['Red Hat LLC', 'Red Lion LLC'],
  ['University of Leeds', 'University of Delaware'],
  ['Oy', 'Ab'],
])('%s and %s do not', (a, b) => {
  expect(nameKey(a)).not.toBe(nameKey(b));
});

test('one name in two countries is two organisations, unless a country is not known', () => {
  const bergen = (country: string) => ({ nameKey: nameKey('Bergen'), country });
  expect(mayBeSame(bergen('NO'), bergen('NL'))).toBe(false);
  expect(mayBeSame(bergen('NO'), bergen(''))).toBe(true);
  expect(aliasKey('Bergen', 'NO')).not.toBe(aliasKey('Bergen', 'NL'));
  expect(aliasKey(' Malmö ', 'se')).toBe(aliasKey('Malmo', 'SE'));
});

test('folding keeps letters of other scripts', () => {
  expect(foldName('  上海  Ąćé ')).toBe('上海 ace');
});
