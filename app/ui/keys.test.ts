import { describe, expect, it } from 'vitest';
import { advance, chordOf } from './keys';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) =>
  chordOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

describe('the name of a key press', () => {
  it('is the same with and without Caps Lock, and with Ctrl or Command', () => {
    expect([press('c'), press('C')]).toEqual(['C', 'C']);
    expect([press('k', { ctrlKey: true }), press('k', { metaKey: true })]).toEqual(['Mod+K', 'Mod+K']);
  });

  it('leaves Shift out where it only makes the sign', () => {
    expect([press('?', { shiftKey: true }), press('?')]).toEqual(['?', '?']);
    expect(press('Z', { shiftKey: true, ctrlKey: true })).toBe('Mod+Shift+Z');
    expect(press('ArrowDown', { shiftKey: true })).toBe('Shift+ArrowDown');
    expect(press(' ')).toBe('Space');
  });
});

describe('sequences', () => {
  const wanted = ['C', 'G B', 'G S'];

  it('a sequence is complete with its last key', () => {
    const begun = advance('', 'G', wanted);
    expect(begun).toEqual({ complete: [], typed: 'G' });
    expect(advance(begun.typed, 'B', wanted)).toEqual({ complete: ['G B'], typed: '' });
  });

  it('another key ends a sequence and counts for itself', () => {
    expect(advance('G', 'C', wanted)).toEqual({ complete: ['C'], typed: '' });
    expect(advance('G', 'X', wanted)).toEqual({ complete: [], typed: '' });
  });
});
