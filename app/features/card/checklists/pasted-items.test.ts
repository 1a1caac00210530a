import { expect, it } from 'vitest';
import { itemsInPaste } from './pasted-items';

it('makes an item of each line, without the marks of lists and boxes', () => {
  expect(itemsInPaste('- one\r\n* two\n\n3. three\n- [x] four\n[ ] five\n  six  ')).toEqual([
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
  ]);
});

it('keeps what only looks like a mark', () => {
  expect(itemsInPaste('-5 degrees\n2026 budget\n[link](https://example.org)')).toEqual([
    '-5 degrees',
    '2026 budget',
    '[link](https://example.org)',
  ]);
});
