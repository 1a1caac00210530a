import fs from 'node:fs';

const TICKS_PER_SECOND = 100;

/** Seconds of processor time: of the process itself, and of everything below it (its database). */
export interface CpuTime {
  readonly own: number;
  readonly below: number;
}

/** Reads what a process and its descendants have used so far, from /proc. */
export function readCpu(pid: number): CpuTime {
  const processes = new Map<number, { parent: number; used: number; reaped: number }>();
  for (const entry of fs.readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const stat = readStat(Number(entry));
    if (stat) processes.set(Number(entry), stat);
  }
  let below = processes.get(pid)?.reaped ?? 0;
  for (const [id, { used, reaped }] of processes) if (id !== pid && isBelow(id, pid, processes)) below += used + reaped;
  return { own: processes.get(pid)?.used ?? 0, below };
}

export function cpuBetween(before: CpuTime, after: CpuTime): CpuTime {
  return { own: after.own - before.own, below: after.below - before.below };
}

function isBelow(id: number, ancestor: number, processes: ReadonlyMap<number, { parent: number }>): boolean {
  for (let at = processes.get(id)?.parent; at !== undefined && at > 1; at = processes.get(at)?.parent)
    if (at === ancestor) return true;
  return false;
}

function readStat(pid: number): { parent: number; used: number; reaped: number } | null {
  try {
    const text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in parentheses and may hold spaces.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const seconds = (index: number) => Number(fields[index]) / TICKS_PER_SECOND;
    return { parent: Number(fields[1]), used: seconds(11) + seconds(12), reaped: seconds(13) + seconds(14) };
  } catch {
    return null;
  }
}
