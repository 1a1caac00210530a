import type { Pool } from 'pg';
import type PgBoss from 'pg-boss';
import type { Logger } from './logger';

/**
 * Work that must be done whether or not anybody looks, once however many nodes there are. A job finds by itself what is
 * due (rows of the database), so one that is lost, repeated or late does no harm.
 */
export interface Job {
  readonly name: string;
  /** When it runs by itself, as cron, in UTC; null: only when asked. */
  readonly cron: string | null;
  run(): Promise<unknown>;
}

export interface Jobs {
  /** Begins to work. Takes a moment on an empty database, so the server listens first. */
  start(): Promise<void>;
  /** Asks for a run soon; several askings before it begins are one. Before the start it does nothing: the schedule catches up. */
  soon(name: string): void;
  /** Waits for what is under way. */
  stop(): Promise<void>;
}

const POLL_SECONDS = 1;
const PATIENCE_MS = 5_000;
const EXPIRES_SECONDS = 600;

/** Queues in the same database, in a schema of their own. */
export function createJobs(pool: Pool, log: Pick<Logger, 'error'>, jobs: readonly Job[]): Jobs {
  let boss: PgBoss | null = null;
  let starting: Promise<void> | null = null;

  async function begin(): Promise<void> {
    const { default: Boss } = await import('pg-boss');
    const made = new Boss({
      schema: 'pgboss',
      // The pool of the process: the embedded server is reached as everything else reaches it.
      db: { executeSql: (text, values) => pool.query(text, values) },
      archiveCompletedAfterSeconds: 3600,
      deleteAfterHours: 24,
    });
    made.on('error', (error) => log.error({ err: error }, 'the jobs have a problem'));
    await made.start();
    for (const job of jobs) {
      // At most one waits and one runs: asking again while it waits changes nothing.
      await made.createQueue(job.name, {
        name: job.name,
        policy: 'stately',
        retryLimit: 2,
        expireInSeconds: EXPIRES_SECONDS,
      });
      if (job.cron === null) await made.unschedule(job.name);
      else await made.schedule(job.name, job.cron);
      await made.work(job.name, { pollingIntervalSeconds: POLL_SECONDS }, async () => {
        try {
          await job.run();
        } catch (error) {
          log.error({ err: error, job: job.name }, 'a job failed');
          throw error;
        }
      });
    }
    boss = made;
  }

  return {
    start() {
      starting ??= begin();
      return starting;
    },
    soon(name) {
      boss
        ?.send(name, {})
        .catch((error: unknown) => log.error({ err: error, job: name }, 'a job could not be asked for'));
    },
    async stop() {
      await starting?.catch(() => undefined);
      const running = boss;
      boss = null;
      await running?.stop({ graceful: true, wait: true, timeout: PATIENCE_MS, close: false });
    },
  };
}
