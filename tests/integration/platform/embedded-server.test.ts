import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../../server/infra/database';
import { isRunning, lockFolder } from '../../../server/infra/postgres/folder-lock';
import { projectRoot } from '../../../server/infra/project-root';

const base = fs.mkdtempSync(path.join(os.tmpdir(), 'solmu-embedded-'));
const dataDir = path.join(base, 'data');
const holders: ChildProcess[] = [];

const open = (folder = dataDir): Promise<Database> =>
  openDatabase({ databaseUrl: null, databasePool: 2, dataDir: folder });

/** Starts another process that works on the data folder. */
async function hold(): Promise<ChildProcess> {
  const script = path.join(projectRoot(), 'tests', 'support', 'hold-database.ts');
  const holder = spawn(process.execPath, ['--import', 'tsx', script, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  holders.push(holder);
  await once(holder.stdout ?? holder, 'data');
  return holder;
}

async function end(holder: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = once(holder, 'exit');
  holder.kill(signal);
  await ended;
}

const postmaster = (): number =>
  Number.parseInt(fs.readFileSync(path.join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8'), 10);

beforeAll(async () => {
  const database = await open();
  await database.pool.query('CREATE TABLE kept (n integer)');
  await database.close();
}, 60_000);

afterAll(() => {
  for (const holder of holders) holder.kill('SIGKILL');
  fs.rmSync(base, { recursive: true, force: true });
});

describe('the embedded database', () => {
  test('refuses a second process on the same data in a sentence, and leaves the first alone', async () => {
    const holder = await hold();
    await expect(open()).rejects.toMatchObject({
      code: 'data.locked',
      message: expect.stringMatching(/Another Solmu \(process \d+\) already works on the data folder .* DATA_DIR/),
    });
    expect(isRunning(postmaster())).toBe(true);
    await end(holder, 'SIGTERM');
  });

  test('ends with the process that started it, even when that is killed, and keeps what was committed', async () => {
    const holder = await hold();
    const pid = postmaster();
    await end(holder, 'SIGKILL');
    const database = await open();
    await database.pool.query('INSERT INTO kept VALUES (1)');
    expect(postmaster()).not.toBe(pid);
    await database.close();
    await expect.poll(() => isRunning(pid), { timeout: 10_000 }).toBe(false);
  });

  test.skipIf(process.platform !== 'linux')('takes over from a server that was left running', async () => {
    const holder = await hold();
    const pid = postmaster();
    killSupervisor(pid);
    await end(holder, 'SIGKILL');
    expect(isRunning(pid)).toBe(true);
    const database = await open();
    expect(isRunning(pid)).toBe(false);
    expect(database.notes.join()).toMatch(/taken over/);
    expect((await database.pool.query('SELECT n FROM kept')).rows).toEqual([{ n: 1 }]);
    await database.close();
  });

  test.skipIf(process.platform !== 'linux')(
    'starts after the server was killed as well, with its stale pid file',
    async () => {
      const holder = await hold();
      const pid = postmaster();
      killSupervisor(pid);
      process.kill(pid, 'SIGKILL');
      await end(holder, 'SIGKILL');
      const database = await open();
      expect((await database.pool.query('SELECT n FROM kept')).rows).toEqual([{ n: 1 }]);
      await database.close();
    },
  );

  test('is not kept from starting by a pid file that names somebody else', async () => {
    const file = path.join(dataDir, 'postgres', 'cluster', 'postmaster.pid');
    fs.writeFileSync(file, `${process.pid}\n${path.dirname(file)}\n1700000000\n5432\n`);
    const database = await open();
    expect(database.notes).toEqual([]);
    await database.close();
  });

  test('works in a folder whose path is too long for a socket', async () => {
    const deep = path.join(base, 'd'.repeat(120), 'data');
    const database = await open(deep);
    expect((await database.pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    await database.close();
  });

  test('says which folder cannot be used', async () => {
    const file = path.join(base, 'a-file');
    fs.writeFileSync(file, '');
    await expect(open(file)).rejects.toMatchObject({
      code: 'data.readOnly',
      message: expect.stringContaining(file),
    });
  });
});

describe('the lock of a data folder', () => {
  const folder = path.join(base, 'locked');
  beforeAll(() => fs.mkdirSync(folder));

  test('is free again after its release', async () => {
    (await lockFolder(folder))();
    (await lockFolder(folder))();
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  test('of a process that is gone, or whose number another took, is taken over', async () => {
    const release = await lockFolder(folder);
    const mine = fs.readFileSync(path.join(folder, 'lock'), 'utf8');
    release();
    for (const change of [{ pid: 4_000_000 }, { born: '1' }]) {
      fs.writeFileSync(path.join(folder, 'lock'), JSON.stringify({ ...JSON.parse(mine), ...change }));
      (await lockFolder(folder))();
    }
    fs.writeFileSync(path.join(folder, 'lock'), 'nonsense');
    (await lockFolder(folder))();
  });

  test('has one owner when many ask at once', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)));
    const won = outcomes.filter((outcome) => outcome.status === 'fulfilled');
    expect(won).toHaveLength(1);
    won[0]?.value();
  });
});

/** Kills the shells between us and the server, so that nobody is left who would stop it. */
function killSupervisor(server: number): void {
  const supervisor = parentOf(server);
  if (supervisor === null) throw new Error('the server is gone');
  const watchers = fs
    .readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== server && parentOf(pid) === supervisor);
  // The watcher first: it stops the server when the pipe closes, and the pipe closes with the supervisor.
  for (const pid of [...watchers, supervisor]) process.kill(pid, 'SIGKILL');
}

function parentOf(pid: number): number | null {
  try {
    const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '');
    return Number(fields.split(' ')[1]);
  } catch {
    return null;
  }
}
