import { describe, expect, it } from 'vitest';
import type { CareId, MemberId } from '../ids';
import { segmentCentre } from '../segments';
import { type CaredFor, careDue, isDoneBy } from './care-due';
import { type CareRow, checkCareDraft, intervalName, namedInterval } from './care-row';

const careId = (letter: string) => letter.repeat(20) as CareId;
const memberId = (letter: string) => letter.repeat(20) as MemberId;

function row(letter: string, over: Partial<CareRow> = {}): CareRow {
  return {
    id: careId(letter),
    segment: '++',
    what: 'Meet them',
    interval: namedInterval('quarterly'),
    doer: 'owner',
    memberId: null,
    touchpoint: 'Board meeting',
    agreedOn: '2025-01-01',
    ...over,
  };
}

function network(over: Partial<CaredFor> = {}): CaredFor {
  return {
    stage: 'active',
    segment: segmentCentre('++'),
    joinedOn: '2020-05-05',
    createdOn: '2024-01-01',
    care: [],
    ...over,
  };
}

describe('what a segment calls for', () => {
  it('is the rows of that segment alone, and nothing without a place or while we do not take part', () => {
    const rows = [row('a'), row('b', { segment: '−−' })];
    expect(careDue(network(), rows, '2025-03-01').map((due) => due.row.id)).toEqual([careId('a')]);
    expect(careDue(network({ segment: null }), rows, '2025-03-01')).toEqual([]);
    for (const stage of ['join', 'prune', 'left'] as const)
      expect(careDue(network({ stage }), rows, '2025-03-01')).toEqual([]);
  });

  it('falls due an interval after it was last done', () => {
    const done = network({ care: [{ careId: careId('a'), on: '2025-11-30' }] });
    expect(careDue(done, [row('a')], '2026-03-10')).toMatchObject([
      { lastOn: '2025-11-30', dueOn: '2026-02-28', overdueBy: 10 },
    ]);
    expect(careDue(done, [row('a')], '2026-02-28')[0]?.overdueBy).toBe(0);
  });

  it('is never late from before it was agreed on or before we were there', () => {
    expect(careDue(network(), [row('a')], '2025-04-01')).toMatchObject([{ lastOn: null, dueOn: '2025-04-01' }]);
    const late = network({ joinedOn: '2025-06-15', createdOn: '2025-06-20' });
    expect(careDue(late, [row('a')], '2025-07-01')[0]?.dueOn).toBe('2025-09-20');
  });

  it('stands with the most pressing first', () => {
    const rows = [row('a', { interval: namedInterval('yearly') }), row('b', { interval: namedInterval('weekly') })];
    expect(careDue(network(), rows, '2025-01-02').map((due) => due.dueOn)).toEqual(['2025-01-08', '2026-01-01']);
  });
});

describe('who does it', () => {
  const her = { memberId: memberId('m'), isLead: false };
  const theirs = { ownerId: memberId('o'), deputyIds: [memberId('m')] };

  it('is the owner, a deputy, a lead, or the one who is named', () => {
    expect(isDoneBy(row('a'), theirs, her)).toBe(false);
    expect(isDoneBy(row('a', { doer: 'deputy' }), theirs, her)).toBe(true);
    expect(isDoneBy(row('a', { doer: 'lead' }), theirs, { ...her, isLead: true })).toBe(true);
    expect(isDoneBy(row('a', { doer: 'member', memberId: memberId('m') }), theirs, her)).toBe(true);
  });

  it('is the owner where there is no deputy', () => {
    const alone = { ownerId: memberId('m'), deputyIds: [] };
    expect(isDoneBy(row('a', { doer: 'deputy' }), alone, her)).toBe(true);
  });
});

describe('a row that somebody types', () => {
  const draft = { segment: '++', what: ' Meet ', interval: 'monthly', months: '', doer: 'owner', touchpoint: '' };

  it('is read, named intervals and others', () => {
    expect(checkCareDraft(draft)).toMatchObject({ ok: true, fields: { what: 'Meet', interval: { unit: 'month' } } });
    const other = checkCareDraft({ ...draft, interval: 'months', months: '4', doer: `member:${memberId('m')}` });
    expect(other).toMatchObject({ ok: true, fields: { interval: { count: 4 }, memberId: memberId('m') } });
    expect(intervalName({ unit: 'month', count: 4 })).toBeNull();
    expect(intervalName({ unit: 'month', count: 12 })).toBe('yearly');
  });

  it('is refused with what is wrong', () => {
    const problem = (over: Partial<typeof draft>) => {
      const checked = checkCareDraft({ ...draft, ...over });
      return checked.ok ? null : checked.problem;
    };
    expect(problem({ what: '  ' })).toBe('care.what-missing');
    expect(problem({ what: 'x'.repeat(201) })).toBe('care.what-too-long');
    expect(problem({ interval: 'months', months: '0' })).toBe('care.months');
    expect(problem({ interval: 'months', months: 'often' })).toBe('care.months');
    expect(problem({ doer: 'member:nobody' })).toBe('care.member-missing');
    expect(problem({ segment: '+' })).toBe('care.invalid');
  });
});
