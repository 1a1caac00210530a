import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrationsFolder } from '../../server/infra/database';
import { applyMigrations } from '../../server/infra/migrations';
import { startEmbeddedServer } from '../../server/infra/postgres/embedded-server';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the maintenance database; databases of tests are copies of TEMPLATE. */
    databaseServer: string;
  }
}

/** The migrated, empty database that each test file's own is copied from. */
export const TEMPLATE = 'solmu_template';

/** One embedded server for the whole run (or the one of TEST_DATABASE_URL), with a migrated template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'solmu-test-'));
  const server = given ? null : await startEmbeddedServer(folder, { throwAway: true });
  const url = given ?? server?.urlOf('postgres') ?? '';
  await makeTemplate(url);
  project.provide('databaseServer', url);
  return async () => {
    await server?.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  };
}

async function makeTemplate(serverUrl: string): Promise<void> {
  const admin = new pg.Client({ connectionString: serverUrl });
  await admin.connect();
  await admin.query(`DROP DATABASE IF EXISTS "${TEMPLATE}"`);
  await admin.query(`CREATE DATABASE "${TEMPLATE}"`);
  await admin.end();
  const url = new URL(serverUrl);
  url.pathname = `/${TEMPLATE}`;
  const pool = new pg.Pool({ connectionString: url.href, max: 1 });
  await applyMigrations(pool, migrationsFolder());
  await pool.end();
}
