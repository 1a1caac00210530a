import fs from 'node:fs';
import path from 'node:path';
import { DEMO_EMAIL } from './auth/demo-account';
import type { Services } from './services';

/** How to sign in to the demo workspace. */
export interface Demo {
  readonly email: string;
  readonly password: string;
}

/**
 * Makes the demo workspace in an empty database, and tells of it while its person is there. Nobody else is let in before
 * this is done, so a demo that was cut off half-way is all that the database holds: it is made again from nothing.
 */
export async function openDemo(services: Services, say: (text: string) => void): Promise<Demo | null> {
  const { db, config, secrets } = services;
  const making = path.join(config.dataDir, 'demo-in-the-making');
  if (fs.existsSync(making)) await emptyTables(services);
  if ((await db.user.count()) > 0) {
    const person = await db.user.findUnique({ where: { email: DEMO_EMAIL }, select: { id: true } });
    return person && { email: DEMO_EMAIL, password: secrets.demoPassword };
  }
  say('• Making the demo workspace …');
  fs.writeFileSync(making, '');
  const { seedDemo } = await import('../prisma/demo/seed-demo');
  const demo = await seedDemo(services);
  fs.rmSync(making);
  return demo;
}

async function emptyTables({ db }: Services): Promise<void> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables
    WHERE schemaname = current_schema() AND tablename <> '_prisma_migrations'`;
  await db.$executeRawUnsafe(`TRUNCATE ${tables.map(({ name }) => name).join(', ')} CASCADE`);
}
