import type { Logger } from './logger';

/** Work that the answer to a request must not wait for, so that its time tells nothing. */
export interface Background {
  run(work: () => Promise<unknown>): void;
  settled(): Promise<void>;
}

/** Runs work beside requests and logs what fails. */
export function createBackground(log: Pick<Logger, 'error'>): Background {
  const running = new Set<Promise<void>>();
  return {
    run(work) {
      const task = work().then(
        () => {},
        (error: unknown) => log.error({ err: error }, 'background work failed'),
      );
      running.add(task);
      void task.finally(() => running.delete(task));
    },
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
