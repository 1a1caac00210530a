import type { TalkPerson } from './talk';

const MOST = 6;
const LONGEST = 40;

/** What is typed of a name before the caret, after an `@` that begins a word; null: no name is being typed. */
export function mentionQuery(text: string, caret: number): { readonly from: number; readonly query: string } | null {
  const before = text.slice(Math.max(0, caret - LONGEST - 1), caret);
  const [match, query = ''] = /(?<![\p{L}\p{N}._])@([^\n@]*)$/u.exec(before) ?? [];
  return match === undefined ? null : { from: caret - match.length, query };
}

/** The people whom a query can mean: each word of their name or the whole may begin with it. */
export function matchPeople(people: readonly TalkPerson[], query: string): TalkPerson[] {
  const asked = fold(query);
  return people
    .filter(({ name }) => ` ${fold(name)}`.includes(` ${asked}`) && fold(name) !== asked.trimEnd())
    .slice(0, MOST);
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}
