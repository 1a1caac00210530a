import { describe, expect, it } from 'vitest';
import type { MemberId } from '../ids';
import { type Answer, type Approver, changeText, fitsKind, offeredChanges, outcomeOf, parseChange } from './decision';
import { checkDecision } from './decision-draft';

const member = (letter: string) => letter.repeat(20) as MemberId;
const approvers = (answers: Record<string, Answer | null>): Approver[] =>
  Object.entries(answers).map(([letter, answer]) => ({
    memberId: member(letter),
    answer,
    words: '',
    answeredAt: answer && '2026-01-01T10:00:00.000Z',
  }));
const everybody = () => true;
const nobody = () => false;

describe('the answers amount to', () => {
  it('yes when all that are needed said yes', () => {
    expect(outcomeOf('all', approvers({ a: 'yes', b: null }), everybody)).toBe('open');
    expect(outcomeOf('all', approvers({ a: 'yes', b: 'yes' }), everybody)).toBe('approved');
    expect(outcomeOf('any', approvers({ a: null, b: 'yes' }), everybody)).toBe('approved');
  });

  it('no when the rule cannot be met any more', () => {
    expect(outcomeOf('all', approvers({ a: 'no', b: null }), everybody)).toBe('rejected');
    expect(outcomeOf('any', approvers({ a: 'no', b: null }), everybody)).toBe('open');
    expect(outcomeOf('any', approvers({ a: 'no', b: 'no' }), everybody)).toBe('rejected');
  });

  it('what those say who can still answer, with what was said before leaving', () => {
    const onlyB = (id: MemberId) => id === member('b');
    expect(outcomeOf('all', approvers({ a: null, b: 'yes' }), onlyB)).toBe('approved');
    expect(outcomeOf('all', approvers({ a: 'yes', b: null }), onlyB)).toBe('open');
    expect(outcomeOf('all', approvers({ a: null, b: null }), nobody)).toBe('open');
    expect(outcomeOf('any', approvers({ a: 'no', b: null }), nobody)).toBe('rejected');
  });
});

describe('what can be asked for', () => {
  it('is told in words that can be read back, and fits its kind', () => {
    for (const text of ['stage:prune', 'level:formal', 'segment:−+']) {
      const change = parseChange(text);
      expect(change && changeText(change)).toBe(text);
    }
    expect(parseChange('stage:gone')).toBeNull();
    expect(fitsKind('join', { do: 'stage', stage: 'left' })).toBe(false);
    expect(fitsKind('leave', { do: 'stage', stage: 'left' })).toBe(true);
    expect(fitsKind('raise', { do: 'stage', stage: 'active' })).toBe(false);
  });

  it('is tighter or weightier when raised, and never what is already so', () => {
    const standing = { stage: 'active', level: 'formal', mark: '−+' } as const;
    const offered = (kind: 'join' | 'raise' | 'lower' | 'leave') => offeredChanges(kind, standing).map(changeText);
    expect(offered('join')).toEqual([]);
    expect(offered('leave')).toEqual(['stage:prune', 'stage:left']);
    expect(offered('raise')).toEqual([
      'level:joint-venture',
      'level:part-ownership',
      'level:merger',
      'segment:++',
      'segment:+−',
    ]);
    expect(offered('lower')).toEqual(['level:informal', 'segment:+−', 'segment:−−']);
  });
});

describe('a proposal that is typed', () => {
  const draft = {
    kind: 'leave',
    change: 'stage:prune',
    grounds: ' Its job is done ',
    rule: 'any',
    decideBy: '2026-05-01',
    approvers: [member('a'), member('a')],
  };

  it('is read; a draft may lack what a proposal may not', () => {
    expect(checkDecision(draft, true, '2026-04-01')).toMatchObject({
      ok: true,
      fields: { grounds: 'Its job is done', approvers: [member('a')], rule: 'any' },
    });
    const bare = { ...draft, grounds: '', approvers: [] };
    expect(checkDecision(bare, false, '2026-04-01').ok).toBe(true);
    expect(checkDecision(bare, true, '2026-04-01')).toEqual({
      ok: false,
      problems: { grounds: 'missing', approvers: 'missing' },
    });
  });

  it('is refused field by field', () => {
    const problems = (over: Partial<typeof draft>) => {
      const checked = checkDecision({ ...draft, ...over }, true, '2026-04-01');
      return checked.ok ? {} : checked.problems;
    };
    expect(problems({ decideBy: '2026-03-31' })).toEqual({ decideBy: 'past' });
    expect(problems({ decideBy: 'soon' })).toEqual({ decideBy: 'invalid' });
    expect(problems({ change: 'stage:active' })).toEqual({ change: 'invalid' });
    expect(problems({ grounds: 'x'.repeat(4001) })).toEqual({ grounds: 'too-long' });
  });
});
