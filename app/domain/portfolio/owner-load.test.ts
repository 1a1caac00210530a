import { expect, test } from 'vitest';
import type { MemberId } from '../ids';
import { loadOfOwners } from './owner-load';
import { testNetwork } from './testing-network';

const span = { from: '2025-03', to: '2026-03' };
const aino = 'aino' as MemberId;
const ravi = 'ravi' as MemberId;
const limit = { networks: 2, hours: 20 };

test('an owner is over the limit by hours or by count, and what was left weighs nothing', () => {
  const { owners } = loadOfOwners(
    [
      testNetwork({ cardId: 'a', ownerId: aino, hoursPerMonth: 15 }),
      testNetwork({ cardId: 'b', ownerId: aino, hoursPerMonth: 6, deputyIds: [ravi] }),
      testNetwork({ cardId: 'c', ownerId: ravi, hoursPerMonth: 1 }),
      testNetwork({ cardId: 'd', ownerId: ravi, stage: 'left', hoursPerMonth: 99 }),
    ],
    span,
    limit,
  );
  expect(
    owners.map(({ ownerId, hours, hangOnOne, deputyOf, isOver }) => [ownerId, hours, hangOnOne, deputyOf, isOver]),
  ).toEqual([
    [aino, 21, 1, 0, true],
    [ravi, 1, 1, 1, false],
  ]);
});

test('a deputy who is the owner shares no work, and networks without owner are named', () => {
  const { owners, ownerless } = loadOfOwners(
    [testNetwork({ cardId: 'a', ownerId: aino, deputyIds: [aino] }), testNetwork({ cardId: 'b', deputyIds: [aino] })],
    span,
    limit,
  );
  expect(owners[0]).toMatchObject({ hangOnOne: 1, deputyOf: 1 });
  expect(ownerless.map(({ cardId, hangsOnOne }) => [cardId, hangsOnOne])).toEqual([['b', false]]);
});
