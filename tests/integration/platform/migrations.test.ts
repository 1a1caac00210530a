import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrationsFolder } from '../../../server/infra/database';
import { applyMigrations } from '../../../server/infra/migrations';
import { createTestDatabase, type TestDatabase } from '../../support/database';

describe('migrations', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.close());

  test('applied twice change nothing the second time', async () => {
    expect(await applyMigrations(database.pool, migrationsFolder())).toEqual([]);
  });

  test('applied by two processes at once are applied once', async () => {
    await database.pool.query('DROP SCHEMA public CASCADE');
    await database.pool.query('CREATE SCHEMA public');
    const runs = await Promise.all([1, 2].map(() => applyMigrations(database.pool, migrationsFolder())));
    const folders = fs.readdirSync(migrationsFolder(), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(runs.flat().sort()).toEqual(folders.map(({ name }) => name).sort());
  });

  test('edited after they were applied are refused', async () => {
    await database.pool.query(`UPDATE "_prisma_migrations" SET checksum = 'another'`);
    await expect(applyMigrations(database.pool, migrationsFolder())).rejects.toMatchObject({
      code: 'migration.edited',
    });
  });

  test('times are read in the zone they were written in', async () => {
    const at = new Date('2025-07-01T12:00:00.000Z');
    await database.db.signInAttempt.create({ data: { key: 'k', failures: 1, lastFailedAt: at } });
    expect((await database.db.signInAttempt.findUniqueOrThrow({ where: { key: 'k' } })).lastFailedAt).toEqual(at);
  });
});
