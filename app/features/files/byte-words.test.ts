import { expect, test } from 'vitest';
import { byteWords } from './byte-words';

test('sizes are said in the unit that people read', () => {
  expect(byteWords(0, 'en')).toBe('0 bytes');
  expect(byteWords(1023, 'en')).toBe('1,023 bytes');
  expect(byteWords(1536, 'en')).toBe('2 kB');
  expect(byteWords(1.5 * 1024 ** 2, 'en')).toBe('1.5 MB');
  expect(byteWords(1024 ** 3, 'en')).toBe('1 GB');
});
