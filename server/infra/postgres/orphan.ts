import fs from 'node:fs';
import path from 'node:path';
import { isRunning } from './folder-lock';

const PATIENCE: readonly (readonly [NodeJS.Signals, number])[] = [
  ['SIGINT', 10_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
];

/**
 * Stops a server that an earlier process of ours left running on the cluster, and removes a pid file whose server is
 * gone (its number may belong to another process by now, for which PostgreSQL would refuse to start). Call only while
 * holding the lock of the data folder. Says whether a server had to be stopped.
 */
export async function stopOrphan(cluster: string): Promise<boolean> {
  const pidFile = path.join(cluster, 'postmaster.pid');
  const pid = readPid(pidFile);
  if (pid === null) return false;
  const ours = (): boolean => isRunning(pid) && servesCluster(pid, cluster);
  const found = ours();
  for (const [signal, patience] of PATIENCE) {
    if (!ours()) break;
    process.kill(pid, signal);
    await until(() => !ours(), patience);
  }
  if (readPid(pidFile) === pid) fs.rmSync(pidFile, { force: true });
  return found;
}

function readPid(file: string): number | null {
  if (!fs.existsSync(file)) return null;
  const pid = Number.parseInt(fs.readFileSync(file, 'utf8'), 10);
  return Number.isInteger(pid) && pid > 1 ? pid : null;
}

/** A PostgreSQL server works in its cluster's folder. Where that cannot be seen, its program's name must do. */
function servesCluster(pid: number, cluster: string): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`) === fs.realpathSync(cluster);
  } catch {
    return readName(pid) === 'postgres';
  }
}

function readName(pid: number): string | null {
  try {
    return fs.readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  } catch {
    return null;
  }
}

async function until(condition: () => boolean, patience: number): Promise<void> {
  const end = performance.now() + patience;
  while (!condition() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
}
