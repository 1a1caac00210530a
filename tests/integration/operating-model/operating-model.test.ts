import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CareId, MemberId } from '../../../app/domain/ids';
import { namedInterval } from '../../../app/domain/operating-model/care-row';
import { createScoringWorld, type ScoringWorld, type TestPerson } from '../scoring/scoring-world';

let world: ScoringWorld;
let owner: TestPerson;

beforeAll(async () => {
  world = await createScoringWorld();
  owner = (await world.found('Model')).owner;
}, 60_000);
afterAll(() => world.close());

const draft = {
  segment: '++',
  what: 'Meet them',
  interval: 'quarterly',
  months: '',
  doer: 'owner',
  touchpoint: 'Board',
};
const model = () => world.services.operatingModel;
const rows = async () => (await model().list(owner.organisationId)).rows;

describe('the operating model', () => {
  it('begins with ready rows once, also when two press at once', async () => {
    const ready = [
      {
        segment: '−−' as const,
        what: 'Read its news',
        interval: namedInterval('half-yearly'),
        doer: 'owner' as const,
        memberId: null,
        touchpoint: 'Newsletter',
      },
    ];
    await Promise.all([model().start(owner, ready), model().start(owner, ready)]);
    expect(await rows()).toMatchObject([{ what: 'Read its news', interval: { count: 6 } }]);
  });

  it('keeps two people’s changes of different cells of one row', async () => {
    await model().add(owner, draft);
    const id = (await rows()).find(({ what }) => what === 'Meet them')?.id as CareId;
    await Promise.all([
      model().change(owner, id, { what: 'Meet the board' }),
      model().change(owner, id, { interval: 'months', months: '4' }),
    ]);
    const changed = (await rows()).find((row) => row.id === id);
    expect(changed).toMatchObject({
      what: 'Meet the board',
      interval: { unit: 'month', count: 4 },
      touchpoint: 'Board',
    });
  });

  it('moves a row among those of its segment, and takes archived ones back', async () => {
    await model().add(owner, { ...draft, what: 'Second' });
    const names = async () => (await rows()).filter(({ segment }) => segment === '++').map(({ what }) => what);
    const id = (await rows()).find(({ what }) => what === 'Second')?.id as CareId;
    await model().move(owner, id, -1);
    expect(await names()).toEqual(['Second', 'Meet the board']);
    await model().move(owner, id, -1);
    await model().archive(owner, id);
    expect(await names()).toEqual(['Meet the board']);
    await model().restore(owner, id);
    expect(await names()).toContain('Second');
  });

  it('refuses what does not say what, how often or by whom, and people and rows of somebody else', async () => {
    const other = (await world.found('Stranger')).owner;
    await expect(model().add(owner, { ...draft, what: '' })).rejects.toMatchObject({ code: 'care.what-missing' });
    await expect(model().add(owner, { ...draft, doer: `member:${other.memberId as MemberId}` })).rejects.toMatchObject({
      status: 404,
    });
    const [first] = await rows();
    await expect(model().archive(other, first?.id as CareId)).rejects.toMatchObject({ status: 404 });
    expect(await rows()).toContainEqual(first);
  });
});
