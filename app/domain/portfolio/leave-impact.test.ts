import { describe, expect, test } from 'vitest';
import type { MemberId, PartnerId } from '../ids';
import { leaveImpact } from './leave-impact';
import { testNetwork, testPeriod } from './testing-network';

const span = { from: '2025-03', to: '2026-03' };
const port = 'port' as PartnerId;
const uni = 'uni' as PartnerId;
const city = 'city' as PartnerId;
const aino = 'aino' as MemberId;

const harbour = testNetwork({
  cardId: 'harbour',
  ownerId: aino,
  hoursPerMonth: 8,
  feePerYear: 500,
  partnerIds: [port, uni, city],
  reasons: ['influence', 'funding'],
  facts: {
    ledger: [testPeriod('2025-06', { income: 900, cost: 100, relational: 4 })],
    openItems: [
      { kind: 'obligations', text: 'Final report', assigneeId: null, due: null },
      { kind: 'prune', text: 'Tell the board', assigneeId: aino, due: '2026-05-01' },
      { kind: null, text: 'Buy coffee', assigneeId: null, due: null },
    ],
  },
});
const ring = testNetwork({ cardId: 'ring', partnerIds: [uni], reasons: ['funding'], hoursPerMonth: 2 });
const council = testNetwork({
  cardId: 'council',
  partnerIds: [uni],
  facts: { ledger: [testPeriod('2025-06', { relational: 2 })] },
});
const candidate = testNetwork({ cardId: 'candidate', stage: 'join', partnerIds: [port], reasons: ['influence'] });
const left = testNetwork({ cardId: 'left', stage: 'left', partnerIds: [city], reasons: ['influence'] });
const all = [harbour, ring, council, candidate, left];
const impact = (...ids: string[]) => leaveImpact(all, new Set(ids), span);
const lost = (given: { lost: readonly { what: string }[] }) => given.lost.map(({ what }) => what);

describe('leaving', () => {
  test('loses what no other network gives: candidates and those left give nothing', () => {
    expect(lost(impact('harbour').partners)).toEqual([port, city]);
    expect(impact('harbour').partnersKept).toBe(1);
    expect(lost(impact('harbour').reasons)).toEqual(['influence']);
  });

  test('two networks together loses what each alone would keep, and names both', () => {
    expect(lost(impact('ring').reasons)).toEqual([]);
    expect(impact('harbour', 'ring').reasons.lost).toContainEqual({ what: 'funding', from: ['harbour', 'ring'] });
  });

  test('tells what hangs on one network afterwards', () => {
    expect(impact('harbour').reasons.weakened).toEqual([{ what: 'funding', leftWith: 'ring' }]);
    expect(impact('harbour').partners.weakened).toEqual([]);
  });

  test('frees hours and money, and gives people their time back', () => {
    const { freed, income, people, hoursOfNobody } = impact('harbour', 'ring', 'council');
    expect(freed).toEqual({ hours: 10, money: 600, hoursUnknown: ['council'] });
    expect(income).toBe(900);
    expect(people).toEqual([{ memberId: aino, hours: 8, from: ['harbour'] }]);
    expect(hoursOfNobody).toBe(2);
  });

  test('compares the yield that goes with the yield that stays', () => {
    expect(impact('harbour').yields.relational).toEqual({ leaving: 4, staying: 2 });
    expect(impact('harbour').yields.economic).toEqual({ leaving: null, staying: null });
  });

  test('lists what we still owe and what escorting out asks for, and no other items', () => {
    expect(impact('harbour').obligations.map(({ item }) => item.text)).toEqual(['Final report', 'Tell the board']);
  });

  test('a network twice or one that is not there means nothing', () => {
    expect(impact('left', 'unknown').leaving).toEqual([]);
    expect(impact().partners).toEqual({ lost: [], weakened: [] });
  });
});
