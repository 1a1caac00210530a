import { afterAll, beforeAll } from 'vitest';
import { PostgresDocumentStore } from '../../server/storage/postgres-document-store';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { documentStoreContract } from './document-store';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.close());

documentStoreContract('PostgreSQL', async () => ({
  store: new PostgresDocumentStore({ pool: database.pool, pageSize: 1000 }),
  other: new PostgresDocumentStore({ pool: database.pool }),
}));
