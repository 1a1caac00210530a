import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextChange } from '../../../board-doc/text';
import { applySteps, mapPlace, rebaseChange } from './text-change';

const apply = (text: string, { index, remove, insert }: TextChange) =>
  text.slice(0, index) + insert + text.slice(index + remove);

describe('a place in a text that others change', () => {
  it('moves with what comes and goes before it', () => {
    expect(mapPlace(5, [{ retain: 2 }, { insert: 'xyz' }])).toBe(8);
    expect(mapPlace(5, [{ retain: 1 }, { delete: 2 }])).toBe(3);
    expect(mapPlace(5, [{ retain: 6 }, { insert: 'xyz' }])).toBe(5);
    expect(mapPlace(5, [{ retain: 3 }, { delete: 10 }])).toBe(3);
    expect(mapPlace(5, [{ delete: 5 }, { insert: 'new' }])).toBe(0);
  });

  it('stays put when somebody types right at it', () => {
    expect(mapPlace(5, [{ retain: 5 }, { insert: 'xyz' }])).toBe(5);
  });

  it('keeps its letter: what stood right after the caret still does', () => {
    const steps = fc.array(
      fc.oneof(
        fc.record({ retain: fc.integer({ min: 1, max: 4 }) }),
        fc.record({ insert: fc.constantFrom('X', 'YZ') }),
        fc.record({ delete: fc.integer({ min: 1, max: 3 }) }),
      ),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(steps, fc.nat(19), (delta, place) => {
        const letters = 'abcdefghijklmnopqrst';
        const next = applySteps(letters, delta);
        const letter = letters[place] ?? '';
        if (!next.includes(letter)) return;
        const between = next.slice(mapPlace(place, delta), next.indexOf(letter));
        expect(between).toMatch(/^[XYZ]*$/);
      }),
      { seed: 11, numRuns: 2000 },
    );
  });

  it('lets a change made meanwhile be made after all', () => {
    const steps = [{ retain: 1 }, { insert: '--' }];
    expect(apply(applySteps('abc', steps), rebaseChange({ index: 2, remove: 1, insert: 'X' }, steps))).toBe('a--bX');
    const gone = [{ delete: 3 }];
    expect(rebaseChange({ index: 1, remove: 2, insert: 'X' }, gone)).toEqual({ index: 0, remove: 0, insert: 'X' });
  });
});
