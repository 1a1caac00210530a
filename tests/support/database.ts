import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import type { PrismaClient } from '../../prisma/generated/client';
import { createPrismaClient, openPool } from '../../server/infra/prisma-client';
import { TEMPLATE } from './database-server';

/** A migrated, empty database of a test file's own. */
export interface TestDatabase {
  readonly db: PrismaClient;
  readonly pool: pg.Pool;
  readonly url: string;
  close(): Promise<void>;
}

/** Makes a fresh database: `beforeAll(async () => { database = await createTestDatabase() })`, closed in `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const serverUrl = inject('databaseServer');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(serverUrl, `CREATE DATABASE "${name}" TEMPLATE "${TEMPLATE}"`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const pool = openPool(url.href, 5);
  const db = createPrismaClient(pool);
  return {
    db,
    pool,
    url: url.href,
    async close() {
      await db.$disconnect();
      if (!pool.ended) await pool.end();
      await administer(serverUrl, `DROP DATABASE "${name}" WITH (FORCE)`);
    },
  };
}

/** Copies of a template are made one at a time; the lock makes test files wait for one another. */
async function administer(serverUrl: string, command: string): Promise<void> {
  const admin = new pg.Client({ connectionString: serverUrl });
  await admin.connect();
  try {
    await admin.query('SELECT pg_advisory_lock(1)');
    await admin.query(command);
  } finally {
    await admin.end();
  }
}
