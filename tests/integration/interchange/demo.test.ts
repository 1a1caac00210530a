import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PARTNERS } from '../../../prisma/demo/partners';
import { DEMO_ORGANISATION } from '../../../prisma/demo/people';
import { seedDemo } from '../../../prisma/demo/seed-demo';
import { parseConfig } from '../../../server/config';
import { createLogger } from '../../../server/infra/logger';
import { createServices, type ServicesHandle } from '../../../server/services';
import { createTestDatabase, type TestDatabase } from '../../support/database';

let database: TestDatabase;
let handle: ServicesHandle;
let dataDir: string;

beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'solmu-demo-'));
  handle = createServices({
    config: parseConfig({ DATA_DIR: dataDir, NODE_ENV: 'test' }, dataDir),
    log: createLogger('silent'),
    database,
    publicUrl: () => 'http://localhost',
    print: () => undefined,
  });
});
afterAll(async () => {
  await handle.close();
  await database.close();
  fs.rmSync(dataDir, { recursive: true, force: true });
});

describe('the demo workspace', { timeout: 60_000 }, () => {
  it('is made once, with its portfolio, people and history', async () => {
    const { services } = handle;
    const first = await seedDemo(services);
    expect(first).toMatchObject({ email: 'demo@solmu.test', password: services.secrets.demoPassword, isNew: true });
    const counts = async () => ({
      users: await database.db.user.count(),
      boards: await database.db.board.count(),
      cards: await database.db.cardRow.count(),
      members: await database.db.member.count({ where: { state: 'active' } }),
      labels: await database.db.label.count(),
    });
    const made = await counts();
    expect(made).toEqual({ users: 12, boards: 2, cards: 40, members: 9, labels: 8 });
    expect(await database.db.cardComment.count()).toBeGreaterThan(15);
    expect(await database.db.activity.count({ where: { kind: 'card.moved' } })).toBeGreaterThan(5);
    const today = new Date().toISOString().slice(0, 10);
    expect(await database.db.cardRow.count({ where: { reviewOn: { lt: today } } })).toBeGreaterThan(2);
    expect(await database.db.cardRow.count({ where: { ownerId: null } })).toBeGreaterThan(3);
    const { networks } = await services.portfolio.list(
      (await database.db.organisation.findFirstOrThrow({ where: { name: DEMO_ORGANISATION } })).id,
    );
    const having = (test: (network: (typeof networks)[number]) => boolean) => networks.filter(test).length;
    expect(having(({ facts }) => facts.ledger.length >= 20)).toBeGreaterThan(20);
    expect(having(({ facts }) => facts.stages.length > 0)).toBeGreaterThan(10);
    expect(having(({ facts }) => facts.scores.length > 0)).toBeGreaterThan(20);
    expect(having(({ reasons }) => reasons.length > 0)).toBeGreaterThan(25);
    expect(await database.db.portfolioSnapshot.count()).toBe(3);
    expect(await database.db.reviewItem.count({ where: { state: 'waiting' } })).toBeGreaterThan(5);
    // Partners are met in several networks, and every tie of the demo has found its card.
    expect(await database.db.partner.count()).toBe(DEMO_PARTNERS.length);
    const ties = DEMO_PARTNERS.reduce((sum, partner) => sum + partner.ties.length, 0);
    const rows = await database.db.cardRow.findMany({ select: { partnerIds: true } });
    expect(rows.reduce((sum, { partnerIds }) => sum + partnerIds.length, 0)).toBe(ties);
    // Two spaces, shared with people of another organisation and with guests.
    expect(await database.db.space.count()).toBe(2);
    expect(await database.db.spaceMember.count({ where: { organisationId: null } })).toBe(3);
    expect(await database.db.remark.count({ where: { targetKind: 'note' } })).toBeGreaterThan(1);
    expect(await database.db.eventAttendee.count({ where: { answer: 'yes' } })).toBeGreaterThan(5);
    expect((await seedDemo(services)).isNew).toBe(false);
    expect(await counts()).toEqual(made);
  });
});
