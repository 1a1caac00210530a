import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setCardFields } from '../../../app/board-doc/card-commands';
import { removePartner, setPartnerMotive } from '../../../app/board-doc/partner-commands';
import { type BoardId, boardDocumentId, type PartnerId } from '../../../app/domain/ids';
import type { Importer } from '../../../server/interchange/interchange-service';
import { createPartners } from '../../../server/partners/partners-service';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { createInterchangeWorld, hasRealFiles, type InterchangeWorld, realFile } from './interchange-world';

let database: TestDatabase;
let world: InterchangeWorld;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createInterchangeWorld(database);
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

/** What the board and the directory hold, in names. */
async function portfolio({ organisationId }: Importer, boardId: BoardId) {
  const { cards, columns } = await world.content(boardId);
  const partners = await world.db.partner.findMany({
    where: { organisationId, mergedIntoId: null },
    orderBy: { id: 'asc' },
  });
  const nameOf = new Map(partners.map(({ id, name }) => [id, name]));
  const stageOf = new Map(columns.map(({ id, stage }) => [id, stage]));
  return {
    partners,
    cards: cards.map(({ name, column, joined, partners, labels, feeModel }) => ({
      name,
      stage: stageOf.get(column),
      joined,
      labels: labels.length,
      feeModel,
      partners: partners.map(({ partnerId }) => nameOf.get(partnerId) ?? '?').sort(),
    })),
    ties: cards.reduce((sum, card) => sum + card.partners.length, 0),
  };
}

const act = {
  origin: 'test',
  at: '2026-01-16T12:00:00.000Z',
  randomBytes: (n: number) => crypto.getRandomValues(new Uint8Array(n)),
};

// Counted by hand in the files: networks that hold the organisation, everybody else in them, and pairs of both.
describe.skipIf(!hasRealFiles).each([
  ['city-networks.csv', ['helsinki|fi'], { cards: 14, partners: 19, ties: 77 }, { networks: 31, organisations: 25 }],
  ['city-networks.csv', ['malmo|se'], { cards: 11, partners: 17, ties: 70 }, { networks: 31, organisations: 25 }],
  [
    'city-networks.csv',
    ['malmo|se', 'malmo stad|se', 'malmo kommun|se'],
    { cards: 13, partners: 20, ties: 75 },
    { networks: 31, organisations: 25 },
  ],
  [
    'foundations.csv',
    ['huawei technologies co., ltd|'],
    { cards: 3, partners: 116, ties: 127 },
    { networks: 4, organisations: 133 },
  ],
])('the real list %s as the portfolio of %j', (file, own, expected, inFile) => {
  it('comes whole, and a second time changes nothing', async () => {
    const importer = await world.organisation();
    const first = await world.importFile(importer, file, realFile(`networks/${file}`), { own });
    const { boardId } = first.record;
    const before = await portfolio(importer, boardId);
    expect({ cards: before.cards.length, partners: before.partners.length, ties: before.ties }).toEqual(expected);
    expect(first.record.report).toMatchObject({ newPartners: expected.partners });
    expect(first.preview.inFile).toMatchObject({ cards: inFile.networks, partners: inFile.organisations });

    // The person need not say again whose it is, nor where it goes.
    const again = await world.importFile(importer, file, realFile(`networks/${file}`));
    expect(again.preview.choices).toMatchObject({ own, target: boardId });
    expect(again.record.report.update).toMatchObject({ added: 0, changed: 0, same: expected.cards, conflicts: [] });
    expect(again.record.report.newPartners).toBe(0);
    expect(await portfolio(importer, boardId)).toEqual(before);
  });
});

describe.skipIf(!hasRealFiles)('in the real lists', () => {
  it('years, statuses and rows that stand twice are told', async () => {
    const importer = await world.organisation();
    const { record } = await world.importFile(importer, 'city-networks.csv', realFile('networks/city-networks.csv'), {
      own: ['stuttgart|de'],
    });
    const { cards } = await portfolio(importer, record.boardId);
    const civitas = cards.find(({ name }) => name === 'CIVITAS');
    expect(civitas).toMatchObject({ joined: '2005-01-01', stage: 'active' });
    const told = record.report.losses.map(({ code, row }) => ({ code, row }));
    expect(told).toContainEqual({ code: 'membership-twice', row: 18 });
    expect(told).toContainEqual({ code: 'joined-shortened', row: 17 });
    expect(record.report.losses.filter(({ code }) => code === 'network-not-ours').length).toBe(21);
  });

  it('the tier is a label and a fee by type, and homepages are the partners’', async () => {
    const importer = await world.organisation();
    const { record } = await world.importFile(importer, 'foundations.csv', realFile('networks/foundations.csv'), {
      own: ['red hat llc|'],
    });
    const { cards, partners } = await portfolio(importer, record.boardId);
    expect(cards.map(({ labels, feeModel }) => ({ labels, feeModel }))).toEqual([
      { labels: 1, feeModel: 'by-type' },
      { labels: 1, feeModel: 'by-type' },
    ]);
    const labels = await world.db.label.findMany({ where: { organisationId: importer.organisationId } });
    expect(labels.map(({ name }) => name).sort()).toEqual(['General', 'Premier']);
    expect(partners.find(({ name }) => name === 'Arm Limited')?.webAddress).toBe('https://arm.com/');
  });
});

