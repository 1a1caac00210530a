import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { addCard } from '../../../app/board-doc/card-commands';
import { readBoard } from '../../../app/board-doc/read';
import { findText, writeText } from '../../../app/board-doc/text-doc';
import {
  boardDocumentId,
  type MemberId,
  newId,
  type OrganisationId,
  planDocumentId,
  type UserId,
} from '../../../app/domain/ids';
import { STAGES } from '../../../app/domain/life-cycle';
import { fromMarkdown } from '../../../app/domain/rich-text/from-markdown';
import { plainTextOf } from '../../../app/domain/rich-text/plain-text';
import { planWords } from '../../../app/features/plans/plan-words';
import { languageOf } from '../../../app/locales/catalogue';
import { parseConfig } from '../../../server/config';
import { writeDocx } from '../../../server/infra/docx/write-docx';
import { createLogger } from '../../../server/infra/logger';
import { findPlanFacts } from '../../../server/plans/find-plan';
import { createServices, type ServicesHandle } from '../../../server/services';
import { createSyncAccess } from '../../../server/sync/sync-access';
import { createTestDatabase, type TestDatabase } from '../../support/database';

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const words = planWords(languageOf('en'), 'EUR');

let database: TestDatabase;
let handle: ServicesHandle;
let dataDir: string;
let doer: { organisationId: OrganisationId; memberId: MemberId };
let olga: UserId;

beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'solmu-plans-'));
  handle = createServices({
    config: parseConfig({ DATA_DIR: dataDir }, dataDir),
    log: createLogger('silent'),
    database,
    publicUrl: () => 'http://solmu.test',
    print: () => undefined,
  });
  const { auth, members, boards, rooms } = handle.services;
  olga = await auth.createAccount({ name: 'Olga', email: 'olga@solmu.test', password: 'correct horse battery' });
  doer = await members.createOrganisation({ id: olga, name: 'Olga' }, 'Harbour Agency');
  const columns = STAGES.map((stage) => ({ name: stage, stage }));
  const boardId = await boards.create({ ...doer, name: 'Networks' }, columns);
  await rooms.transact(boardDocumentId(boardId), doer, (doc) => {
    const act = { origin: 'test', at: new Date().toISOString(), randomBytes: random };
    const [, active] = readBoard(doc).columns;
    if (active) addCard(doc, act, { name: 'Baltic Ports', hours: 10, reasons: ['influence'] }, { column: active.id });
  });
  await rooms.projected(boardDocumentId(boardId));
}, 60_000);

afterAll(async () => {
  await handle?.close();
  await database?.close();
  fs.rmSync(dataDir, { recursive: true, force: true });
});

const write = (title: unknown = 'Plan 2026') =>
  handle.services.plans.create(doer, { title, today: '2026-11-25', words });
const textOf = async (id: Awaited<ReturnType<typeof write>>) => plainTextOf(await handle.services.plans.text(id));

test('a plan is written from the portfolio, and the next one says what changed', async () => {
  const first = await write();
  expect(await textOf(first)).toContain('Baltic Ports');
  expect(await textOf(first)).not.toContain('What changed');
  const second = await write('Plan 2027');
  expect(await textOf(second)).toContain('Nothing has changed since.');
  const list = await handle.services.plans.list(doer.organisationId);
  expect(list.map(({ title }) => title)).toEqual(['Plan 2027', 'Plan 2026']);
  await expect(write(' ')).rejects.toMatchObject({ code: 'name.missing' });
});

test('an older version comes back as an edit, and what stood until then is kept', async () => {
  const { plans, rooms } = handle.services;
  const id = await write();
  await rooms.transact(planDocumentId(id), doer, (doc) => writeText(doc, 'plan', fromMarkdown('# Mine')));
  await plans.nameVersion(doer, id, 'For the board');
  const versions = await plans.versions(id);
  expect(versions.map(({ kind, name }) => [kind, name])).toEqual([
    ['named', 'For the board'],
    ['generated', ''],
  ]);
  await plans.restore(doer, id, versions[1]?.id);
  expect(await textOf(id)).toContain('Baltic Ports');
  const [kept] = await plans.versions(id);
  expect(plainTextOf(await plans.version(id, kept?.id))).toBe('Mine');
  const stranger = await write('Other');
  await expect(plans.restore(doer, stranger, kept?.id)).rejects.toMatchObject({ code: 'version.unknown' });
});

