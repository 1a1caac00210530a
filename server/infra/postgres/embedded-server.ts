import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { StartError } from '../start-error';
import { findNativeFolder } from './binaries';
import { lockFolder } from './folder-lock';
import { stopOrphan } from './orphan';
import { type Placement, placeDatabase } from './placement';
import { socketFolder } from './socket-folder';
import { type SupervisedServer, superviseServer } from './supervisor';

/** A running embedded PostgreSQL server. */
export interface EmbeddedServer {
  /** Address of a database on this server. */
  urlOf(database: string): string;
  /** Sentences worth telling the person who started it. */
  readonly notes: readonly string[];
  /** Resolves when the server ends without having been asked to. */
  readonly failed: Promise<StartError>;
  stop(): Promise<void>;
}

export interface EmbeddedServerOptions {
  /** Skip waiting for the disk: for tests, whose data nobody will miss. */
  readonly throwAway?: boolean;
}

const USER = 'solmu';
const READY_MS = 60_000;
const LOG_BYTES = 2_000_000;

/** Starts PostgreSQL on the data folder, alone on it: makes the cluster at first, takes over from an orphan. */
export async function startEmbeddedServer(
  dataDir: string,
  { throwAway = false }: EmbeddedServerOptions = {},
): Promise<EmbeddedServer> {
  const folder = makeDataFolder(dataDir);
  const unlock = await lockFolder(folder);
  try {
    const placement = placeDatabase(folder, findNativeFolder());
    const cluster = path.join(placement.folder, 'cluster');
    const log = path.join(placement.folder, 'server.log');
    makeCluster(placement, cluster, throwAway);
    const tookOver = await stopOrphan(cluster);
    const socket = socketFolder(placement.folder, placement.uid);
    const server = await startUntilReady(placement, cluster, socket, log, throwAway);
    return makeHandle(server, socket, notesOf(placement, tookOver), unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

function makeHandle(server: SupervisedServer, socket: string, notes: string[], unlock: () => void): EmbeddedServer {
  let stopping = false;
  const failed = new Promise<StartError>((resolve) => {
    void server.ended.then((code) => {
      if (!stopping) resolve(new StartError('database.ended', `The embedded database ended by itself (${code}).`));
    });
  });
  return {
    urlOf: (database) => `postgresql://${USER}@localhost/${database}?host=${encodeURIComponent(socket)}`,
    notes,
    failed,
    async stop() {
      stopping = true;
      await server.stop();
      unlock();
    },
  };
}

function notesOf(placement: Placement, tookOver: boolean): string[] {
  const notes = tookOver ? ['An earlier run was cut off; its database was stopped in order and taken over.'] : [];
  return placement.note ? [...notes, placement.note] : notes;
}

/** Makes the data folder and gives its real path. */
function makeDataFolder(dataDir: string): string {
  try {
    fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    fs.accessSync(dataDir, fs.constants.W_OK);
    return fs.realpathSync(dataDir);
  } catch (error) {
    throw new StartError(
      'data.readOnly',
      `The data folder ${dataDir} cannot be written. Give yourself the right to write there, or set DATA_DIR to another folder.`,
      { cause: error },
    );
  }
}

/** Makes the cluster beside its place and moves it there whole, so that a cut-off start leaves nothing half made. */
function makeCluster(placement: Placement, cluster: string, throwAway: boolean): void {
  if (fs.existsSync(cluster)) return;
  const draft = `${cluster}.new`;
  const locales =
    process.platform === 'linux'
      ? [['--locale=C.UTF-8'], ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']]
      : [['--locale=en_US.UTF-8'], ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']];
  let said = '';
  for (const locale of locales) {
    fs.rmSync(draft, { recursive: true, force: true });
    const options = ['-D', draft, '-U', USER, '-E', 'UTF8', '--auth=trust', '--no-instructions', ...locale];
    const result = run(placement, placement.binaries.initdb, throwAway ? [...options, '--no-sync'] : options);
    said = `${result.stderr}${result.error?.message ?? ''}`;
    if (result.status === 0) {
      fs.renameSync(draft, cluster);
      return;
    }
  }
  throw new StartError(
    'database.init',
    `The embedded database could not be made in ${placement.folder}: ${lastLine(said)} ` +
      'Check that the disk has room, or set DATABASE_URL to a PostgreSQL server.',
  );
}

function run(placement: Placement, program: string, options: string[]) {
  const [first, ...rest] = [...placement.prefix, program, ...options];
  return spawnSync(first ?? program, rest, {
    encoding: 'utf8',
    cwd: '/',
    env: { ...process.env, ...placement.binaries.environment, LC_ALL: 'C' },
    ...(placement.uid === null ? {} : { uid: placement.uid, gid: placement.uid }),
  });
}

/** The server refuses while processes of a killed one still end; that passes within seconds. */
async function startUntilReady(
  placement: Placement,
  cluster: string,
  socket: string,
  log: string,
  throwAway: boolean,
): Promise<SupervisedServer> {
  const options = serverOptions(cluster, socket, throwAway);
  for (let attempt = 1; ; attempt++) {
    if ((fs.statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LOG_BYTES) fs.rmSync(log);
    const server = superviseServer(placement, options, log);
    if (await becomesReady(server, socket)) return server;
    if (attempt === 8) {
      throw new StartError(
        'database.start',
        `The embedded database does not start: ${lastLine(fs.readFileSync(log, 'utf8'))} Its log is ${log}.`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 250 * attempt));
  }
}

function serverOptions(cluster: string, socket: string, throwAway: boolean): string[] {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: socket,
    unix_socket_permissions: '0700',
    port: '5432',
    max_connections: throwAway ? '200' : '60',
    shared_buffers: '64MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    ...(throwAway ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  return ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

async function becomesReady(server: SupervisedServer, socket: string): Promise<boolean> {
  let over = false;
  void server.ended.then(() => {
    over = true;
  });
  const end = performance.now() + READY_MS;
  while (!over && performance.now() < end) {
    const client = new pg.Client({ host: socket, port: 5432, user: USER, database: 'postgres' });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  await server.stop();
  return false;
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
