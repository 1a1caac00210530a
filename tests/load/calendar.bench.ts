// npm run bench -- calendar [events]: a space with 100,000 events, on the embedded database.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { SpaceId, UserId } from '../../app/domain/ids';
import { newId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import { parseConfig } from '../../server/config';
import { openDatabase } from '../../server/infra/database';
import { createLogger } from '../../server/infra/logger';
import { createServices } from '../../server/services';
import { percentile, printTable } from './print-table';

const size = Number(process.argv[2]) || LIMITS.eventsPerSpace;
const ROUNDS = 4;
const DAY_MS = 86_400_000;
const SERIES = ['FREQ=WEEKLY', 'FREQ=DAILY', 'FREQ=MONTHLY;BYDAY=1MO', 'FREQ=YEARLY'];
const id = <T extends string>() => newId<never>((length) => new Uint8Array(randomBytes(length))) as unknown as T;
const wall = (ms: number) => new Date(ms).toISOString().slice(0, 19);

const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'solmu-bench-'));
const config = parseConfig({ DATA_DIR: dataDir, NODE_ENV: 'production' }, dataDir);
const database = await openDatabase(config);
try {
  const { db } = database;
  const log = createLogger('silent');
  const publicUrl = () => 'http://bench.test';
  const { services, close } = createServices({ config, log, database, publicUrl, print: () => undefined });
  const [spaceId, host, userId] = [id<SpaceId>(), id<string>(), id<UserId>()];
  const at = new Date();
  await db.organisation.create({ data: { id: host, name: 'Bench' } });
  await db.user.create({ data: { id: userId, name: 'Bea Bench', email: 'bea@example.org' } });
  const space = {
    id: spaceId,
    hostOrganisationId: host,
    name: 'Full',
    colour: 'blue',
    createdAt: at,
    createdById: userId,
  };
  await db.space.create({ data: space });
  const member = { id: id<string>(), spaceId, userId, role: 'host', state: 'active', joinedAt: at };
  await db.spaceMember.create({ data: member });
  const now = at.getTime();

  /** One event of the calendar: over ten years, every `series`th of them without end. */
  const eventOf = (index: number, series: number) => {
    const startMs = Math.floor(now / 3_600_000) * 3_600_000 + (((index * 7919) % size) / size - 0.7) * 3650 * DAY_MS;
    const rule = series > 0 && index % series === 0 ? (SERIES[(index / series) % SERIES.length] ?? null) : null;
    const event = id<string>();
    return {
      ...{ id: event, spaceId, uid: `${event}@bench`, title: `Event ${index}`, startsAt: wall(startMs) },
      ...{ endsAt: wall(startMs + 3_600_000), isAllDay: false, timeZone: 'Europe/Helsinki', rule, openness: 'network' },
      ...{ firstAt: new Date(startMs), lastAt: rule === null ? new Date(startMs + 3_600_000) : null },
      ...{ createdById: userId, createdAt: at, updatedAt: at },
    };
  };

  for (const [name, series] of [
    ['no series', 0],
    ['every tenth without end', 10],
  ] as const) {
    await db.calendarEvent.deleteMany({ where: { spaceId } });
    for (let made = 0; made < size; made += 2000)
      await db.calendarEvent.createMany({
        data: Array.from({ length: Math.min(2000, size - made) }, (_, i) => eventOf(made + i, series)),
      });
    await db.$executeRawUnsafe('ANALYZE');
    const access = await services.spaces.access(userId, spaceId);
    if (!access) throw new Error('no access');
    const address = await services.calendarExchange.makeFeed(userId, { kind: 'space', subjectId: spaceId });
    const token = new URL(address).pathname.replace(/^\/feeds\/|\.ics$/g, '');
    const question = { userIds: [userId], minutes: 60, fromDate: wall(now).slice(0, 10), days: 14, timeZone: 'UTC' };
    const asked: [string, () => Promise<unknown>][] = [
      ['month', () => services.calendar.list([access], now - 6 * DAY_MS, now + 36 * DAY_MS)],
      ['week', () => services.calendar.list([access], now, now + 7 * DAY_MS)],
      ['year', () => services.calendar.list([access], now - 180 * DAY_MS, now + 186 * DAY_MS)],
      ['find a time', () => services.calendar.findTime(access, question)],
      ['feed', () => services.calendarExchange.readFeed(token)],
      ['reminders', () => services.notifications.remind()],
    ];
    const rows: (string | number)[][] = [];
    for (const [what, ask] of asked) {
      const times: number[] = [];
      for (let round = 0; round <= ROUNDS; round++) {
        const start = performance.now();
        await ask();
        if (round > 0) times.push(performance.now() - start);
      }
      times.sort((a, b) => a - b);
      rows.push([what, percentile(times, 0.5), times.at(-1) ?? 0]);
    }
    const title = `${size.toLocaleString('en-US')} events, ${name} (ms)`;
    printTable(title, ['', 'half within', 'slowest'], rows);
  }
  await close();
} finally {
  await database.close();
  fs.rmSync(dataDir, { recursive: true, force: true });
}
process.exit(0);
