import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createGoingInternational } from '../../../server/going-international/going-international-service';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { createSpaceWorld } from '../discussion/space-world';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

test('lines of a plan are put in order within their part, by those who may write', async () => {
  const { db } = database;
  const world = await createSpaceWorld(db);
  const live = { topicChanged: () => undefined };
  const plan = createGoingInternational({ db, clock: world.clock, randomBytes, live });
  const member = await world.accessOf(await world.join('Anna Aalto', 'member', world.host));
  const reader = await world.accessOf(await world.join('Rita Reader', 'reader', null));
  const goal = (text: string) => plan.add(member, { kind: 'goal', text });
  const [first, second, third] = [await goal('first'), await goal('second'), await goal('third')];
  const measure = await plan.add(member, { kind: 'measure', level: 'members', text: 'a measure' });
  const goals = async () =>
    (await plan.read(world.spaceId)).lines.filter(({ kind }) => kind === 'goal').map(({ text }) => text);
  await plan.move(member, third, first);
  expect(await goals()).toEqual(['third', 'first', 'second']);
  await Promise.all([plan.move(member, third, second), plan.move(member, first, second)]);
  expect((await goals()).toSorted()).toEqual(['first', 'second', 'third']);
  const orders = await db.internationalLine.findMany({ where: { kind: 'goal' }, select: { order: true } });
  expect(new Set(orders.map(({ order }) => order)).size).toBe(3);
  await expect(plan.move(member, first, measure)).rejects.toMatchObject({ code: 'plan-line.unknown' });
  await expect(plan.move(reader, first, second)).rejects.toMatchObject({ code: 'forbidden' });
});
