import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { freePort } from './tests/support/free-port';

// Workers read this file again and must find the same server.
process.env.SOLMU_TEST_PORT ||= String(await freePort());
process.env.SOLMU_TEST_DATA ||= fs.mkdtempSync(path.join(os.tmpdir(), 'solmu-browser-'));
const port = Number(process.env.SOLMU_TEST_PORT);

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = process.env.CHROMIUM_PATH || installed.find((file) => fs.existsSync(file));

export default defineConfig({
  testDir: 'tests/e2e',
  globalTeardown: './tests/support/remove-test-data.ts',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'en-GB',
    timezoneId: 'Europe/Helsinki',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'chromium',
      use: {
        ...devices['Desktop Chrome'],
        launchOptions: {
          executablePath,
          // Root has no user namespace to put the browser's processes in.
          chromiumSandbox: process.getuid?.() !== 0,
          args: [
            '--disable-gpu',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
          ],
        },
      },
    },
  ],
  webServer: {
    command: `"${process.execPath}" build/server/index.js`,
    env: {
      NODE_ENV: 'production',
      PORT: String(port),
      DATA_DIR: process.env.SOLMU_TEST_DATA,
      ORIGIN: '',
      DATABASE_URL: process.env.TEST_DATABASE_URL ?? '',
      SMTP_URL: '',
      LOG_LEVEL: 'warn',
      DEMO: 'off',
    },
    url: `http://localhost:${port}/healthz`,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    timeout: 60_000,
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
