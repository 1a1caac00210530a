import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { applyTextDiff, diffText } from './text';

function apply(before: string, change: ReturnType<typeof diffText>): string {
  return change === null
    ? before
    : before.slice(0, change.index) + change.insert + before.slice(change.index + change.remove);
}

const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '😀', '😁', 'ä') });

describe('typing together', () => {
  test('the difference turns one text into the other, wherever the caret is', () => {
    fc.assert(
      fc.property(text, text, fc.nat(30), (before, after, caret) => {
        expect(apply(before, diffText(before, after, caret))).toBe(after);
      }),
    );
  });

  test('surrogate pairs are never cut', () => {
    fc.assert(
      fc.property(text, text, fc.nat(30), (before, after, caret) => {
        const change = diffText(before, after, caret);
        if (change === null) return;
        expect(change.insert.isWellFormed()).toBe(true);
        expect(before.slice(0, change.index).isWellFormed()).toBe(true);
        expect(before.slice(change.index, change.index + change.remove).isWellFormed()).toBe(true);
      }),
    );
  });

  test('a letter typed between equal letters goes in at the caret', () => {
    expect(diffText('aaaa', 'aaaaa', 2)).toEqual({ index: 1, remove: 0, insert: 'a' });
    expect(diffText('ab', 'aab', 1)).toEqual({ index: 0, remove: 0, insert: 'a' });
    expect(diffText('aaaa', 'aaa', 2)).toEqual({ index: 2, remove: 1, insert: '' });
  });

  test('two people who type in different places of one text both keep what they typed', () => {
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        const [a, b] = [new Y.Doc(), new Y.Doc()];
        a.getText('t').insert(0, `(${base})`);
        Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
        applyTextDiff(a.getText('t'), `${mine}(${base})`, 'a', mine.length);
        applyTextDiff(b.getText('t'), `(${base})${theirs}`, 'b');
        Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
        Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
        expect(a.getText('t').toString()).toBe(`${mine}(${base})${theirs}`);
        expect(b.getText('t').toString()).toBe(a.getText('t').toString());
      }),
    );
  });
});
