import * as Y from 'yjs';
import type { CardId } from '../../app/domain/ids';
import { boardOf } from './board-content';
import { LoadClient } from './load-client';
import { formatRatio, median, percentile, printTable } from './print-table';
import { cpuBetween, readCpu } from './process-cpu';
import { type ServerUnderLoad, startReference, startSolmu } from './servers';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 5);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const JOINS = 20;
/** Everybody types: this many changes a second and client. */
const RATE = Number(process.env.BENCH_RATE ?? 8);

const SHAPES = [
  { documents: 1, clients: 2 },
  { documents: 1, clients: 50 },
  { documents: 20, clients: 10 },
] as const;
const SIZES = [1000, 10_000] as const;

interface TypingResult {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly delivered: number;
  readonly frames: number;
  readonly cpu: number;
  readonly databaseCpu: number;
}

interface JoinResult {
  readonly ms: number;
  readonly cpuMs: number;
  readonly bytes: number;
}

/** Compares our sync server with y-websocket's own, both with persistence on, driven by the same client in turns. */
export async function benchSync(): Promise<void> {
  console.log(
    `Sync: ${SECONDS} s of typing (${RATE} changes a second and client), ${ROUNDS} rounds in turns, median of rounds.\n` +
      'Solmu: embedded PostgreSQL, every commit on disk, projection and activity on. ' +
      'Reference: y-websocket 2.1 with y-leveldb (does not wait for the disk).',
  );
  const typing: Record<string, TypingResult[]> = {};
  const joining: Record<string, JoinResult[]> = {};
  const servers = [await startReference(), await startSolmu()];
  for (let round = 0; round < ROUNDS; round++) {
    // In turns and in turned order, so that whatever else the machine does meets both.
    const inTurn = round % 2 ? [...servers].reverse() : servers;
    for (const { documents, clients } of SHAPES)
      for (const server of inTurn) {
        const key = `${documents}×${clients} ${server.name}`;
        progress(key);
        typing[key] = [...(typing[key] ?? []), await measureTyping(server, documents, clients)];
      }
    for (const size of SIZES)
      for (const server of inTurn) {
        const key = `${size} ${server.name}`;
        progress(`joining ${key}`);
        joining[key] = [...(joining[key] ?? []), await measureJoining(server, size)];
      }
  }
  for (const server of servers) await server.stop();
  printTyping(typing);
  printJoining(joining);
}

export async function measureTyping(
  server: ServerUnderLoad,
  documents: number,
  clients: number,
): Promise<TypingResult> {
  const latencies: number[] = [];
  const sentAt = new Map<number, number[]>();
  let isCounting = false;
  let expected = 0;
  let delivered = 0;
  let frames = 0;
  let onDelivered = () => {};
  const everybody: { client: LoadClient; type: () => void }[] = [];

  for (let d = 0; d < documents; d++) {
    const board = boardOf(100);
    const documentId = nextDocumentId();
    await server.create(documentId, board.update);
    for (let c = 0; c < clients; c++) {
      const client = await LoadClient.connect(server.urlOf(documentId), `u${c}`);
      const typist = makeTypist(client, board.cardIds[c % board.cardIds.length]);
      const times: number[] = [];
      sentAt.set(typist.clientId, times);
      client.onUpdate = (update) => {
        const now = performance.now();
        if (isCounting) frames++;
        const { from, to } = Y.parseUpdateMeta(update);
        for (const [clientId, end] of to) {
          if (clientId === typist.clientId) continue;
          const start = from.get(clientId) ?? end;
          for (let clock = start; clock < end; clock++) {
            const at = sentAt.get(clientId)?.[clock];
            if (at === undefined || Number.isNaN(at)) continue;
            delivered++;
            latencies.push(now - at);
          }
        }
        onDelivered();
      };
      everybody.push({
        client,
        type: () => {
          times.push(isCounting ? performance.now() : Number.NaN);
          if (isCounting) expected += clients - 1;
          typist.type();
        },
      });
    }
  }

  const stop = typeAll(everybody.map(({ type }) => type));
  await pause(1000);
  const before = readCpu(server.pid);
  isCounting = true;
  await pause(SECONDS * 1000);
  stop();
  await new Promise<void>((resolve) => {
    onDelivered = () => delivered >= expected && resolve();
    onDelivered();
  });
  const { own, below } = cpuBetween(before, readCpu(server.pid));
  isCounting = false;
  for (const { client } of everybody) client.close();
  latencies.sort((a, b) => a - b);
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(latencies, share)) as [number, number, number];
  return { p50, p95, p99, delivered, frames, cpu: own, databaseCpu: below };
}

