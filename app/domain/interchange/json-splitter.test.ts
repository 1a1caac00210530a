import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createJsonSplitter } from './json-splitter';

/** Puts an object together again from its parts, fed in pieces of the given size. */
function rebuild(text: string, size: number, wants: (key: string) => boolean = () => true): unknown {
  const result: [string, unknown][] = [];
  const splitter = createJsonSplitter(wants, (key, value, isElement) => {
    if (!isElement) result.push([key, value]);
    else {
      const known = result.find(([name]) => name === key);
      if (known) (known[1] as unknown[]).push(value);
      else result.push([key, [value]]);
    }
  });
  for (let i = 0; i < text.length; i += size) splitter.write(text.slice(i, i + size));
  splitter.end();
  return Object.fromEntries(result);
}

const withoutEmptyArrays = (value: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => !(Array.isArray(v) && v.length === 0)));

describe('the JSON splitter', () => {
  it('gives the same as JSON.parse, wherever the pieces are cut', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true }),
        fc.integer({ min: 1, max: 30 }),
        fc.boolean(),
        (value, size, pretty) => {
          const clean = JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
          expect(rebuild(JSON.stringify(clean, null, pretty ? 2 : 0), size)).toEqual(withoutEmptyArrays(clean));
        },
      ),
    );
  });

  it('passes over what nobody wants', () => {
    expect(rebuild('{"a":[1,{"x":"]}"}],"b":{"c":"\\""},"d":4}', 1, (key) => key === 'd')).toEqual({ d: 4 });
  });

  it.each([
    '{"a":1',
    '{"a":[1}',
    '{"a":1]',
    '{"a" 1}',
    '{a:1}',
    '{"a":1,}',
    '{"a":[1,]}',
    '{"a":nope}',
    '{}x',
    'hello',
    '{"a":{]}}',
  ])('refuses %s', (text) => {
    expect(() => rebuild(text, 3)).toThrow('not-json');
  });

  it('tells an empty file and a list from an object', () => {
    expect(() => rebuild(' \n', 1)).toThrow('empty-file');
    expect(() => rebuild('[1]', 1)).toThrow('wrong-shape');
  });

  it('reads past a byte order mark', () => {
    expect(rebuild('\ufeff {"a":1}', 2)).toEqual({ a: 1 });
  });
});
