import { describe, expect, test } from 'vitest';
import type { PruneSign } from '../network/prune-signs';
import { pruneCandidates } from './prune-candidates';
import { testNetwork, testPeriod } from './testing-network';

const today = '2026-03-10';
const span = { from: '2025-03', to: '2026-03' };
const named = (sign: PruneSign, evidence = 'They never answer') => ({ sign, evidence, on: '2026-02-01' });
const judged = (cardId: string, hours: number, relational: number) =>
  testNetwork({ cardId, facts: { ledger: [testPeriod('2025-06', { hours, relational })] } });
const ids = (candidates: readonly { cardId: string }[]) => candidates.map(({ cardId }) => cardId);

describe('prune candidates', () => {
  test('are networks we take part in that show one of the four signs', () => {
    const { now } = pruneCandidates(
      [
        testNetwork({ cardId: 'fine' }),
        testNetwork({ cardId: 'past', bestBefore: '2026-03-09' }),
        testNetwork({ cardId: 'near', bestBefore: '2026-04-09' }),
        testNetwork({ cardId: 'far', bestBefore: '2026-04-10' }),
        testNetwork({ cardId: 'unfair', facts: { signs: [named('unfair')] } }),
        testNetwork({ cardId: 'ambition', stage: 'prune', facts: { signs: [named('ambition')] } }),
        testNetwork({ cardId: 'candidate', stage: 'join', facts: { signs: [named('unfair')] } }),
        testNetwork({ cardId: 'left', stage: 'left', bestBefore: '2020-01-01' }),
      ],
      today,
      span,
    );
    expect(ids(now).sort()).toEqual(['ambition', 'near', 'past', 'unfair']);
  });

  test('show low yield by numbers, with the rule they were measured by', () => {
    const { rule, now } = pruneCandidates(
      [judged('a', 10, 4), judged('b', 20, 3), judged('c', 60, 1), judged('d', 60, 4)],
      today,
      span,
    );
    expect(rule).toEqual({ effort: 40, yield: 2.5 });
    expect(now.map(({ cardId, evidence }) => [cardId, evidence])).toEqual([
      ['c', [{ sign: 'low-yield', computed: { hours: 60, yield: 1 }, named: null }]],
    ]);
  });

  test('are measured against the whole portfolio, however few are looked at', () => {
    const all = [judged('a', 10, 4), judged('b', 20, 3), judged('c', 60, 1), judged('d', 60, 4)];
    expect(ids(pruneCandidates(all.slice(2, 3), today, span, all).now)).toEqual(['c']);
    expect(ids(pruneCandidates(all.slice(2, 3), today, span).now)).toEqual([]);
  });

  test('stand by the weight of their evidence: more signs and grounds first', () => {
    const { now } = pruneCandidates(
      [
        testNetwork({ cardId: 'near', bestBefore: '2026-03-20' }),
        testNetwork({ cardId: 'hearsay', facts: { signs: [named('unfair', '')] } }),
        testNetwork({ cardId: 'two', bestBefore: '2026-01-01', facts: { signs: [named('ambition')] } }),
        testNetwork({ cardId: 'past', bestBefore: '2026-01-01' }),
      ],
      today,
      span,
    );
    expect(now.map(({ cardId, weight }) => [cardId, weight])).toEqual([
      ['two', 6],
      ['past', 3],
      ['hearsay', 1],
      ['near', 1],
    ]);
  });

  test('whose next review is far away wait for it', () => {
    const { now, later } = pruneCandidates(
      [
        testNetwork({ cardId: 'june', bestBefore: '2026-01-01', reviewOn: '2026-06-01' }),
        testNetwork({ cardId: 'may', bestBefore: '2026-01-01', reviewOn: '2026-05-01' }),
        testNetwork({ cardId: 'due', bestBefore: '2026-01-01', reviewOn: '2026-04-09' }),
      ],
      today,
      span,
    );
    expect([ids(now), ids(later)]).toEqual([['due'], ['may', 'june']]);
  });
});
