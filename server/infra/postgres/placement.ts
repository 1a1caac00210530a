import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { StartError } from '../start-error';
import { type Binaries, prepareBinaries } from './binaries';

// PostgreSQL refuses to run as root. As root there are two ways, tried in this order:
// a user namespace, in which root's files belong to an ordinary person, and giving up root's number for another.
// Either can find folders closed to it that root may enter; then the database lives in a folder of its own elsewhere.

/** Where the database lives and how its programs are started. */
export interface Placement {
  /** Holds the cluster, its socket and its log. */
  readonly folder: string;
  readonly binaries: Binaries;
  /** Words in front of each command. */
  readonly prefix: readonly string[];
  /** Number to run as; null: our own. */
  readonly uid: number | null;
  /** A sentence for the person when this is not the usual way. */
  readonly note: string | null;
}

interface Way {
  readonly prefix: readonly string[];
  readonly uid: number | null;
  readonly note: string | null;
}

const NAMESPACE: Way = {
  prefix: ['unshare', '--user', '--map-user=1000', '--map-group=1000'],
  uid: null,
  note: null,
};

/** Chooses folder and way for a data folder. */
export function placeDatabase(dataDir: string, native: string): Placement {
  const usual = path.join(dataDir, 'postgres');
  const isRoot = process.getuid?.() === 0;
  if (!isRoot) {
    makeFolder(usual, null);
    return withBinaries({ prefix: [], uid: null, note: null }, usual, native) ?? refuse(usual);
  }
  const elsewhere = path.join('/var/lib/solmu', createHash('sha256').update(dataDir).digest('hex').slice(0, 16));
  const candidates = fs.existsSync(path.join(elsewhere, 'cluster')) ? [elsewhere] : [usual, elsewhere];
  for (const folder of candidates) {
    for (const way of waysFor(folder)) {
      makeFolder(folder, way.uid);
      const placement = canWrite(way, folder) ? withBinaries(way, folder, native) : null;
      if (placement === null) continue;
      if (folder === usual) return placement;
      return {
        ...placement,
        note: `The database is kept in ${folder}: as root it must run with fewer rights, and those cannot reach ${dataDir}.`,
      };
    }
  }
  return refuse(usual);
}

/** An existing cluster is run by its owner; a new one prefers the namespace, in which its files stay root's. */
function waysFor(folder: string): Way[] {
  const owner = fs.statSync(path.join(folder, 'cluster'), { throwIfNoEntry: false })?.uid;
  const dropTo = (uid: number): Way => ({
    prefix: [],
    uid,
    note: `The database runs as user ${uid}, since PostgreSQL does not run as root.`,
  });
  if (owner !== undefined && owner !== 0) return [dropTo(owner)];
  return owner === 0 ? [NAMESPACE] : [NAMESPACE, dropTo(ordinaryUid())];
}

function ordinaryUid(): number {
  const entry = /^(?:postgres|nobody):[^:]*:(\d+):/m.exec(fs.readFileSync('/etc/passwd', 'utf8'));
  return Number(entry?.[1] ?? 65_534);
}

function makeFolder(folder: string, uid: number | null): void {
  const parent = path.dirname(folder);
  fs.mkdirSync(parent, { recursive: true, mode: 0o711 });
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (process.getuid?.() !== 0) return;
  fs.chownSync(folder, uid ?? 0, uid ?? 0);
  // The other uid must come through, without seeing what else there is.
  if (uid !== null) fs.chmodSync(parent, fs.statSync(parent).mode | 0o011);
}

function canWrite(way: Way, folder: string): boolean {
  return succeeds(way, ['sh', '-c', 'cd "$0" && test -w .', folder]);
}

/** The installed programs, or a copy in the database's own folder when they cannot be reached this way. */
function withBinaries(way: Way, folder: string, native: string): Placement | null {
  const spare = path.join(folder, 'lib');
  const installed = prepareBinaries(native, spare);
  if (succeeds(way, [installed.postgres, '--version'], installed.environment))
    return { ...way, folder, binaries: installed };
  const copy = copyPrograms(native, path.join(folder, 'programs'), way.uid);
  const copied = prepareBinaries(copy, spare);
  return succeeds(way, [copied.postgres, '--version'], copied.environment)
    ? { ...way, folder, binaries: copied }
    : null;
}

/** Copies the programs, unless the copy of an earlier start is of the same ones. */
function copyPrograms(native: string, copy: string, uid: number | null): string {
  const mark = path.join(copy, 'copied-from');
  const source = `${native} ${fs.statSync(path.join(native, 'bin', 'postgres')).mtimeMs}`;
  if (fs.existsSync(mark) && fs.readFileSync(mark, 'utf8') === source) return copy;
  fs.rmSync(copy, { recursive: true, force: true });
  fs.cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  fs.writeFileSync(mark, source);
  if (uid !== null) for (const entry of walk(copy)) fs.lchownSync(entry, uid, uid);
  return copy;
}

function walk(folder: string): string[] {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return [folder, ...names.map((name) => path.join(folder, name))];
}

function succeeds(way: Way, command: string[], environment: Readonly<Record<string, string>> = {}): boolean {
  const [program, ...rest] = [...way.prefix, ...command];
  if (program === undefined) return false;
  const result = spawnSync(program, rest, {
    stdio: 'ignore',
    cwd: '/',
    env: { ...process.env, ...environment },
    ...(way.uid === null ? {} : { uid: way.uid, gid: way.uid }),
  });
  return result.status === 0;
}

function refuse(folder: string): never {
  throw new StartError(
    'database.cannotRun',
    `The embedded database cannot be run in ${folder}. Start Solmu as an ordinary user who owns the data folder, ` +
      'or set DATABASE_URL to a PostgreSQL server.',
  );
}
