// Organisations with large portfolios, made straight in a data folder, and what their rows cost.
import { randomBytes } from 'node:crypto';
import { addCards, setCardFields } from '../../app/board-doc/card-commands';
import type { NewCard } from '../../app/board-doc/new-card';
import { readColumns } from '../../app/board-doc/read';
import { boardDocumentId, type CardId, type MemberId } from '../../app/domain/ids';
import { matrixDots } from '../../app/domain/portfolio/matrix-dots';
import { parseConfig } from '../../server/config';
import { openDatabase } from '../../server/infra/database';
import { createLogger } from '../../server/infra/logger';
import { createServices, type Services } from '../../server/services';
import { median } from './print-table';

export const PASSWORD = 'a bench for a person to sit on';
const TODAY = '2026-03-01';
const PER_BOARD = 2500;
const STAGES = ['join', 'active', 'prune', 'left'] as const;

export interface BenchPortfolio {
  readonly size: number;
  readonly email: string;
  /** `/o/<id>` */
  readonly home: string;
  readonly figures: {
    readonly projectAll: number;
    readonly projectOne: number;
    readonly read: number;
    readonly dots: number;
    readonly memory: number;
  };
}

const random = (length: number) => new Uint8Array(randomBytes(length));

/** Makes an organisation for each size in the data folder of a server that does not run yet. */
export async function preparePortfolios(dataDir: string, sizes: readonly number[]): Promise<BenchPortfolio[]> {
  const config = parseConfig({ DATA_DIR: dataDir, NODE_ENV: 'production' }, dataDir);
  const database = await openDatabase(config);
  const handle = createServices({
    config,
    log: createLogger('silent'),
    database,
    publicUrl: () => 'http://bench.test',
    print: () => undefined,
  });
  try {
    const made: BenchPortfolio[] = [];
    for (const size of sizes) made.push(await makePortfolio(handle.services, size));
    return made;
  } finally {
    await handle.close();
    await database.close();
  }
}

async function makePortfolio(services: Services, size: number): Promise<BenchPortfolio> {
  const { auth, members, boards, rooms, portfolio } = services;
  const email = `bench-${size}@example.org`;
  const userId = await auth.createAccount({ name: 'Bea Bench', email, password: PASSWORD });
  const { organisationId, memberId } = await members.createOrganisation({ id: userId, name: 'Bea' }, `Bench ${size}`);
  const doer = { organisationId, memberId };
  const columns = STAGES.map((stage) => ({ name: stage, stage }));
  let projectAll = 0;
  let projectOne = 0;
  for (let from = 0; from < size; from += PER_BOARD) {
    const boardId = await boards.create({ ...doer, name: `Board ${from / PER_BOARD + 1}` }, columns);
    const document = boardDocumentId(boardId);
    const count = Math.min(PER_BOARD, size - from);
    const act = { origin: null, at: `${TODAY}T12:00:00.000Z`, randomBytes: random };
    const ids = await rooms.transact(document, { memberId }, (doc) => {
      const places = readColumns(doc);
      return places.flatMap(({ id }, i): CardId[] => {
        const share = Math.floor(count / places.length) + (i < count % places.length ? 1 : 0);
        const cards = Array.from({ length: share }, (_, n) => networkOf(from + i * PER_BOARD + n, memberId));
        return addCards(doc, act, cards, { column: id, at: 'end' });
      });
    });
    projectAll += await timed(() => rooms.projected(document));
    const [first] = ids;
    if (!first) continue;
    await rooms.transact(document, { memberId }, (doc) => setCardFields(doc, act, first, { hours: 7 }));
    projectOne = await timed(() => rooms.projected(document));
  }
  const memory = await memoryOf(() => portfolio.list(organisationId));
  const reads: number[] = [];
  for (let i = 0; i < 5; i++) reads.push(await timed(() => portfolio.list(organisationId)));
  const { networks } = await portfolio.list(organisationId);
  const dots = await timed(() => matrixDots(networks, { today: TODAY, mainModelId: null, lastReview: new Map() }));
  const figures = { projectAll, projectOne, read: median(reads), dots, memory };
  return { size, email, home: `/o/${organisationId}`, figures };
}

/** A network with ordinary contents, spread over the matrix, the same each time. */
function networkOf(n: number, ownerId: MemberId): NewCard {
  const turn = (step: number) => ((n * step) % 200) / 100 - 1;
  return {
    name: `${n} Network of ${n % 3 === 0 ? 'harbours and hinterland towns' : 'regions'}`,
    purpose: 'Pooling what its members know about cargo on rails',
    segment: n % 20 === 0 ? null : { now: turn(37), future: turn(83) },
    owner: n % 4 === 0 ? null : ownerId,
    hours: n % 17,
    review: '2026-06-01',
    reasons: ['know-how', 'funding'],
    effects: ['innovation'],
    ledger: Array.from({ length: 12 }, (_, month) => ({
      period: `2025-${String(month + 1).padStart(2, '0')}`,
      hours: (n + month) % 11,
      cost: 100,
      income: null,
      immaterial: 3,
      relational: 2,
      economic: null,
    })),
  };
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Megabytes that a result holds. */
async function memoryOf<T>(work: () => Promise<T>): Promise<number> {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const result = await work();
  globalThis.gc?.();
  const held = process.memoryUsage().heapUsed - before;
  return result === null ? 0 : held / 1024 / 1024;
}
