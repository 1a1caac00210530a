import type { Messages } from '@lingui/core';
import { expect, test } from 'vitest';
import { messages as de } from './de/messages';
import { messages as en } from './en/messages';
import { messages as fi } from './fi/messages';
import { messages as nb } from './nb/messages';
import { messages as sv } from './sv/messages';

/** What a compiled message puts in: names of values with how they are formatted, and the tags around pieces of it. */
function partsOf(message: unknown): string[] {
  const parts = new Set<string>();
  const walk = (token: unknown): void => {
    if (typeof token === 'string') {
      for (const [tag] of token.matchAll(/<\/?\d+\/?>/g)) parts.add(tag);
    } else if (Array.isArray(token)) {
      const [name, format, cases] = token;
      parts.add(`{${name}${typeof format === 'string' ? `, ${format}` : ''}}`);
      if (typeof cases === 'object' && cases !== null) for (const each of Object.values(cases)) tokens(each);
    }
  };
  const tokens = (list: unknown): void => {
    if (Array.isArray(list)) list.forEach(walk);
    else walk(list);
  };
  tokens(message);
  return [...parts].sort();
}

test.each<[string, Messages]>([
  ['fi', fi],
  ['sv', sv],
  ['nb', nb],
  ['de', de],
])('%s puts the same values and links into every text as English', (_, translated) => {
  const all = (messages: Messages) =>
    Object.fromEntries(Object.entries(messages).map(([id, message]) => [id, partsOf(message)]));
  expect(all(translated)).toEqual(all(en));
});
