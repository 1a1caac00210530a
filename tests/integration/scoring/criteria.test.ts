import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftOf } from '../../../app/domain/scoring/criterion-draft';
import type { ModelDetails } from '../../../server/scoring/criteria/model-row';
import { createScoringWorld, type ScoringWorld, type TestPerson } from './scoring-world';

let world: ScoringWorld;
let olga: TestPerson;

beforeAll(async () => {
  world = await createScoringWorld();
  ({ owner: olga } = await world.found('Olga'));
}, 60_000);

afterAll(() => world?.close());

const first = (model: ModelDetails) => {
  const [criterion] = model.criteria;
  if (!criterion) throw new Error('no criterion');
  return criterion;
};

test('an organisation has its four models once, however many ask for them first', async () => {
  const { owner } = await world.found('Nina');
  const lists = await Promise.all([1, 2, 3, 4].map(() => world.services.criteria.list(owner.organisationId)));
  const ids = new Set(lists.flatMap((list) => list.map(({ id }) => id)));
  expect(ids.size).toBe(4);
  expect(lists[0]?.map(({ kind }) => kind)).toEqual(['outcome', 'win', 'four-cs', 'weighted']);
  expect((await world.services.criteria.main(owner.organisationId))?.kind).toBe('outcome');
});

test('a changed criterion makes a new version, and the old one stays as it was', async () => {
  const { criteria } = world.services;
  const before = await world.model(olga.organisationId, 'outcome');
  const criterion = first(before);
  const draft = { ...draftOf(criterion), definition: 'Is it what we are for?' };
  const change = { do: 'change', criterionId: criterion.id, seen: before.version, draft } as const;
  expect(await criteria.changeCriteria(olga, before.id, change)).toEqual({ ok: true });
  const after = await world.model(olga.organisationId, 'outcome');
  expect(after.version).toBe(before.version + 1);
  expect(first(after).definition).toBe('Is it what we are for?');
  const old = await criteria.version(olga.organisationId, before.id, before.version);
  expect(old?.criteria).toEqual(before.criteria);
  expect(old?.until).not.toBeNull();
});

test('who saves over somebody’s change of the same criterion is refused, of another is not', async () => {
  const { criteria } = world.services;
  const seen = await world.model(olga.organisationId, 'weighted');
  const [one, two] = seen.criteria;
  if (!one || !two) throw new Error('two criteria');
  const change = (id: string, name: string, draft = draftOf(one)) =>
    criteria.changeCriteria(olga, seen.id, {
      do: 'change',
      criterionId: id,
      seen: seen.version,
      draft: { ...draft, name },
    });
  await change(one.id, 'Strategy first');
  await expect(change(one.id, 'Strategy last')).rejects.toMatchObject({ code: 'criterion.changed-meanwhile' });
  expect(await change(two.id, 'Yield first', draftOf(two))).toEqual({ ok: true });
  const names = (await world.model(olga.organisationId, 'weighted')).criteria.map(({ name }) => name);
  expect(names.slice(0, 2)).toEqual(['Strategy first', 'Yield first']);
});

test('a criterion is archived and comes back as it was; the last one stays', async () => {
  const { criteria } = world.services;
  const before = await world.model(olga.organisationId, 'weighted');
  const [kept, ...others] = before.criteria;
  for (const { id } of others) await criteria.changeCriteria(olga, before.id, { do: 'archive', criterionId: id });
  const last = { do: 'archive', criterionId: kept?.id ?? '' } as const;
  await expect(criteria.changeCriteria(olga, before.id, last)).rejects.toMatchObject({ code: 'criteria.last' });
  for (const { id } of others) await criteria.changeCriteria(olga, before.id, { do: 'restore', criterionId: id });
  expect((await world.model(olga.organisationId, 'weighted')).criteria).toEqual(before.criteria);
});

test('the sums of four keep their four', async () => {
  const win = await world.model(olga.organisationId, 'win');
  const archive = { do: 'archive', criterionId: 'energy' } as const;
  await expect(world.services.criteria.changeCriteria(olga, win.id, archive)).rejects.toMatchObject({
    code: 'criteria.fixed',
  });
});

test('a draft says what is wrong at each field, and nothing is saved', async () => {
  const model = await world.model(olga.organisationId, 'weighted');
  const draft = { name: ' ', definition: '', weight: '0', anchors: [{ value: '1', words: 'yes' }] };
  const answer = await world.services.criteria.changeCriteria(olga, model.id, { do: 'add', draft });
  expect(answer).toEqual({
    ok: false,
    problems: { name: 'missing', definition: 'missing', weight: 'not-a-number', anchors: 'too-few' },
  });
  expect((await world.model(olga.organisationId, 'weighted')).version).toBe(model.version);
});

test('who may edit is the model’s to say', async () => {
  const { criteria } = world.services;
  const member = await world.join(olga.organisationId, 'member', 'Mikko');
  const model = await world.model(olga.organisationId, 'four-cs');
  const rename = () => criteria.changeModel(member, model.id, { do: 'rename', name: 'Fit' });
  await expect(rename()).rejects.toMatchObject({ code: 'forbidden' });
  await criteria.changeModel(olga, model.id, { do: 'set-editor', memberId: member.memberId, may: true });
  await rename();
  expect((await world.model(olga.organisationId, 'four-cs')).name).toBe('Fit');
  const govern = criteria.changeModel(member, model.id, { do: 'set-edit-role', role: 'member' });
  await expect(govern).rejects.toMatchObject({ code: 'forbidden' });
});

test('the main model cannot be archived, and archiving another changes no version', async () => {
  const { criteria } = world.services;
  const main = await criteria.main(olga.organisationId);
  if (!main) throw new Error('no main model');
  await expect(criteria.changeModel(olga, main.id, { do: 'archive' })).rejects.toMatchObject({ code: 'model.is-main' });
  const win = await world.model(olga.organisationId, 'win');
  await criteria.changeModel(olga, win.id, { do: 'make-main' });
  await criteria.changeModel(olga, main.id, { do: 'archive' });
  expect(await criteria.main(olga.organisationId)).toMatchObject({ kind: 'win', version: win.version });
  await criteria.changeModel(olga, main.id, { do: 'restore' });
});

test('another organisation’s model is unknown', async () => {
  const { owner: eve } = await world.found('Eve');
  const model = await world.model(olga.organisationId, 'win');
  const rename = world.services.criteria.changeModel(eve, model.id, { do: 'rename', name: 'Taken' });
  await expect(rename).rejects.toMatchObject({ code: 'model.unknown', status: 404 });
  expect(await world.services.criteria.versions(eve.organisationId, model.id)).toEqual([]);
});
