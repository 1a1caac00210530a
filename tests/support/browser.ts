import { test as base } from '@playwright/test';
import { ServerProcess } from './server-process';

/** Playwright's `test` with `ownServer`: a running server of the test's own, on its own data, to kill and start again. */
export const test = base.extend<{ ownServer: ServerProcess }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern.
  ownServer: async ({}, use) => {
    const server = new ServerProcess();
    try {
      await server.start();
      await use(server);
    } finally {
      await server.dispose();
    }
  },
});

export { expect } from '@playwright/test';
