import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { MemberId, OrganisationId } from '../../../app/domain/ids';
import { createLogger } from '../../../server/infra/logger';
import { createSavedViews, type SavedViewsService } from '../../../server/portfolio/views/saved-views-service';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { createBoardsWorld } from '../boards/boards-world';

interface Doer {
  readonly organisationId: OrganisationId;
  readonly memberId: MemberId;
}

let database: TestDatabase;
let world: Awaited<ReturnType<typeof createBoardsWorld>>;
let views: SavedViewsService;
let anna: Doer;
let bo: Doer;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createBoardsWorld(database);
  views = createSavedViews({ ...world.deps, rooms: world.rooms, log: createLogger('silent') });
});
afterAll(() => database.close());
beforeEach(async () => {
  const { join } = await world.organisation('Agency');
  anna = await join('Anna');
  bo = await join('Bo');
});

const allowed = () => undefined;
const onlyOwn = ({ isOwn }: { readonly isOwn: boolean }) => {
  if (!isOwn) throw new Error('forbidden');
};
const save = (doer: Doer, name: string, isShared: boolean) =>
  views.save(doer, { name, state: 'group=stage&evil=1&stage=active', isShared });

describe('a saved view', () => {
  test('keeps the arrangement and the filter, and is seen by others once it is shared', async () => {
    const mine = await save(anna, 'Mine', false);
    const shared = await save(anna, 'Shared', true);
    expect(await views.list(anna)).toMatchObject([
      { id: mine, isOwn: true, state: 'group=stage&stage=active' },
      { id: shared, isOwn: true, isShared: true },
    ]);
    expect(await views.list(bo)).toMatchObject([{ id: shared, isOwn: false, ownerName: 'Anna' }]);
    await views.share(anna, shared, false, onlyOwn);
    expect(await views.list(bo)).toEqual([]);
  });

  test('of another is changed only by who may, and one that is not shared is unknown', async () => {
    const mine = await save(anna, 'Mine', false);
    const shared = await save(anna, 'Shared', true);
    await expect(views.rename(bo, mine, 'Taken', allowed)).rejects.toMatchObject({ code: 'view.unknown', status: 404 });
    await expect(views.delete(bo, shared, onlyOwn)).rejects.toThrow('forbidden');
    await views.update(bo, shared, 'sort=-hours', allowed);
    expect((await views.list(anna)).find(({ id }) => id === shared)?.state).toBe('sort=-hours');
  });

  test('can be the one that opens first, until it is kept from its reader', async () => {
    const shared = await save(anna, 'Shared', true);
    await views.setDefault(bo, shared);
    expect(await views.default(bo)).toMatchObject({ id: shared, isDefault: true });
    expect(await views.default(anna)).toBeNull();
    await views.share(anna, shared, false, onlyOwn);
    expect(await views.default(bo)).toBeNull();
  });

  test('needs a name that fits', async () => {
    await expect(save(anna, ' ', false)).rejects.toMatchObject({ code: 'name.missing' });
    await expect(save(anna, 'x'.repeat(81), false)).rejects.toMatchObject({ code: 'name.too-long' });
  });
});
