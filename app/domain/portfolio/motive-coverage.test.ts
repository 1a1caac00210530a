import { expect, test } from 'vitest';
import { motiveCoverage } from './motive-coverage';
import { testNetwork } from './testing-network';

const { reasons, effects, silent } = motiveCoverage([
  testNetwork({ cardId: 'in', reasons: ['influence', 'funding'] }),
  testNetwork({ cardId: 'leaving', stage: 'prune', reasons: ['funding', 'information'] }),
  testNetwork({ cardId: 'candidate', stage: 'join', reasons: ['viewpoints'] }),
  testNetwork({ cardId: 'left', stage: 'left', effects: ['innovation'] }),
  testNetwork({ cardId: 'silent' }),
]);
const of = (reason: string) => reasons.find(({ motive }) => motive === reason);

test('a reason is served by the networks we take part in; candidates are only coming, and what was left serves nothing', () => {
  expect(of('funding')?.served).toEqual(['in', 'leaving']);
  expect(of('viewpoints')).toMatchObject({ served: [], coming: ['candidate'] });
  expect(effects.every(({ served }) => served.length === 0)).toBe(true);
});

test('a reason that only networks under review serve is fading', () => {
  expect(of('information')?.isFading).toBe(true);
  expect(of('funding')?.isFading).toBe(false);
});

test('networks that name no reason and no effect are told', () => {
  expect(silent).toEqual(['silent']);
});
