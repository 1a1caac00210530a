import { expect, test } from 'vitest';
import type { Stage } from '../life-cycle';
import { stageFlow, stageOn } from './stage-flow';
import { testNetwork } from './testing-network';

const change = (from: Stage, stage: Stage, on: string) => ({ id: on, from, stage, on, reason: '' });
const moved = testNetwork({
  cardId: 'moved',
  createdOn: '2025-01-10',
  stage: 'left',
  facts: {
    stages: [
      change('join', 'active', '2025-02-01'),
      change('active', 'prune', '2025-03-20'),
      change('prune', 'left', '2025-04-05'),
    ],
  },
});

test('a network stands where its history says, and before it was added nowhere', () => {
  const days = ['2025-01-09', '2025-01-10', '2025-02-01', '2025-03-19', '2025-03-20', '2025-12-31'];
  expect(days.map((day) => stageOn(moved, day))).toEqual([null, 'join', 'active', 'active', 'prune', 'left']);
});

test('a network that was joined before its card was written was there all along', () => {
  const old = testNetwork({ createdOn: '2025-06-01', joinedOn: '2019-03-01' });
  expect(stageOn(old, '2024-01-31')).toBe('active');
});

test('months are counted at their ends, the present one as of today', () => {
  const { moments } = stageFlow([moved, testNetwork({ createdOn: '2025-03-31' })], '2025-04-10', 4);
  expect(moments.map(({ on, counts }) => [on, counts.join, counts.active, counts.prune, counts.left])).toEqual([
    ['2025-01-31', 1, 0, 0, 0],
    ['2025-02-28', 0, 1, 0, 0],
    ['2025-03-31', 0, 1, 1, 0],
    ['2025-04-10', 0, 1, 0, 1],
  ]);
});

test('moves within the time shown are gathered by where from and where to', () => {
  const { moves } = stageFlow([moved, testNetwork({ cardId: 'new', createdOn: '2025-03-31' })], '2025-04-10', 3);
  expect(moves.map(({ from, to, networks }) => [from, to, networks])).toEqual([
    [null, 'active', ['new']],
    ['active', 'prune', ['moved']],
    ['prune', 'left', ['moved']],
  ]);
});
