import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Pool, PoolClient } from 'pg';
import { StartError } from './start-error';

// Applies prisma/migrations as `prisma migrate deploy` would: the same files in the same order, under the same
// advisory lock, recorded in the same table, so that either can follow the other.

const PRISMA_LOCK = 72_707_369;
const TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`;
const RECORD = `INSERT INTO "_prisma_migrations"
  (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
  VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`;

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

interface Applied {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished_at: Date | null;
}

/** Applies what is missing, in order, each in one transaction; gives the names of those applied. */
export async function applyMigrations(pool: Pool, folder: string): Promise<string[]> {
  const client = await pool.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK]);
    return await applyMissing(client, readMigrations(folder));
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [PRISMA_LOCK]).catch(() => undefined);
    client.release();
  }
}

async function applyMissing(client: PoolClient, migrations: Migration[]): Promise<string[]> {
  await client.query(TABLE);
  const { rows } = await client.query<Applied>(
    'SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
  );
  const applied = new Map(rows.map((row) => [row.migration_name, row]));
  refuseUnknown(migrations, applied);
  const names: string[] = [];
  for (const migration of migrations) {
    if (isApplied(migration, applied.get(migration.name))) continue;
    await applyOne(client, migration);
    names.push(migration.name);
  }
  return names;
}

function isApplied(migration: Migration, record: Applied | undefined): boolean {
  if (!record) return false;
  if (!record.finished_at)
    throw new StartError(
      'migration.unfinished',
      `Migration ${migration.name} failed half-way before; resolve it first.`,
    );
  if (record.checksum !== migration.checksum)
    throw new StartError(
      'migration.edited',
      `Migration ${migration.name} was edited after it was applied. Restore the file, or start with an empty database.`,
    );
  return true;
}

function refuseUnknown(migrations: Migration[], applied: ReadonlyMap<string, Applied>): void {
  const known = new Set(migrations.map((migration) => migration.name));
  const unknown = [...applied.keys()].find((name) => !known.has(name));
  if (unknown !== undefined)
    throw new StartError(
      'migration.newer',
      `The database was used by a newer Solmu (it knows migration ${unknown}). Update Solmu, or use another database.`,
    );
}

async function applyOne(client: PoolClient, migration: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    // Without parameters the whole file goes as one script of many statements.
    await client.query(migration.sql);
    await client.query(RECORD, [randomUUID(), migration.checksum, migration.name]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError('migration.failed', `Migration ${migration.name} failed and was undone: ${reason}`, {
      cause: error,
    });
  }
}

function readMigrations(folder: string): Migration[] {
  const names = fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return names.map((name) => {
    const sql = fs.readFileSync(path.join(folder, name, 'migration.sql'), 'utf8');
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}
