import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addCard } from '../../../app/board-doc/card-commands';
import {
  addPartner,
  setPartnerContact,
  setPartnerMotive,
  setPartnerRole,
} from '../../../app/board-doc/partner-commands';
import { readBoard } from '../../../app/board-doc/read';
import { type BoardId, boardDocumentId, type CardId, type PartnerId } from '../../../app/domain/ids';
import { createPartners, type DirectoryQuery, type PartnersService } from '../../../server/partners/partners-service';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { createBoardsWorld, FOUR_COLUMNS } from '../boards/boards-world';

let database: TestDatabase;
let world: Awaited<ReturnType<typeof createBoardsWorld>>;
let partners: PartnersService;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createBoardsWorld(database);
  partners = createPartners(world.deps);
});

afterAll(async () => {
  await world?.rooms.closeAll();
  await database?.close();
});

const QUERY: DirectoryQuery = {
  text: '',
  kind: null,
  archived: false,
  alike: false,
  sort: 'name',
  descending: false,
  page: 1,
  language: 'en',
};

async function setUp() {
  const { organisationId, join } = await world.organisation('Agency');
  const doer = await join('Aino');
  const boardId = await world.boards.create({ ...doer, name: 'Portfolio' }, FOUR_COLUMNS);
  const add = async (name: string, country = ''): Promise<PartnerId> => {
    const { id } = await partners.create(doer, { name, country }, true);
    if (id === null) throw new Error('not added');
    return id;
  };
  const names = async (query: Partial<DirectoryQuery> = {}) =>
    (await partners.list(organisationId, { ...QUERY, ...query })).partners.map(({ name }) => name);
  return { organisationId, doer, boardId, add, names };
}

const act = () => ({ origin: 'test', at: '2026-01-16T12:00:00.000Z', randomBytes: world.deps.randomBytes });

async function addNetwork(boardId: BoardId, name: string, ties: readonly PartnerId[]): Promise<CardId> {
  let card: CardId | null = null;
  await world.rooms.transact(boardDocumentId(boardId), { memberId: null }, (doc) => {
    const [column] = readBoard(doc).columns;
    if (!column) throw new Error('no column');
    card = addCard(doc, act(), { name }, { column: column.id });
    for (const tie of ties) addPartner(doc, act(), card, tie);
  });
  await world.projected(boardId);
  if (card === null) throw new Error('no card');
  return card;
}

describe('the directory', () => {
  test('finds by words of name and place, by people, whatever the marks over letters', async () => {
    const { doer, add, names } = await setUp();
    const malmo = await add('Malmö stad', 'SE');
    await add('Oulu', 'FI');
    await partners.addContact(doer, malmo, { name: 'Åsa Öberg' });
    expect(await names({ text: 'malmo' })).toEqual(['Malmö stad']);
    expect(await names({ text: 'se stad' })).toEqual(['Malmö stad']);
    expect(await names({ text: 'oberg' })).toEqual(['Malmö stad']);
    expect(await names({ text: '%' })).toEqual([]);
  });

  test('sorts by name as the reader’s language does, and by how often a partner is met', async () => {
    const { boardId, add, names } = await setUp();
    const [, , zebra] = [await add('Öljy'), await add('Alku'), await add('Zebra')];
    await addNetwork(boardId, 'Ring', [zebra]);
    expect(await names({ language: 'en' })).toEqual(['Alku', 'Öljy', 'Zebra']);
    expect(await names({ language: 'fi' })).toEqual(['Alku', 'Zebra', 'Öljy']);
    expect(await names({ sort: 'networks', descending: true })).toEqual(['Zebra', 'Alku', 'Öljy']);
  });

  test('warns of a name that is there already, spelt otherwise, unless it is in another country', async () => {
    const { doer, add, organisationId } = await setUp();
    const id = await add('Bergen', 'NO');
    const again = await partners.create(doer, { name: 'Bergen kommune' }, false);
    expect(again.alike?.map((one) => one.id)).toEqual([id]);
    expect((await partners.create(doer, { name: 'Bergen', country: 'NL' }, false)).id).not.toBeNull();
    await partners.create(doer, { name: 'BERGEN', country: 'no' }, true);
    const page = await partners.list(organisationId, { ...QUERY, alike: true });
    expect(page.partners.map(({ name, country }) => `${name} ${country}`)).toEqual(['Bergen NO', 'BERGEN no']);
    expect(page.alike).toBe(2);
  });

  test('refuses what a field cannot hold, by field', async () => {
    const { doer, add } = await setUp();
    const id = await add('Fjordkraft');
    const code = (work: Promise<unknown>) => work.then(() => null).catch((error: { code: string }) => error.code);
    expect(await code(partners.create(doer, { name: '  ' }, false))).toBe('partner.name.missing');
    expect(await code(partners.change(doer, id, { webAddress: 'javascript:alert(1)' }))).toBe(
      'partner.webAddress.unreadable',
    );
    expect(await code(partners.change(doer, id, { note: 'x'.repeat(2001) }))).toBe('partner.note.too-long');
    expect(await code(partners.addContact(doer, id, { name: 'A', mail: 'nobody' }))).toBe('contact.mail.unreadable');
    await partners.change(doer, id, { webAddress: 'fjord.example/om' });
    expect(await partners.read(doer.organisationId, id)).toMatchObject({ webAddress: 'https://fjord.example/om' });
  });
});

