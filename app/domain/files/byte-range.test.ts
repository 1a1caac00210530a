import { expect, test } from 'vitest';
import { parseRange } from './byte-range';

test('a part of a file is asked for from its beginning, its end, or between', () => {
  expect(parseRange('bytes=0-9', 100)).toEqual({ start: 0, end: 10 });
  expect(parseRange('bytes=90-', 100)).toEqual({ start: 90, end: 100 });
  expect(parseRange('bytes=-10', 100)).toEqual({ start: 90, end: 100 });
  expect(parseRange('bytes=50-500', 100)).toEqual({ start: 50, end: 100 });
  expect(parseRange('bytes=-500', 100)).toEqual({ start: 0, end: 100 });
});

test('what lies behind the end is refused, what cannot be read is passed over', () => {
  for (const header of ['bytes=100-', 'bytes=-0', 'bytes=0-']) expect(parseRange(header, 0)).toBe('none');
  expect(parseRange('bytes=100-', 100)).toBe('none');
  for (const header of [null, '', 'bytes=-', 'bytes=9-1', 'bytes=0-1,5-6', 'lines=1-2', 'bytes=a-b'])
    expect(parseRange(header, 100)).toBeNull();
});
