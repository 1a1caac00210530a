import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { StartError } from '../start-error';

// One process owns a data folder. The lock names its owner: process, its moment of birth (so that a reused process
// number is not taken for it) and the process namespace it lives in. An owner elsewhere (another container or machine)
// cannot be looked up, but touches the file while it lives.

interface Owner {
  readonly pid: number;
  readonly born: string | null;
  readonly place: string;
}

const BEAT_MS = 2_000;
const SILENCE_MS = 7_000;

/** Takes the lock of a folder or throws a StartError; gives back the release. */
export async function lockFolder(folder: string): Promise<() => void> {
  const file = path.join(folder, 'lock');
  const mine: Owner = { pid: process.pid, born: birthOf(process.pid), place: place() };
  const text = JSON.stringify(mine);
  for (let attempt = 0; attempt < 20; attempt++) {
    if (linkNew(file, text, attempt)) return hold(file, text);
    const found = readText(file);
    if (found === null) continue;
    if (await isAlive(file, parseOwner(found)))
      throw new StartError(
        'data.locked',
        `Another Solmu (process ${parseOwner(found)?.pid ?? 'unknown'}) already works on the data folder ${folder}. ` +
          'Stop that one first, or set DATA_DIR to another folder.',
      );
    takeAway(file, found, attempt);
  }
  throw new StartError('data.locked', `The lock of the data folder ${folder} changes hands all the time. Try again.`);
}

/** Writes the lock whole or not at all: link(2) fails when the file is there. */
function linkNew(file: string, text: string, attempt: number): boolean {
  const draft = `${file}.${process.pid}.${attempt}`;
  fs.writeFileSync(draft, text, { mode: 0o600 });
  try {
    fs.linkSync(draft, file);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

function hold(file: string, text: string): () => void {
  const beat = setInterval(() => {
    try {
      fs.utimesSync(file, new Date(), new Date());
    } catch {
      // The folder was taken away under us; the database says so soon enough.
    }
  }, BEAT_MS);
  beat.unref();
  const release = () => {
    clearInterval(beat);
    process.off('exit', release);
    if (readText(file) === text) fs.rmSync(file, { force: true });
  };
  process.on('exit', release);
  return release;
}

async function isAlive(file: string, owner: Owner | null): Promise<boolean> {
  if (owner === null) return false;
  if (owner.place === place()) return isRunning(owner.pid) && (!owner.born || owner.born === birthOf(owner.pid));
  const before = beatOf(file);
  await new Promise((resolve) => setTimeout(resolve, SILENCE_MS));
  return beatOf(file) !== before;
}

/** Moves a dead owner's lock aside; when another process had just replaced it, gives that one back. */
function takeAway(file: string, expected: string, attempt: number): void {
  const grave = `${file}.stale.${process.pid}.${attempt}`;
  try {
    fs.renameSync(file, grave);
    if (readText(grave) !== expected) fs.linkSync(grave, file);
  } catch {
    // Somebody was quicker; the next attempt looks again.
  }
  fs.rmSync(grave, { force: true });
}

/** Whether a process of that number runs, whoever owns it. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return statusOf(pid)?.[0] !== 'Z';
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

function birthOf(pid: number): string | null {
  return statusOf(pid)?.[19] ?? null;
}

/** The fields of /proc/<pid>/stat after the name; null where there is no such file. */
function statusOf(pid: number): string[] | null {
  return (
    readText(`/proc/${pid}/stat`)
      ?.replace(/^.*\) /s, '')
      .split(' ') ?? null
  );
}

function place(): string {
  const boot = readText('/proc/sys/kernel/random/boot_id')?.trim() ?? os.hostname();
  try {
    return `${boot} ${fs.readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return boot;
  }
}

function parseOwner(text: string): Owner | null {
  try {
    const value = JSON.parse(text) as Partial<Owner> | null;
    if (typeof value?.pid !== 'number' || typeof value.place !== 'string') return null;
    return { pid: value.pid, place: value.place, born: typeof value.born === 'string' ? value.born : null };
  } catch {
    return null;
  }
}

function beatOf(file: string): number | null {
  return fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null;
}

function readText(file: string): string | null {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
