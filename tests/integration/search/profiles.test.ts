import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UserId } from '../../../app/domain/ids';
import { slugOf } from '../../../app/domain/profiles/profile-input';
import { createProfiles, type ProfilesService } from '../../../server/profiles/profiles-service';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { anyId, createSpaceWorld, type SpaceWorld } from '../discussion/space-world';

let database: TestDatabase;
let world: SpaceWorld;
let profiles: ProfilesService;
let anna: UserId; // host
let bert: UserId; // member, of another organisation

const INPUT = {
  slug: 'baltic-forum',
  name: 'Baltic forum',
  about: 'Ports of the Baltic sea.',
  offers: 'Dredging',
  labels: 'Gold label, gold label',
  contact: 'hello@example.org',
  country: 'Finland',
  fields: 'Logistics, Ports',
};

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createSpaceWorld(database.db);
  const other = await world.organisation('Baltia');
  anna = await world.join('Anna Aalto', 'host', world.host);
  bert = await world.join('Bert Berg', 'member', other);
  profiles = createProfiles({ ...world, db: database.db, live: { topicChanged: () => undefined } });
});
afterAll(() => database.close());

const as = (userId: UserId) => world.accessOf(userId);
const everybody = { text: '', country: '', field: '' };

describe('the profile of a network', () => {
  it('is written by hosts alone, and nothing of it is seen until it is published', async () => {
    await expect(profiles.write(await as(bert), INPUT)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(profiles.publish(await as(anna), true)).rejects.toMatchObject({ code: 'profile.unwritten' });
    expect(await profiles.write(await as(anna), INPUT)).toEqual([]);
    expect(await profiles.published('baltic-forum')).toBeNull();
    expect(await profiles.directory(everybody)).toEqual([]);
  });

  it('shows public titles, and members who agreed themselves and are still there', async () => {
    const at = world.clock.now();
    for (const openness of ['only-us', 'network', 'public'])
      await database.db.note.create({
        data: {
          ...{
            id: anyId<string>(),
            spaceId: world.spaceId,
            title: `A ${openness} note`,
            openness,
            organisationId: world.host,
          },
          ...{ titledById: anna, createdById: anna, createdAt: at, editedAt: at, words: 'Words of it' },
        },
      });
    await profiles.agree(await as(bert), true);
    await profiles.publish(await as(anna), true);
    const page = await profiles.published('baltic-forum');
    expect(page).toMatchObject({ name: 'Baltic forum', members: ['Baltia'], documents: ['A public note'] });
    expect(JSON.stringify(page)).not.toMatch(/Bert|Hermes|Words of it|only-us|network note/);
    await world.remove(bert);
    expect((await profiles.published('baltic-forum'))?.members).toEqual([]);
  });

  it('is found by words, country and field, and gone at once when it is taken off', async () => {
    expect(await profiles.directory({ text: 'dredging port', country: 'finland', field: 'logistics' })).toHaveLength(1);
    expect(await profiles.directory({ text: 'dredging', country: 'Norway', field: '' })).toEqual([]);
    await profiles.publish(await as(anna), false);
    expect(await profiles.published('baltic-forum')).toBeNull();
    expect(await profiles.directory(everybody)).toEqual([]);
  });

  it('has an address of its own', async () => {
    await database.db.spaceProfile.update({ where: { spaceId: world.spaceId }, data: { slug: 'taken' } });
    const elsewhere = await createSpaceWorld(database.db);
    const host = await elsewhere.join('Carl Carlsen', 'host', elsewhere.host);
    const write = async (slug: string) => profiles.write(await elsewhere.accessOf(host), { ...INPUT, slug });
    expect(await write('taken')).toEqual([{ field: 'slug', code: 'profile.slug-taken' }]);
    expect(await write('../x')).toEqual([{ field: 'slug', code: 'profile.slug' }]);
    expect(slugOf('Nätverk für Häfen & Øl')).toBe('natverk-fur-hafen-ol');
  });
});
