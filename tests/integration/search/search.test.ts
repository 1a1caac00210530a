import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OrganisationId, UserId } from '../../../app/domain/ids';
import { createSearch, type SearchService } from '../../../server/search/search-service';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { anyId, createSpaceWorld, type SpaceWorld } from '../discussion/space-world';

let database: TestDatabase;
let world: SpaceWorld;
let search: SearchService;
let other: OrganisationId;
let anna: UserId; // host, of the host organisation
let bert: UserId; // member, of another organisation
let gita: UserId; // a guest
let say: (topics: readonly string[]) => void = () => undefined;

const at = new Date('2026-03-02T10:00:00Z');

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createSpaceWorld(database.db);
  other = await world.organisation('Baltia');
  anna = await world.join('Anna Aalto', 'host', world.host);
  bert = await world.join('Bert Berg', 'member', other);
  gita = await world.join('Gita Guest', 'reader', null);
  search = createSearch({
    ...world,
    db: database.db,
    log: {
      error: (what: unknown) => {
        throw what;
      },
    },
    onTopics: (hear) => {
      say = hear;
      return () => undefined;
    },
  });
});
afterAll(async () => {
  await search.close();
  await database.close();
});

async function note(title: string, words: string, openness = 'network', organisationId: string | null = world.host) {
  const id = anyId<string>();
  const row = { id, spaceId: world.spaceId, title, words, openness, organisationId, titledById: anna };
  await database.db.note.create({ data: { ...row, createdById: anna, createdAt: at, editedAt: at } });
  return id;
}

async function card(name: string, searchText: string) {
  const boardId = anyId<string>();
  const organisationId = world.host;
  await database.db.board.create({ data: { id: boardId, organisationId, name: 'Networks' } });
  const place = { boardId, cardId: anyId<string>(), organisationId, columnId: anyId<string>(), stage: 'active' };
  await database.db.cardRow.create({ data: { ...place, position: 0, name, purpose: '', searchText, archived: false } });
}

async function gathered() {
  say([`notes:${world.spaceId}`, `space:${world.spaceId}`, `portfolio:${world.host}`, `remarks:${world.spaceId}`]);
  await search.settled();
}

async function found(userId: UserId, text: string, from: 'space' | OrganisationId = 'space', kind = null) {
  const where = from === 'space' ? { spaceId: world.spaceId } : { organisationId: from };
  const { groups } = await search.find({ userId, from: where }, { text, language: 'english', kind, most: 5 });
  return groups.flatMap(({ hits }) => hits.map(({ title }) => title.map((part) => part.text).join('')));
}

