import type { Logger } from './logger';

/** Something to do now and then; a failure waits for the next time. */
export interface Chore {
  readonly name: string;
  readonly run: () => Promise<unknown>;
}

const HOUR = 3_600_000;

/** Runs the chores now, one after another, and again every hour; gives the way to stop, which waits for the one under way. */
export function startHousekeeping(log: Pick<Logger, 'error'>, chores: readonly Chore[]): () => Promise<void> {
  let stopped = false;
  let round: Promise<void> = Promise.resolve();
  async function runAll(): Promise<void> {
    for (const chore of chores) {
      if (stopped) return;
      await chore.run().catch((error: unknown) => log.error({ err: error, chore: chore.name }, 'a chore failed'));
    }
  }
  const next = () => {
    round = round.then(runAll);
  };
  next();
  const timer = setInterval(next, HOUR);
  timer.unref();
  return async () => {
    stopped = true;
    clearInterval(timer);
    await round;
  };
}
