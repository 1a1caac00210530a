import { expect, test } from 'vitest';
import { asCode, asLink, beginLines, type Chosen, isAddress, type Rewrite, wrapWith } from './markdown-acts';

/** The text with what is chosen in brackets like ⟨these⟩. */
function apply(marked: string, act: (chosen: Chosen) => Rewrite): string {
  const from = marked.indexOf('⟨');
  const to = marked.indexOf('⟩') - 1;
  const text = marked.replace(/[⟨⟩]/g, '');
  const { words, select, ...at } = act({ text, from, to });
  const after = text.slice(0, at.from) + words + text.slice(at.to);
  return `${after.slice(0, select[0])}⟨${after.slice(select[0], select[1])}⟩${after.slice(select[1])}`;
}

test.each([
  ['a ⟨word⟩ more', '**', 'a **⟨word⟩** more'],
  ['a **⟨word⟩** more', '**', 'a ⟨word⟩ more'],
  ['⟨word⟩', '*', '*⟨word⟩*'],
  ['**⟨word⟩**', '*', '***⟨word⟩***'],
  ['***⟨word⟩***', '*', '**⟨word⟩**'],
  ['⟨⟩', '**', '**⟨⟩**'],
])('marks go around words and come off again: %s', (before, mark, after) => {
  expect(apply(before, (chosen) => wrapWith(chosen, mark))).toBe(after);
});

test('lines begin with a sign, and lose it when all have it', () => {
  expect(apply('one\n⟨two\nthree⟩', (chosen) => beginLines(chosen, '- '))).toBe('one\n⟨- two\n- three⟩');
  expect(apply('one\n⟨- two\n- three⟩', (chosen) => beginLines(chosen, '- '))).toBe('one\n⟨two\nthree⟩');
  expect(apply('on⟨⟩e', (chosen) => beginLines(chosen, '> '))).toBe('> one⟨⟩');
});

test('code is marked in its line, and several lines become a block', () => {
  expect(apply('run ⟨this⟩', asCode)).toBe('run `⟨this⟩`');
  expect(apply('see ⟨a\nb⟩ then', asCode)).toBe('see \n```\n⟨a\nb⟩\n```\n then');
});

test('a link asks for what it lacks', () => {
  expect(apply('⟨plan⟩', asLink)).toBe('[plan](⟨⟩)');
  expect(apply('⟨⟩', asLink)).toBe('[⟨⟩]()');
  expect(apply('⟨https://solmu.test/a⟩', asLink)).toBe('[⟨⟩](https://solmu.test/a)');
  expect(apply('the ⟨plan⟩!', (chosen) => asLink(chosen, 'https://solmu.test'))).toBe(
    'the [plan](https://solmu.test)⟨⟩!',
  );
  expect([isAddress('https://solmu.test/x?y'), isAddress('javascript:alert(1)'), isAddress('two https://a.b')]).toEqual(
    [true, false, false],
  );
});
