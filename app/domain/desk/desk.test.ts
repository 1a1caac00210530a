import { describe, expect, it } from 'vitest';
import type { Decision } from '../decisions/decision';
import type { BoardId, CareId, MemberId, ScoringModelId } from '../ids';
import { namedInterval } from '../operating-model/care-row';
import { testNetwork } from '../portfolio/testing-network';
import { segmentCentre } from '../segments';
import { type DeskInput, type DeskWork, layDesk, withoutOwner } from './desk';

const me = 'm'.repeat(20) as MemberId;
const other = 'o'.repeat(20) as MemberId;
const gone = 'g'.repeat(20) as MemberId;
const model = 's'.repeat(20) as ScoringModelId;
const today = '2026-03-10';

function desk(over: Partial<DeskInput>) {
  return layDesk({
    person: { memberId: me, isLead: false },
    activeIds: new Set([me, other]),
    approverIds: new Set([me, other]),
    networks: [],
    careRows: [],
    decisions: [],
    waiting: [],
    mainModel: null,
    today,
    ...over,
  });
}

const keys = (laid: ReturnType<typeof desk>, work: DeskWork) => laid.work[work].map(({ key }) => key);
const placed = { segment: segmentCentre('++') };

describe('a desk', () => {
  it('analyses: reviews of the week, what has no place, what has no score', () => {
    const laid = desk({
      mainModel: model,
      networks: [
        testNetwork({ cardId: 'due', ownerId: me, reviewOn: '2026-03-17', ...placed, facts: { scores: [scored()] } }),
        testNetwork({ cardId: 'later', ownerId: me, reviewOn: '2026-03-18', ...placed, facts: { scores: [scored()] } }),
        testNetwork({ cardId: 'bare', ownerId: me }),
        testNetwork({ cardId: 'theirs', ownerId: other, reviewOn: '2026-03-01' }),
        testNetwork({ cardId: 'candidate', ownerId: me, stage: 'join', ...placed }),
      ],
    });
    expect(keys(laid, 'analyse')).toEqual(['review:due', 'unplaced:bare', 'unscored:bare']);
    expect(laid.coming.map(({ key }) => key)).toEqual(['review:later']);
    expect(laid.owned.map(({ cardId }) => cardId)).toEqual(['due', 'later', 'bare', 'candidate']);
  });

  it('prioritises: proposals that wait for me, and sessions', () => {
    const decision = (id: string, approver: MemberId, answer: 'yes' | null = null) =>
      ({ id, state: 'proposed', decideBy: null, approvers: [{ memberId: approver, answer }] }) as unknown as Decision;
    const laid = desk({
      decisions: [decision('mine', me), decision('theirs', other), decision('answered', me, 'yes')],
      waiting: [{ what: 'session', id: 's', name: 'Spring', dueOn: '2026-03-01', left: 3 }],
    });
    expect(keys(laid, 'prioritise')).toEqual(['session:s', 'decide:mine']);
    const noLonger = desk({ decisions: [decision('mine', me)], approverIds: new Set([other]) });
    expect(keys(noLonger, 'prioritise')).toEqual([]);
  });

  it('maintains: care that is mine to give, and next steps', () => {
    const careRows = [
      {
        id: 'c'.repeat(20) as CareId,
        segment: '++' as const,
        what: 'Meet',
        interval: namedInterval('monthly'),
        doer: 'deputy' as const,
        memberId: null,
        touchpoint: '',
        agreedOn: '2026-01-01',
      },
    ];
    const laid = desk({
      careRows,
      networks: [
        testNetwork({ cardId: 'deputy', ownerId: other, deputyIds: [me], ...placed }),
        testNetwork({
          cardId: 'owner',
          ownerId: me,
          deputyIds: [other],
          nextStep: 'Call',
          nextStepOn: today,
          ...placed,
        }),
      ],
    });
    expect(keys(laid, 'maintain')).toEqual([`care:deputy:${'c'.repeat(20)}`, 'next-step:owner']);
    expect(laid.deputised.map(({ cardId }) => cardId)).toEqual(['deputy']);
  });

  it('manages: what I took on, and for leads the networks that nobody answers for', () => {
    const item = { kind: null, text: 'Write', assigneeId: me, due: '2026-03-01' };
    const networks = [
      testNetwork({ cardId: 'task', ownerId: other, facts: { openItems: [item, { ...item, assigneeId: other }] } }),
      testNetwork({ cardId: 'nobody' }),
      testNetwork({ cardId: 'leaver', ownerId: gone }),
      testNetwork({ cardId: 'left', stage: 'left' }),
    ];
    expect(keys(desk({ networks }), 'manage')).toEqual(['item:task:0']);
    const lead = desk({ networks, person: { memberId: me, isLead: true } });
    expect(keys(lead, 'manage')).toEqual(['item:task:0', 'ownerless:leaver', 'ownerless:nobody']);
    expect(withoutOwner(networks, new Set([other])).map(({ cardId }) => cardId)).toEqual(['nobody', 'leaver']);
  });

  it('escorts out: open steps of leaving, obligations, dates that have passed', () => {
    const step = { kind: 'prune' as const, text: 'Tell them', assigneeId: null, due: '2026-03-12' };
    const owed = { kind: 'obligations' as const, text: 'Last report', assigneeId: null, due: null };
    const laid = desk({
      networks: [
        testNetwork({
          cardId: 'going',
          ownerId: me,
          stage: 'prune',
          ...placed,
          facts: { openItems: [step, step, owed] },
        }),
        testNetwork({ cardId: 'old', ownerId: me, bestBefore: '2026-03-01', ...placed }),
        testNetwork({
          cardId: 'gone',
          stage: 'left',
          ownerId: me,
          facts: { openItems: [{ ...owed, assigneeId: me }] },
        }),
      ],
    });
    expect(keys(laid, 'escort')).toEqual(['best-before:old', 'escort:going', 'item:going:2', 'item:gone:0']);
    expect(laid.work.escort[1]).toMatchObject({ open: 2, text: 'Tell them' });
  });
});

function scored() {
  return {
    modelId: model,
    values: {},
    version: 1,
    points: 10,
    fraction: 0.1,
    at: '2026-01-01T00:00:00.000Z',
    by: null,
    how: 'own' as const,
    sessionId: null,
    participants: [],
    boardId: 'b' as BoardId,
  };
}