describe('merging', () => {
  test('carries ties, what was said of them, and people over, and old ids find the one that stayed', async () => {
    const { doer, boardId, add, organisationId, names } = await setUp();
    const [old, kept] = [await add('Gothenburg', 'SE'), await add('Göteborg', 'SE')];
    const contact = await partners.addContact(doer, old, { name: 'Ulla', mail: 'ulla@city.example' });
    const [both, alone] = [await addNetwork(boardId, 'Both', [old, kept]), await addNetwork(boardId, 'Alone', [old])];
    await world.rooms.transact(boardDocumentId(boardId), { memberId: null }, (doc) => {
      setPartnerRole(doc, act(), both, kept, 'funder', true);
      setPartnerRole(doc, act(), both, old, 'partner', true);
      setPartnerMotive(doc, act(), both, kept, 'Wants the harbour');
      setPartnerMotive(doc, act(), both, old, 'Wants the line');
      setPartnerContact(doc, act(), alone, old, contact, true);
    });
    expect(await partners.merge(doer, old, kept)).toBe(2);
    await world.projected(boardId);
    const read = await partners.read(organisationId, kept);
    expect(read).toMatchObject({
      contacts: [{ id: contact, name: 'Ulla' }],
      networks: [
        { cardName: 'Alone', roles: [], contacts: [contact] },
        { cardName: 'Both', roles: ['funder', 'partner'], motive: 'Wants the harbour\nWants the line' },
      ],
    });
    expect(await partners.read(organisationId, old)).toEqual({ mergedInto: kept });
    expect(await names()).toEqual(['Göteborg']);
    expect((await partners.faces(organisationId, [old]))[old]?.id).toBe(kept);
    // Asked twice, or the other way round, it says that there is nothing to merge.
    await expect(partners.merge(doer, old, kept)).rejects.toMatchObject({ code: 'partner.unknown' });
  });

  test('takes in no stranger’s partner', async () => {
    const [mine, theirs] = [await setUp(), await setUp()];
    const [own, foreign] = [await mine.add('Own'), await theirs.add('Foreign')];
    await expect(partners.merge(mine.doer, foreign, own)).rejects.toMatchObject({ status: 404 });
    await expect(partners.merge(mine.doer, own, foreign)).rejects.toMatchObject({ status: 404 });
    await expect(partners.change(mine.doer, foreign, { name: 'Taken' })).rejects.toMatchObject({ status: 404 });
    await expect(partners.addContact(mine.doer, foreign, { name: 'X' })).rejects.toMatchObject({ status: 404 });
    expect(await partners.faces(mine.organisationId, [foreign])).toEqual({});
    expect(await partners.names(mine.organisationId, [foreign])).toEqual({});
  });
});

test('a contact who is removed is gone from the database, and can be put back while the page still knows them', async () => {
  const { doer, add, organisationId } = await setUp();
  const id = await add('Fjordkraft');
  const fields = { name: 'Nils Aas', title: 'Head of grid', mail: 'nils@fjord.example' };
  const contactId = await partners.addContact(doer, id, fields);
  await partners.removeContact(doer, id, contactId);
  expect(await database.db.contact.count({ where: { organisationId } })).toBe(0);
  await partners.putContactBack(doer, id, contactId, fields);
  expect(await partners.read(organisationId, id)).toMatchObject({ contacts: [{ id: contactId, ...fields }] });
  await expect(partners.putContactBack(doer, id, contactId, fields)).rejects.toMatchObject({ status: 404 });
});

test('the networks of the organisation list whom we meet in each', async () => {
  const { boardId, add, organisationId, doer } = await setUp();
  const [a, b] = [await add('Alfa'), await add('Beta')];
  await addNetwork(boardId, 'Ring', [b, a]);
  await addNetwork(boardId, 'Nobody known', []);
  const found = await partners.listNetworks(organisationId, { text: '', page: 1, language: 'en' });
  expect(found.networks.map(({ cardName, partners }) => [cardName, partners.map(({ name }) => name)])).toEqual([
    ['Ring', ['Alfa', 'Beta']],
  ]);
  await partners.setArchived(doer, a, true);
  expect((await partners.find(organisationId, 'alf')).length).toBe(0);
  expect(await partners.find(organisationId, 'bet')).toMatchObject([{ id: b, networks: 1 }]);
  expect((await partners.find(organisationId, '')).length).toBe(1);
  expect((await partners.find(organisationId, '%')).length).toBe(0);
});
