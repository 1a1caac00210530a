import path from 'node:path';
import pg from 'pg';
import type { PrismaClient } from '../../prisma/generated/client';
import type { Config } from '../config';
import { applyMigrations } from './migrations';
import { startEmbeddedServer } from './postgres/embedded-server';
import { createPrismaClient, openPool } from './prisma-client';
import { projectRoot } from './project-root';
import { StartError } from './start-error';

/** The open database, migrated and ready. */
export interface Database {
  readonly db: PrismaClient;
  readonly pool: pg.Pool;
  /** Sentences worth telling the person who started the server. */
  readonly notes: readonly string[];
  /** Resolves when the database has gone for good; never otherwise. */
  readonly failed: Promise<StartError>;
  close(): Promise<void>;
}

const NAME = 'solmu';

/** Opens the server named by DATABASE_URL, or the embedded one in the data folder, and applies migrations. */
export async function openDatabase(
  config: Pick<Config, 'databaseUrl' | 'databasePool' | 'dataDir'>,
): Promise<Database> {
  if (config.databaseUrl) {
    const opened = await openMigrated(config.databaseUrl, config.databasePool).catch(explainConnection);
    return { ...opened, notes: [], failed: new Promise(() => undefined), close: () => closeClient(opened) };
  }
  const server = await startEmbeddedServer(config.dataDir);
  try {
    await ensureDatabase(server.urlOf('postgres'), NAME);
    const opened = await openMigrated(server.urlOf(NAME), config.databasePool);
    const close = async () => {
      await closeClient(opened);
      await server.stop();
    };
    return { ...opened, notes: server.notes, failed: server.failed, close };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** The folder of the migrations, beside package.json also when the server runs from its build. */
export function migrationsFolder(): string {
  return path.join(projectRoot(), 'prisma', 'migrations');
}

interface Opened {
  readonly db: PrismaClient;
  readonly pool: pg.Pool;
}

async function openMigrated(url: string, connections: number): Promise<Opened> {
  const pool = openPool(url, connections);
  try {
    await applyMigrations(pool, migrationsFolder());
  } catch (error) {
    await pool.end();
    throw error;
  }
  return { pool, db: createPrismaClient(pool) };
}

async function closeClient({ db, pool }: Opened): Promise<void> {
  await db.$disconnect();
  if (!pool.ended) await pool.end();
}

async function ensureDatabase(serverUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (!rowCount) await client.query(`CREATE DATABASE "${name}"`);
  } finally {
    await client.end();
  }
}

function explainConnection(error: unknown): never {
  if (error instanceof StartError) throw error;
  const reason = error instanceof Error ? error.message : String(error);
  throw new StartError(
    'database.unreachable',
    `The database of DATABASE_URL cannot be used: ${reason}. Check the address and that the server runs.`,
    {
      cause: error,
    },
  );
}
