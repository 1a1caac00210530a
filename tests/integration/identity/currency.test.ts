import { afterAll, beforeAll, expect, test } from 'vitest';
import { currencyCodes, DEFAULT_CURRENCY } from '../../../app/domain/currency';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { createIdentityWorld } from '../../support/identity';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

test('an owner says in which currency the organisation counts; others and unknown codes change nothing', async () => {
  const world = createIdentityWorld(database.db);
  const aino = await world.person('aino@solmu.test', 'Aino');
  const { organisationId } = await world.members.createOrganisation(aino, 'Harbour Agency');
  const owner = await world.accessOf(aino.id, organisationId);
  const currency = async () => (await world.accessOf(aino.id, organisationId)).organisation.currency;
  expect(await currency()).toBe(DEFAULT_CURRENCY);
  expect(currencyCodes()).toContain(DEFAULT_CURRENCY);

  await world.members.setCurrency(owner, 'SEK');
  expect(await currency()).toBe('SEK');
  await expect(world.members.setCurrency(owner, 'kronor')).rejects.toMatchObject({ code: 'organisation.currency' });
  const member = await world.join(organisationId, 'member', 'member@solmu.test');
  await expect(world.members.setCurrency(member, 'NOK')).rejects.toMatchObject({ code: 'forbidden' });
  expect(await currency()).toBe('SEK');
});