/** Types one character at a time into a card's description; each is one step of the client's clock. */
function makeTypist(client: LoadClient, cardId: CardId | undefined): { clientId: number; type: () => void } {
  const doc = client.takeState();
  const card = doc.getMap<Y.Map<unknown>>('cards').get(cardId ?? '');
  const fragment = card?.get('text');
  const paragraph = fragment instanceof Y.XmlFragment ? fragment.get(0) : null;
  const description = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
  if (!(description instanceof Y.XmlText)) throw new Error('no description to type into');
  doc.on('update', (update: Uint8Array) => client.sendUpdate(update));
  return { clientId: doc.clientID, type: () => description.insert(description.length, 'x') };
}

let documents = 0;

function nextDocumentId(): string {
  return `board-${String(++documents).padStart(20, '0')}`;
}

/** Everybody types at the same pace, each at their own moment. */
function typeAll(types: readonly (() => void)[]): () => void {
  const timers: NodeJS.Timeout[] = [];
  for (const type of types)
    timers.push(setTimeout(() => timers.push(setInterval(type, 1000 / RATE)), Math.random() * (1000 / RATE)));
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}

async function measureJoining(server: ServerUnderLoad, cards: number): Promise<JoinResult> {
  const board = boardOf(cards);
  const documentId = nextDocumentId();
  await server.create(documentId, board.update);
  const writer = await LoadClient.connect(server.urlOf(documentId), 'writer');
  const typist = makeTypist(writer, board.cardIds[0]);
  const times: number[] = [];
  let bytes = 0;
  const before = readCpu(server.pid);
  for (let i = 0; i < JOINS; i++) {
    // Somebody works meanwhile, so that no join finds the document exactly as the last one did.
    typist.type();
    const client = await LoadClient.connect(server.urlOf(documentId), `j${i}`);
    times.push(client.joinMs);
    bytes = client.joinBytes;
    client.close();
  }
  const { own } = cpuBetween(before, readCpu(server.pid));
  writer.close();
  return { ms: median(times), cpuMs: (own * 1000) / JOINS, bytes };
}

function printTyping(results: Record<string, TypingResult[]>): void {
  const rows: (string | number)[][] = [];
  for (const { documents, clients } of SHAPES) {
    const shape = `${documents}×${clients}`;
    const of = (name: string) => summary(results[`${shape} ${name}`] ?? []);
    const [reference, solmu] = [of('reference'), of('solmu')];
    for (const [name, r] of [['reference', reference] as const, ['solmu', solmu] as const])
      rows.push([`${shape} ${name}`, r.p50, r.p95, r.p99, r.perFrame, r.perCpu, r.perCpuAll]);
    rows.push([
      `${shape} better by`,
      ...[reference.p50 / solmu.p50, reference.p95 / solmu.p95, reference.p99 / solmu.p99].map(formatRatio),
      '',
      formatRatio(solmu.perCpu / reference.perCpu),
      formatRatio(solmu.perCpuAll / reference.perCpuAll),
    ]);
  }
  const columns = [
    'documents×clients',
    'p50 ms',
    'p95 ms',
    'p99 ms',
    'updates a frame',
    'delivered / CPU s',
    '… database included',
  ];
  printTable('Latency from one client to another, and updates delivered per server CPU second', columns, rows);
}

function summary(results: readonly TypingResult[]) {
  const middle = (pick: (result: TypingResult) => number) => median(results.map(pick));
  return {
    p50: middle(({ p50 }) => p50),
    p95: middle(({ p95 }) => p95),
    p99: middle(({ p99 }) => p99),
    perFrame: middle(({ delivered, frames }) => delivered / frames),
    perCpu: middle(({ delivered, cpu }) => delivered / cpu),
    perCpuAll: middle(({ delivered, cpu, databaseCpu }) => delivered / (cpu + databaseCpu)),
  };
}

function printJoining(results: Record<string, JoinResult[]>): void {
  const rows: (string | number)[][] = [];
  for (const size of SIZES) {
    const of = (name: string) => results[`${size} ${name}`] ?? [];
    const middle = (name: string, pick: (result: JoinResult) => number) => median(of(name).map(pick));
    const picks = [({ ms }: JoinResult) => ms, ({ cpuMs }: JoinResult) => cpuMs, ({ bytes }: JoinResult) => bytes];
    for (const name of ['reference', 'solmu'])
      rows.push([`${size} cards ${name}`, ...picks.map((pick) => middle(name, pick))]);
    rows.push([
      `${size} cards better by`,
      ...picks.map((pick) => formatRatio(middle('reference', pick) / middle('solmu', pick))),
    ]);
  }
  printTable('Joining a board while somebody types', ['board', 'join ms', 'server CPU ms', 'bytes'], rows);
}

/** Says where we are, to whoever watches; the tables alone go to the output. */
function progress(what: string): void {
  process.stderr.write(`  ${what}\n`);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
