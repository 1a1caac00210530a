import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { createInterchangeWorld, hasRealFiles, type InterchangeWorld, realFile } from './interchange-world';

let database: TestDatabase;
let world: InterchangeWorld;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createInterchangeWorld(database);
});
afterAll(async () => {
  await world.close();
  await database.close();
});

const TABLE =
  'Verkosto;Vastuuhenkilö;Tunnisteet;Liittynyt\r\nSaaristoverkko;Importer;Meri, Ruoka;31.3.2019\r\nÄlykatu;;Katu;\r\n';

describe('a table', () => {
  it.each([
    ['UTF-8', Buffer.from(TABLE)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TABLE}`)],
    ['UTF-16LE with a mark', iconv.encode(TABLE, 'utf-16le', { addBOM: true })],
    ['UTF-16BE with a mark', iconv.encode(TABLE, 'utf-16be', { addBOM: true })],
    ['UTF-16LE', iconv.encode(TABLE, 'utf-16le', { addBOM: false })],
    ['Windows-1252', iconv.encode(TABLE, 'windows-1252')],
    ['named delimiter', Buffer.from(`sep=;\r\n${TABLE}`)],
  ])('in %s is read with its letters, delimiter and headings', async (_, bytes) => {
    const importer = await world.organisation();
    const preview = await world.ready(importer, await world.upload(importer, 'verkot.csv', bytes));
    expect(preview.table).toMatchObject({
      delimiter: ';',
      hasHeading: true,
      headings: ['Verkosto', 'Vastuuhenkilö', 'Tunnisteet', 'Liittynyt'],
      targets: ['name', 'owner', 'labels', 'joined'],
    });
    expect(preview.table?.sample[1]?.[0]).toBe('Älykatu');
  });

  it('becomes a board, and the same file again updates it instead of doubling', async () => {
    const importer = await world.organisation();
    const { record } = await world.importFile(importer, 'verkot.csv', TABLE);
    const content = await world.content(record.boardId);
    expect(content.columns.map((column) => column.name)).toEqual(['Join', 'Active', 'Prune', 'Left']);
    expect(content.cards.map(({ name, owner, joined, labels }) => [name, owner, joined, labels.length])).toEqual([
      ['Saaristoverkko', importer.memberId, '2019-03-31', 2],
      ['Älykatu', null, null, 1],
    ]);
    const changed = `${TABLE.replace('Älykatu;;', 'Älykatu;Uusi Ihminen;')}Kolmas;;;\r\n`;
    const again = await world.importFile(importer, 'verkot.csv', changed);
    expect(again.preview.choices.target).toBe(record.boardId);
    expect(again.record.report.update).toMatchObject({ added: 1, changed: 1, same: 1 });
    expect((await world.content(record.boardId)).cards).toHaveLength(3);
  });

  it('goes into a board that exists: columns by name, rows by name', async () => {
    const importer = await world.organisation();
    const { record } = await world.importFile(importer, 'first.csv', 'Name;Status\nAlpha;Active\nBeta;Prune\n');
    const other = 'Network;Status;Hours\nALPHA;active;5\nGamma;Radar;\n';
    const { record: second } = await world.importFile(importer, 'second.csv', other, { target: record.boardId });
    expect(second.report.update).toMatchObject({ added: 1, changed: 1 });
    const content = await world.content(record.boardId);
    expect(content.columns.map(({ name, stage }) => [name, stage])).toEqual([
      ['Active', 'active'],
      ['Prune', 'prune'],
      ['Radar', 'join'],
    ]);
    expect(content.cards.map(({ name, hours }) => [name, hours])).toEqual([
      ['Alpha', 5],
      ['Beta', null],
      ['Gamma', null],
    ]);
  });

  it.skipIf(!hasRealFiles)('is read again as the person maps it', async () => {
    const importer = await world.organisation();
    const id = await world.upload(importer, 'city-networks.csv', realFile('networks/city-networks.csv'));
    const preview = await world.ready(importer, id);
    expect(preview.table?.headings).toEqual(['network', 'organisation', 'country', 'joined', 'status']);
    await world.interchange.choose(importer, id, {
      ...preview.choices,
      shape: 'networks',
      targets: ['column', 'name', 'labels', 'joined', 'field'],
    });
    const mapped = await world.ready(importer, id);
    expect(mapped.planned.cards).toBe(141);
    expect(mapped.columns.map((column) => column.name)).toContain('BaltMet');
    await world.interchange.choose(importer, id, {
      ...preview.choices,
      shape: 'networks',
      targets: ['column', 'field', 'labels', 'joined', 'field'],
    });
    expect(await world.settled(importer, id)).toMatchObject({ state: 'ready', refused: 'no-name-column' });
  });
});