const LIST = [
  '\ufeffnetwork;organisation;country;joined;status',
  'Ring;Alfa;FI;2004;Member',
  'Ring;Beta;FI;;Member',
  'Ring;"Gamma ""the\n second"" AB";SE;;Member',
  'Arc;Alfa;FI;;Applicant',
  'Arc;=HYPERLINK("x");NO;;Member',
  ';Nowhere;FI;;',
  'Far;Beta;FI;;Member',
  'Far;Delta;SE;;Member',
].join('\r\n');

describe('a small list', () => {
  async function imported(own = ['alfa|fi']) {
    const importer = await world.organisation();
    const { record } = await world.importFile(importer, 'list.csv', LIST, { own });
    const partnerCalled = async (name: string) => {
      const partner = await world.db.partner.findFirstOrThrow({
        where: { organisationId: importer.organisationId, name },
      });
      return partner.id as PartnerId;
    };
    return { importer, record, boardId: record.boardId, partnerCalled };
  }

  it('is read whatever its delimiter, quotes and line ends; rows that cannot be used are named', async () => {
    const { importer, record, boardId } = await imported();
    const { cards } = await portfolio(importer, boardId);
    expect(cards).toMatchObject([
      { name: 'Arc', stage: 'join', partners: ['=HYPERLINK("x")'] },
      { name: 'Ring', stage: 'active', joined: '2004-01-01', partners: ['Beta', 'Gamma "the second" AB'] },
    ]);
    expect(record.report.losses).toContainEqual({ code: 'row-without-network', row: 7, detail: 'Nowhere' });
    expect(record.report.own).toEqual([{ key: 'alfa|fi', name: 'Alfa' }]);
  });

  it('leaves what was changed here: names, ties taken off, motives, partners made one or renamed', async () => {
    const { importer, boardId, partnerCalled } = await imported();
    const [beta, gamma] = [await partnerCalled('Beta'), await partnerCalled('Gamma "the second" AB')];
    const partners = createPartners({
      ...{ db: world.db, rooms: world.rooms, live: { topicChanged: () => undefined } },
      clock: { now: () => new Date('2026-01-16T12:00:00Z') },
      randomBytes: act.randomBytes,
    });
    const other = await partners.create(importer, { name: 'Betania' }, true);
    await partners.merge(importer, beta, other.id ?? beta);
    await partners.change(importer, gamma, { name: 'Gamma group', webAddress: '' });
    const { cards } = await world.content(boardId);
    const [arc, ring] = ['Arc', 'Ring'].map((name) => cards.find((card) => card.name === name));
    if (!arc || !ring) throw new Error('no cards');
    await world.rooms.transact(boardDocumentId(boardId), { memberId: null }, (doc) => {
      setCardFields(doc, act, ring.id, { name: 'The Ring', joined: '2003-02-01' });
      setPartnerMotive(doc, act, ring.id, gamma, 'Wants the harbour');
      for (const { partnerId } of arc.partners) removePartner(doc, act, arc.id, partnerId);
    });
    const before = await portfolio(importer, boardId);
    const again = await world.importFile(importer, 'list.csv', LIST);
    expect(again.record.report.update).toMatchObject({ added: 0, changed: 0, same: 2, conflicts: [] });
    const after = await portfolio(importer, boardId);
    expect(after).toEqual(before);
    expect(after.cards).toMatchObject([
      { name: 'Arc', partners: [] },
      { name: 'The Ring', joined: '2003-02-01', partners: ['Betania', 'Gamma group'] },
    ]);
  });

  it('brings what is new in the list: a network, a member', async () => {
    const { importer, boardId } = await imported();
    const more = `${LIST}\r\nRing;Delta;SE;;Member\r\nNew;Alfa;FI;2025;Member\r\nNew;Beta;FI;;`;
    const again = await world.importFile(importer, 'list.csv', more);
    expect(again.record.report.update).toMatchObject({ added: 1, changed: 1, same: 1, ties: 1 });
    expect(again.record.report.newPartners).toBe(1);
    const { cards } = await portfolio(importer, boardId);
    expect(cards.find(({ name }) => name === 'New')).toMatchObject({ joined: '2025-01-01', partners: ['Beta'] });
  });

  it('is another portfolio for another organisation, with the same partners; on the same board it adds and leaves', async () => {
    const { importer, boardId } = await imported();
    const id = await world.upload(importer, 'list.csv', LIST);
    const preview = await world.ready(importer, id);
    expect(preview.choices).toMatchObject({ own: ['alfa|fi'], anchor: 'alfa|fi', target: boardId });
    await world.interchange.choose(importer, id, { ...preview.choices, own: ['beta|fi'] });
    const chosen = await world.ready(importer, id);
    expect(chosen.choices).toMatchObject({ own: ['beta|fi'], anchor: 'beta|fi', target: null });
    expect(chosen.name).toBe('Beta: list');

    // The person may still say that it goes into the same board.
    await world.interchange.start(importer, id, { ...chosen.choices, target: boardId });
    await world.settled(importer, id);
    const { cards, partners } = await portfolio(importer, boardId);
    expect(cards.map(({ name, joined, partners }) => [name, joined, partners])).toEqual([
      ['Arc', null, ['=HYPERLINK("x")']],
      ['Ring', '2004-01-01', ['Alfa', 'Beta', 'Gamma "the second" AB']],
      ['Far', null, ['Delta']],
    ]);
    expect(partners.length).toBe(5);
    const before = await portfolio(importer, boardId);
    const again = await world.importFile(importer, 'list.csv', LIST);
    expect(again.preview.choices).toMatchObject({ own: ['beta|fi'], target: boardId });
    expect(await portfolio(importer, boardId)).toEqual(before);
  });

  it('waits until somebody says whose it is, and which columns hold what', async () => {
    const importer = await world.organisation();
    const id = await world.upload(importer, 'list.csv', LIST);
    const preview = await world.ready(importer, id);
    expect(preview.planned.cards).toBe(0);
    expect(preview.table?.list?.organisations[0]).toMatchObject({ name: 'Alfa', networks: 2 });
    await world.interchange.start(importer, id, preview.choices);
    expect(await world.settled(importer, id)).toMatchObject({ state: 'ready', refused: 'nobody-chosen' });
    await world.interchange.choose(importer, id, {
      ...preview.choices,
      memberTargets: ['network', 'leave-out', 'leave-out', 'leave-out', 'leave-out'],
    });
    const unmapped = await world.ready(importer, id);
    await world.interchange.start(importer, id, unmapped.choices);
    expect(await world.settled(importer, id)).toMatchObject({ refused: 'no-organisation-column' });
    // As a table of networks it is read row by row.
    await world.interchange.choose(importer, id, { ...preview.choices, shape: 'networks' });
    expect(await world.ready(importer, id)).toMatchObject({ kind: 'csv', planned: { cards: 7 } });
  });

  it('goes out and comes back as Solmu’s own file with its partners, in another organisation too', async () => {
    const { importer, boardId } = await imported();
    const file = await world.exported(importer, boardId, 'solmu');
    const before = await portfolio(importer, boardId);
    const elsewhere = await world.organisation();
    const { record } = await world.importFile(elsewhere, 'board.json', file);
    const there = await portfolio(elsewhere, record.boardId);
    expect(there.cards).toEqual(before.cards);
    const ids = (side: typeof before) => side.partners.map(({ id }) => id);
    expect(ids(there).some((id) => ids(before).includes(id))).toBe(false);
  });
});

it('a list of 100,000 rows is read within its limits, and what a card cannot hold is told', {
  timeout: 120_000,
}, async () => {
  const importer = await world.organisation();
  const rows = ['network,organisation'];
  for (let i = 0; i < 100_000; i++) rows.push(`Network ${i % 40},Organisation ${Math.floor(i / 40)}`);
  const { record } = await world.importFile(importer, 'large.csv', rows.join('\n'), { own: ['organisation 0|'] });
  expect(record.report.counts).toMatchObject({ cards: 40, partners: 500 });
  expect(record.report.losses.filter(({ code }) => code === 'over-limit')[0]).toMatchObject({ count: 1999 });
});
