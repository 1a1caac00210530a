import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createJobs, type Job, type Jobs } from '../../../server/infra/jobs';
import { createLogger } from '../../../server/infra/logger';
import { createTestDatabase, type TestDatabase } from '../../support/database';

let database: TestDatabase;
const open: Jobs[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await Promise.all(open.map((jobs) => jobs.stop()));
  await database.close();
});

async function node(job: Job): Promise<Jobs> {
  const jobs = createJobs(database.pool, createLogger('silent'), [job]);
  await jobs.start();
  open.push(jobs);
  return jobs;
}

it('runs a job once however many nodes there are, and what waited at a stop after the next start', async () => {
  const ran: string[] = [];
  const work = (name: string): Job => ({ name: 'count', cron: null, run: async () => ran.push(name) });
  const one = await node(work('one'));
  const two = await node(work('two'));
  one.soon('count');
  await vi.waitFor(() => expect(ran.length).toBeGreaterThan(0), { timeout: 10_000, interval: 50 });
  await Promise.all([one.stop(), two.stop()]);
  expect(ran).toHaveLength(1);

  await database.pool.query(`INSERT INTO pgboss.job (name, policy) VALUES ('count', 'stately')`);
  await node(work('later'));
  await vi.waitFor(() => expect(ran[1]).toBe('later'), { timeout: 10_000, interval: 50 });
});
