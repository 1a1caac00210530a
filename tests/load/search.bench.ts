// npm run bench -- search [documents]: one search over a space of 10,000 documents in five languages, on the embedded database.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { newId, type SpaceId, type UserId } from '../../app/domain/ids';
import { parseConfig } from '../../server/config';
import { openDatabase } from '../../server/infra/database';
import { createSearch } from '../../server/search/search-service';
import { percentile, printTable } from './print-table';

const size = Number(process.argv[2]) || 10_000;
const WORDS_PER_DOCUMENT = 300;
const VOCABULARY = 30_000;
const ROUNDS = 30;
const STEMS = ['verkosto', 'samarbeid', 'partner', 'haus', 'bedrift', 'meeting', 'möte', 'kokous', 'region', 'kunde'];
const ENDINGS = ['', 's', 'issa', 'erna', 'ene', 'en', 'ing', 'et', 'lle', 'ern'];
const id = <T extends string>() => newId<never>((length) => new Uint8Array(randomBytes(length))) as unknown as T;

// The same words at every run.
let seed = 42;
const random = () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
};
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const vocabulary = Array.from({ length: VOCABULARY }, () => {
  const syllables = Array.from(
    { length: 2 + Math.floor(random() * 3) },
    () => `${pick([...'bdfghklmnprstv'])}${pick([...'aeiouäö'])}`,
  );
  return syllables.join('') + pick(ENDINGS);
});
/** Few words are common and most are rare, as in what people write. */
const word = () =>
  random() < 0.1 ? pick(STEMS) + pick(ENDINGS) : (vocabulary[Math.floor(VOCABULARY * random() ** 3)] ?? '');

const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'solmu-bench-'));
const database = await openDatabase(parseConfig({ DATA_DIR: dataDir, NODE_ENV: 'production' }, dataDir));
try {
  const { db } = database;
  const [spaceId, host, userId] = [id<SpaceId>(), id<string>(), id<UserId>()];
  const at = new Date();
  await db.organisation.create({ data: { id: host, name: 'Bench' } });
  await db.user.create({ data: { id: userId, name: 'Bea Bench', email: 'bea@example.org' } });
  const space = {
    id: spaceId,
    hostOrganisationId: host,
    name: 'A space',
    colour: 'blue',
    createdAt: at,
    createdById: userId,
  };
  await db.space.create({ data: space });
  const guest = { id: id<string>(), spaceId, userId, role: 'reader', state: 'active', joinedAt: at };
  await db.spaceMember.create({ data: guest });
  for (let made = 0; made < size; made += 500)
    await db.note.createMany({
      data: Array.from({ length: Math.min(500, size - made) }, (_, i) => ({
        id: id<string>(),
        spaceId,
        title: `${word()} ${word()} ${made + i}`,
        words: Array.from({ length: WORDS_PER_DOCUMENT }, word).join(' '),
        openness: i % 5 === 0 ? 'only-us' : 'network',
        organisationId: host,
        titledById: userId,
        createdById: userId,
        createdAt: at,
        editedAt: new Date(at.getTime() - random() * 1e10),
      })),
    });
  const log = { error: (what: unknown) => console.error(what) };
  const search = createSearch({ db, clock: { now: () => new Date() }, log, onTopics: () => () => undefined });
  const began = performance.now();
  await search.catchUp();
  const indexed = performance.now() - began;
  await db.$executeRawUnsafe('ANALYZE');
  const before = performance.now();
  await search.catchUp();
  const again = performance.now() - before;
  printTable(
    `Index of ${size.toLocaleString('en-US')} documents of ${WORDS_PER_DOCUMENT} words (ms)`,
    ['', 'time', 'a document'],
    [
      ['gathered for the first time', indexed, indexed / size],
      ['nothing changed', again, again / size],
    ],
  );
  const rare = vocabulary[VOCABULARY - 7] ?? '';
  const middling = vocabulary[2000] ?? '';
  const asked: [string, string][] = [
    ['a rare word', rare],
    ['a word of every document', 'verkostoissa'],
    ['two common words', 'partners kunde'],
    ['three words', `meeting ${middling} haus`],
    ['a word just begun', middling.slice(0, 3)],
    ['a slip of the keyboard', `${middling.slice(0, 2)}x${middling.slice(2)}`],
    ['a word that nobody wrote', 'xylophonquartett'],
  ];
  const rows: (string | number)[][] = [];
  for (const [name, text] of asked) {
    const times: number[] = [];
    let hits = 0;
    for (let round = 0; round <= ROUNDS; round++) {
      const start = performance.now();
      const query = { text, language: 'finnish', kind: null, most: 5 } as const;
      const { groups } = await search.find({ userId, from: { spaceId } }, query);
      if (round > 0) times.push(performance.now() - start);
      hits = groups.reduce((sum, { total }) => sum + total, 0);
    }
    times.sort((a, b) => a - b);
    rows.push([name, hits, percentile(times, 0.5), percentile(times, 0.95), times.at(-1) ?? 0]);
  }
  printTable('Searches of a guest, with snippets (ms)', ['', 'found', 'half within', '95 % within', 'slowest'], rows);
  await search.close();
} finally {
  await database.close();
  fs.rmSync(dataDir, { recursive: true, force: true });
}
process.exit(0);
