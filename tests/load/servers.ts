import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { LoadClient } from './load-client';

/** A sync server in a process of its own. */
export interface ServerUnderLoad {
  readonly name: 'solmu' | 'reference';
  readonly pid: number;
  /** Address of a document. */
  urlOf(documentId: string): string;
  /** Makes a document of that content, loaded and ready. */
  create(documentId: string, update: Uint8Array): Promise<void>;
  stop(): Promise<void>;
}

/** Our sync server, with its embedded database in a folder of its own. */
export async function startSolmu(): Promise<ServerUnderLoad> {
  const folder = temporaryFolder();
  const script = path.join(import.meta.dirname, 'solmu-sync-process.ts');
  const child = fork(script, [folder], { execArgv: [...cpuProfile(), '--import', 'tsx'] });
  const port = await answer<number>(child, 'port');
  return {
    name: 'solmu',
    pid: pidOf(child),
    urlOf: (documentId) => `ws://127.0.0.1:${port}/sync/${documentId}`,
    async create(documentId, update) {
      child.send({ documentId, update: Buffer.from(update).toString('base64') });
      await answer(child, 'created');
    },
    async stop() {
      const ended = once(child, 'exit');
      child.send('stop');
      await ended;
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The reference server of y-websocket 2.1 with its own persistence (LevelDB, which does not wait for the disk). */
export async function startReference(): Promise<ServerUnderLoad> {
  const folder = temporaryFolder();
  const port = await freePort();
  const script = path.resolve(import.meta.dirname, '../../node_modules/y-websocket-reference/bin/server.cjs');
  const env = { ...process.env, HOST: '127.0.0.1', PORT: String(port), YPERSISTENCE: folder };
  const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve, reject) => {
    child.on('exit', (code) => reject(new Error(`the reference server ended (${code})`)));
    child.stdout.on('data', (text: Buffer) => {
      if (text.includes('running at')) resolve();
    });
  });
  const keepers: LoadClient[] = [];
  const urlOf = (documentId: string) => `ws://127.0.0.1:${port}/${documentId}`;
  return {
    name: 'reference',
    pid: pidOf(child),
    urlOf,
    async create(documentId, update) {
      // It makes a document when somebody comes, and forgets it from memory when the last one leaves.
      const keeper = await LoadClient.connect(urlOf(documentId), 'keeper');
      // It sends everybody, the sender too, what it has applied.
      const applied = new Promise<void>((resolve) => {
        keeper.onUpdate = () => resolve();
      });
      keeper.sendUpdate(update);
      await applied;
      keepers.push(keeper);
      keeper.deaf();
    },
    async stop() {
      for (const keeper of keepers) keeper.close();
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** `BENCH_PROFILE=<folder>` writes a CPU profile of our server there. */
function cpuProfile(): string[] {
  const folder = process.env.BENCH_PROFILE;
  return folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : [];
}

function temporaryFolder(): string {
  return fs.mkdtempSync(path.join(os.tmpdir(), 'solmu-bench-'));
}

function pidOf({ pid }: ChildProcess): number {
  if (pid === undefined) throw new Error('the server did not start');
  return pid;
}

function answer<T>(child: ChildProcess, key: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`the server ended (${code})`));
    const look = (message: unknown) => {
      const value = (message as Record<string, T>)[key];
      if (value === undefined) return;
      child.off('message', look);
      child.off('exit', ended);
      resolve(value);
    };
    child.on('message', look);
    child.on('exit', ended);
  });
}

async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
