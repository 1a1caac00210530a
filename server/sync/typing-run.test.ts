import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { TypingRuns } from './typing-run';

const anna = {};
const bertil = {};

/** Somebody with the cursor in a text that stands. */
function typist() {
  const base = new Y.Doc();
  base.getText('t').insert(0, 'what stands there');
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(base));
  let last: Uint8Array = new Uint8Array();
  doc.on('update', (update: Uint8Array) => {
    last = update;
  });
  const does = (write: (text: Y.Text, doc: Y.Doc) => void): Uint8Array => {
    write(doc.getText('t'), doc);
    return last;
  };
  return { types: (at: number, text: string) => does((t) => t.insert(at, text)), does };
}

it.each([17, 5])('characters one after the other go on (from %i)', (from) => {
  const runs = new TypingRuns();
  const { types } = typist();
  let at = from;
  runs.begin(anna, types(at++, 'a'), 0);
  for (const text of ['b', 'ä', '😀', 'word ', 'c']) {
    expect(runs.continues(anna, types(at, text), 0)).toBe(true);
    at += text.length;
  }
});

it('a cursor that jumps, a deletion, a map and another person begin anew', () => {
  const { types, does } = typist();
  const runs = new TypingRuns();
  runs.begin(anna, types(5, 'a'), 0);
  expect(runs.continues(anna, types(0, 'x'), 0)).toBe(false);
  runs.begin(anna, types(5, 'a'), 0);
  expect(
    runs.continues(
      anna,
      does((text) => text.delete(5, 1)),
      0,
    ),
  ).toBe(false);
  runs.begin(anna, types(5, 'a'), 0);
  expect(
    runs.continues(
      anna,
      does((_text, doc) => doc.getMap('m').set('k', 1)),
      0,
    ),
  ).toBe(false);
  runs.begin(anna, types(5, 'a'), 0);
  expect(runs.continues(bertil, types(6, 'b'), 0)).toBe(false);
});

it('typing does not stay known for ever', () => {
  const { types } = typist();
  const runs = new TypingRuns();
  runs.begin(anna, types(5, 'a'), 0);
  expect(runs.continues(anna, types(6, 'b'), 29_000)).toBe(true);
  expect(runs.continues(anna, types(7, 'c'), 31_000)).toBe(false);
});

it('a gap in the sender’s clock is not typing', () => {
  const { types } = typist();
  const runs = new TypingRuns();
  runs.begin(anna, types(5, 'a'), 0);
  types(6, 'lost');
  expect(runs.continues(anna, types(10, 'b'), 0)).toBe(false);
});
