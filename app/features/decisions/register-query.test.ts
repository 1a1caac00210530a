import { describe, expect, it } from 'vitest';
import type { Decision } from '../../domain/decisions/decision';
import { readRegisterQuery, selectDecisions } from './register-query';

const decision = (cardName: string, over: Partial<Decision>): Decision =>
  ({
    cardName,
    grounds: '',
    kind: 'leave',
    state: 'proposed',
    createdAt: '2026-01-01',
    decideBy: null,
    ...over,
  }) as Decision;

const all = [
  decision('Harbour', { createdAt: '2026-01-03', decideBy: '2026-05-01' }),
  decision('Granite', { state: 'approved', decidedAt: '2026-02-01', kind: 'join' }),
  decision('Äspen', { state: 'withdrawn', grounds: 'too costly', decideBy: '2026-04-01' }),
];
const names = (query: string, locale = 'fi') =>
  selectDecisions(all, readRegisterQuery(new URLSearchParams(query)), () => 'Aino', locale).map(
    ({ cardName }) => cardName,
  );

describe('the register', () => {
  it('shows all, the latest first', () => {
    expect(names('')).toEqual(['Granite', 'Harbour', 'Äspen']);
    expect(names('show=nonsense&sort=upside-down')).toEqual(['Granite', 'Harbour', 'Äspen']);
  });

  it('is narrowed by state, kind and words, accents aside', () => {
    expect(names('show=open')).toEqual(['Harbour']);
    expect(names('show=rejected')).toEqual(['Äspen']);
    expect(names('kind=join')).toEqual(['Granite']);
    expect(names('q=aspen')).toEqual(['Äspen']);
    expect(names('q=COSTLY')).toEqual(['Äspen']);
    expect(names('q=aino&kind=leave')).toEqual(['Harbour', 'Äspen']);
  });

  it('is sorted by the day of the answer that is wished for, those without a day last', () => {
    expect(names('sort=decide-by')).toEqual(['Äspen', 'Harbour', 'Granite']);
  });

  it('is sorted by name in the alphabet of the reader', () => {
    expect(names('sort=name', 'sv')).toEqual(['Granite', 'Harbour', 'Äspen']);
    expect(names('sort=name', 'de')).toEqual(['Äspen', 'Granite', 'Harbour']);
  });
});