describe('a search', () => {
  it.each([
    ['english', 'cooperating partners', 'We cooperate with one partner in logistics'],
    ['finnish', 'verkostoissa', 'Uusi verkosto kokoontuu keväällä'],
    ['swedish', 'samarbetena', 'Vårt samarbete börjar i höst'],
    ['norwegian', 'bedriftene', 'Hver bedrift sender en person'],
    ['german', 'häusern', 'Das Haus der Wirtschaft lädt ein'],
  ])('finds other forms of %s words', async (language, asked, words) => {
    await note(`In ${language}`, words);
    await gathered();
    expect(await found(gita, asked)).toContain(`In ${language}`);
  });

  it('finds what was typed with a slip, and words that are only begun', async () => {
    await note('Harbours', 'Regulations of the shipping registry');
    await gathered();
    expect(await found(gita, 'regsitry')).toEqual(['Harbours']);
    expect(await found(gita, 'shipp')).toEqual(['Harbours']);
    const { isGuess, groups } = await search.find(
      { userId: gita, from: { spaceId: world.spaceId } },
      { text: 'shiping registry', language: 'english', kind: null, most: 5 },
    );
    expect({ isGuess, hits: groups[0]?.hits[0]?.snippet.filter(({ isHit }) => isHit).map(({ text }) => text) }).toEqual(
      {
        isGuess: true,
        hits: ['shipping', 'registry'],
      },
    );
  });

  it('shows a card to its organisation alone, and to nobody inside a space', async () => {
    await card('Secret plans', 'We prune the quokka circle');
    await gathered();
    expect(await found(anna, 'quokka', world.host)).toEqual(['Secret plans']);
    expect(await found(anna, 'quokka')).toEqual([]);
    for (const userId of [bert, gita])
      for (const from of ['space', world.host, other] as const) expect(await found(userId, 'quokka', from)).toEqual([]);
  });

  it('shows what is only for an organisation to it alone, and hides at once what was narrowed', async () => {
    const id = await note('Wallaby terms', 'wallaby', 'network', other);
    await gathered();
    expect(await found(gita, 'wallaby')).toEqual(['Wallaby terms']);
    await database.db.note.update({ where: { id }, data: { openness: 'only-us' } });
    expect(await found(gita, 'wallaby')).toEqual([]);
    await gathered();
    expect(await found(anna, 'wallaby')).toEqual([]);
    expect(await found(gita, 'walaby')).toEqual([]);
    expect(await found(bert, 'wallaby')).toEqual(['Wallaby terms']);
    expect(await found(bert, 'wallaby', other)).toEqual(['Wallaby terms']);
  });

  it('keeps remarks from those who do not see what they are about', async () => {
    const targetId = await note('Numbat notes', 'x', 'only-us', other);
    const remark = { id: anyId<string>(), spaceId: world.spaceId, targetKind: 'note', targetId, authorId: bert };
    await database.db.remark.create({
      data: {
        ...remark,
        authorName: 'Bert Berg',
        body: 'The numbat sleeps',
        openness: 'network',
        createdAt: at,
        lastAt: at,
      },
    });
    await gathered();
    expect(await found(anna, 'numbat')).toEqual([]);
    expect(await found(bert, 'numbat')).toEqual(['Numbat notes', 'Bert Berg']);
  });

  it('finds rooms and plans abroad for all, and what a meeting decided for those who see the meeting', async () => {
    const { db } = database;
    const made = { spaceId: world.spaceId, createdById: anna, createdAt: at };
    await db.meetingRoom.create({ data: { ...made, id: anyId<string>(), name: 'Bilby room', order: 0 } });
    const line = { kind: 'gap', text: 'Bilby food', detail: '', country: 'Norway', state: 'open' };
    await db.internationalLine.create({
      data: { ...made, ...line, id: anyId<string>(), updatedAt: at, updatedById: anna },
    });
    const day = { startsAt: '2026-03-05', endsAt: '2026-03-06', isAllDay: true, timeZone: 'UTC', firstAt: at };
    for (const [title, openness] of [
      ['Open meeting', 'network'],
      ['Our meeting', 'only-us'],
    ] as const) {
      const id = anyId<string>();
      const event = { ...made, ...day, id, uid: id, title, openness, organisationId: world.host, updatedAt: at };
      await db.calendarEvent.create({ data: event });
      const decision = { id: anyId<string>(), eventId: id, text: `Bilby of the ${title}`, createdById: anna };
      await db.eventDecision.create({ data: { ...decision, createdAt: at } });
    }
    say([`rooms:${world.spaceId}`, `international:${world.spaceId}`, `calendar:${world.spaceId}`]);
    await search.settled();
    const shared = ['Bilby food', 'Bilby of the Open meeting', 'Bilby room'];
    expect((await found(gita, 'bilby')).sort()).toEqual(shared);
    expect((await found(anna, 'bilby')).sort()).toEqual([...shared, 'Bilby of the Our meeting'].sort());
    await db.calendarEvent.updateMany({ data: { openness: 'only-us' } });
    expect((await found(gita, 'bilby')).sort()).toEqual(['Bilby food', 'Bilby room']);
  });

  it('finds nothing for who was removed or whose time is over', async () => {
    const rita = await world.join('Rita Reader', 'reader', null);
    await note('Open to all', 'bandicoot', 'public');
    await gathered();
    expect(await found(rita, 'bandicoot')).toEqual(['Open to all']);
    await world.remove(rita);
    expect(await found(rita, 'bandicoot')).toEqual([]);
    expect(await found(rita, 'Anna')).toEqual([]);
  });

  it('forgets what is gone', async () => {
    const id = await note('Passing', 'potoroo');
    await gathered();
    await database.db.note.delete({ where: { id } });
    await gathered();
    expect(await found(anna, 'potoroo')).toEqual([]);
    expect(await database.db.searchEntry.count({ where: { id } })).toBe(0);
    expect(await database.db.searchWord.count({ where: { word: { startsWith: 'potoro' } } })).toBe(0);
  });
});