test('an approved plan is changed by nobody until a lead takes the approval back', async () => {
  const { plans, auth, members, spaces, db } = handle.services;
  const access = createSyncAccess(auth, members, spaces, {
    plan: (planId) => findPlanFacts(db, planId),
    note: async () => null,
  });
  const id = await write();
  const document = planDocumentId(id);
  expect((await access.document(olga, document))?.canEdit).toBe(true);
  await expect(plans.approve(doer, id, 'soon')).rejects.toMatchObject({ code: 'date.bad' });
  await plans.approve(doer, id, '2026-12-01');
  expect((await access.document(olga, document))?.canEdit).toBe(false);
  const [version] = await plans.versions(id);
  for (const act of [
    () => plans.approve(doer, id, '2026-12-02'),
    () => plans.rename(doer, id, 'Other'),
    () => plans.remove(doer, id),
    () => plans.restore(doer, id, version?.id),
  ])
    await expect(act()).rejects.toMatchObject({ code: 'plan.approved' });
  expect(await plans.read(doer.organisationId, id)).toMatchObject({ isApproved: true, approvedOn: '2026-12-01' });
  await plans.reopen(doer, id);
  expect((await access.document(olga, document))?.canEdit).toBe(true);
});

test('a plan of another organisation is unknown, to pages and to sockets', async () => {
  const { plans, auth, members, spaces, db } = handle.services;
  const id = await write();
  const eve = await auth.createAccount({ name: 'Eve', email: 'eve@solmu.test', password: 'correct horse battery' });
  const hers = await members.createOrganisation({ id: eve, name: 'Eve' }, 'Elsewhere');
  await expect(plans.read(hers.organisationId, id)).rejects.toMatchObject({ code: 'plan.unknown', status: 404 });
  const access = createSyncAccess(auth, members, spaces, {
    plan: (planId) => findPlanFacts(db, planId),
    note: async () => null,
  });
  expect(await access.document(eve, planDocumentId(id))).toBeNull();
  expect(await access.document(olga, planDocumentId(newId(random)))).toBeNull();
});

test('whatever a client writes into a plan, the page and the exports can read it', async () => {
  const { plans, rooms } = handle.services;
  const id = await write();
  await rooms.transact(planDocumentId(id), doer, (doc) => {
    const fragment = findText(doc, 'plan');
    const wild = new Y.XmlElement('table');
    wild.insert(0, [new Y.XmlElement('script'), new Y.XmlText('words')]);
    fragment?.insert(0, [wild, new Y.XmlText('loose')]);
  });
  const text = await plans.text(id);
  expect(plainTextOf(text)).toContain('loose');
  expect((await plans.docx('Wild', '', text)).length).toBeGreaterThan(1000);
});

test('the document for word processors has headings, numbered lists, tables and links of its own', async () => {
  const text = fromMarkdown(
    '# One\n\n## Two\n\n1. a\n2. b\n   - c\n\n- [x] done\n\n| h | i |\n| --- | --- |\n| 1 | **2** |\n\n[site](https://example.org/)',
  );
  const files = unzip(await writeDocx('Plan', 'Draft', text));
  const xml = files.get('word/document.xml') ?? '';
  expect(xml).toContain('<w:pStyle w:val="Heading1"/>');
  expect(xml).toContain('<w:pStyle w:val="Heading2"/>');
  expect(xml.match(/<w:tbl>/g)).toHaveLength(1);
  expect(xml).toContain('<w:tblHeader/>');
  expect(xml.match(/<w:numPr>/g)?.length).toBe(3);
  expect(xml).toContain('<w:hyperlink');
  expect(files.get('word/_rels/document.xml.rels')).toContain('https://example.org/');
});

/** The files of a zip archive, as text. */
function unzip(bytes: Uint8Array): Map<string, string> {
  const buffer = Buffer.from(bytes);
  const files = new Map<string, string>();
  // The directory at the end says where each file is and how long.
  let at = buffer.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
  while (at !== -1 && buffer.readUInt32LE(at) === 0x02014b50) {
    const [method, size, nameLength] = [
      buffer.readUInt16LE(at + 10),
      buffer.readUInt32LE(at + 20),
      buffer.readUInt16LE(at + 28),
    ];
    const name = buffer.toString('utf8', at + 46, at + 46 + nameLength);
    const local = buffer.readUInt32LE(at + 42);
    const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
    const data = buffer.subarray(start, start + size);
    files.set(name, (method === 0 ? data : inflateRawSync(data)).toString('utf8'));
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return files;
}
