import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareRichTexts, compareWords, linesOf } from './compare';
import { fromMarkdown } from './from-markdown';

test('a comparison tells what came, what went, and which words of a line changed', () => {
  const before = fromMarkdown(
    '# Plan\n\nWe enter two networks.\n\n- stays\n- goes\n\n| a | b |\n| --- | --- |\n| 1 | 2 |',
  );
  const after = fromMarkdown(
    '# Plan\n\nWe enter three networks.\n\n- stays\n- comes now\n\n| a | b |\n| --- | --- |\n| 1 | 2 |',
  );
  const changes = compareRichTexts(before, after).filter(({ change }) => change !== 'same');
  expect(changes).toMatchObject([
    {
      change: 'changed',
      words: [
        { change: 'same', text: 'We enter ' },
        { change: 'removed', text: 'two' },
        { change: 'added', text: 'three' },
        { change: 'same', text: ' networks.' },
      ],
    },
    { change: 'added', line: { kind: 'item', text: 'comes now' } },
    { change: 'removed', line: { kind: 'item', text: 'goes' } },
  ]);
});

test('both texts can be read from their comparison', () => {
  const line = fc.constantFrom('a b c', 'a b d', 'x', '- i', '- j', '# h', '> q');
  const text = fc.array(line, { maxLength: 8 }).map((lines) => fromMarkdown(lines.join('\n\n')));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const compared = compareRichTexts(before, after);
      const now = compared.flatMap((one) => (one.change === 'removed' ? [] : [one.line]));
      expect(now).toEqual(linesOf(after));
      const then = compared.flatMap((one): string[] => {
        if (one.change === 'added') return [];
        if (one.change !== 'changed') return [one.line.text];
        return [one.words.map((word) => (word.change === 'added' ? '' : word.text)).join('')];
      });
      expect(then.sort()).toEqual(
        linesOf(before)
          .map((one) => one.text)
          .sort(),
      );
    }),
  );
  expect(compareWords('', 'new')).toEqual([{ change: 'added', text: 'new' }]);
});
