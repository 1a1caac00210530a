import { describe, expect, it } from 'vitest';
import { fromTyped, mentionsIn, toTyped, withoutMentions } from './mentions';

const anna = { id: 'a'.repeat(20), name: 'Anna Aalto' };
const ann = { id: 'b'.repeat(20), name: 'Ann' };
const odd = { id: 'c'.repeat(20), name: 'Bo [x] *y*' };
const people = [ann, anna, odd];

describe('mentions in a typed text', () => {
  it('are people by their whole name, the longest first, and survive a way there and back', () => {
    const typed = 'Ask @Anna Aalto, @Ann and @Bo [x] *y*. Not @Annika, nor me@Ann or @nobody';
    const markdown = fromTyped(typed, people, []);
    expect(mentionsIn(markdown)).toEqual([anna.id, ann.id, odd.id]);
    expect(withoutMentions(markdown)).toContain('Ask @Anna Aalto, @Ann and @Bo');
    const back = toTyped(markdown);
    expect(back.text).toBe(typed);
    expect(fromTyped(back.text, [], back.picked)).toBe(markdown);
  });

  it('mean the namesake who was picked', () => {
    const other = { id: 'd'.repeat(20), name: 'Ann' };
    expect(mentionsIn(fromTyped('@Ann', people, [other]))).toEqual([other.id]);
  });
});
