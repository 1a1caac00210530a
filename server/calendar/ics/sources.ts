import type { IcsProblem } from '../../../app/domain/calendar/ics/ics-problem';
import { AppError, isAppError } from '../../../app/domain/errors';
import { newId, type SpaceId, type UserId } from '../../../app/domain/ids';
import { LIMITS } from '../../../app/domain/limits';
import { parseName } from '../../../app/domain/names';
import { isOpenness, type Openness } from '../../../app/domain/spaces/openness';
import type { CalendarSource } from '../../../prisma/generated/client';
import type { SpaceAccess } from '../../spaces/find-space-access';
import { recordInSpace } from '../../spaces/record-in-space';
import { visibleTo } from '../../spaces/visible-to';
import type { ExchangeDeps } from './exchange-deps';
import { parseCalendarAddress } from './fetch-calendar';
import { readBytes } from './import-calendar';
import { planEntries, writeEntries } from './import-entries';

// Calendars elsewhere that a space shows. They are read when they are added, every hour, and when somebody asks.

const HOUR = 3_600_000;
/** An address that fails is asked less and less often, once a day at last. */
const LONGEST = 24 * HOUR;
/** Problems of a file that are kept. */
const PROBLEMS = 50;

export interface SourceItem {
  readonly id: string;
  readonly name: string;
  /** Without what may be a secret in it. */
  readonly host: string;
  readonly openness: Openness;
  readonly readAt: Date | null;
  readonly failure: string | null;
  readonly events: number;
  readonly problems: readonly IcsProblem[];
}

/** The subscribed calendars of a space that the person sees, by name. */
export async function listSources({ db }: ExchangeDeps, access: SpaceAccess): Promise<SourceItem[]> {
  const rows = await db.calendarSource.findMany({
    where: { spaceId: access.space.id, AND: [visibleTo(access)] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id, name, address, openness, readAt, failure, events, problems }) => ({
    id,
    name,
    host: parseCalendarAddress(address)?.host ?? '',
    openness: isOpenness(openness) ? openness : 'only-us',
    readAt,
    failure,
    events,
    problems: problems as unknown as IcsProblem[],
  }));
}

export interface NewSource {
  readonly address: string;
  readonly name: string;
  readonly openness: string;
}

/** Subscribes to a calendar and reads it; one that cannot be read is not added. The caller has asked `content.edit`. */
export async function addSource(deps: ExchangeDeps, access: SpaceAccess, input: NewSource): Promise<void> {
  const { db, clock, randomBytes } = deps;
  const { space, userId, member } = access;
  const address = input.address.trim();
  if (address.length > LIMITS.webAddress || !parseCalendarAddress(address)) throw new AppError('address.bad', 400);
  if (!isOpenness(input.openness)) throw new AppError('source.openness', 400);
  if (input.openness === 'only-us' && member.organisationId === null) throw new AppError('event.guest-only-us', 400);
  if (input.openness === 'public' && !access.can('content.publish')) throw new AppError('event.publish', 403);
  const spaceId = space.id;
  if ((await db.calendarSource.count({ where: { spaceId } })) >= LIMITS.sourcesPerSpace)
    throw new AppError('source.too-many', 409, { most: LIMITS.sourcesPerSpace });
  const item = {
    openness: input.openness,
    organisationId: input.openness === 'only-us' ? member.organisationId : null,
  };
  if (await db.calendarSource.findFirst({ where: { spaceId, address, ...item } }))
    throw new AppError('source.known', 409);
  const fetched = await deps.fetchCalendar(address, null);
  if (fetched.kind !== 'read') throw new AppError(fetched.kind === 'failed' ? fetched.code : 'fetch.status', 400);
  const reading = readBytes(fetched.bytes, space.timeZone);
  const host = parseCalendarAddress(address)?.host ?? '';
  const at = clock.now();
  const name =
    parseName(input.name, LIMITS.sourceName) ??
    parseName(reading.name.slice(0, LIMITS.sourceName), LIMITS.sourceName) ??
    host;
  const source = await db.$transaction(async (tx) => {
    const data = { id: newId<never>(randomBytes), spaceId, name, address, ...item, createdById: userId };
    const row = await tx.calendarSource.create({
      data: { ...data, createdAt: at, nextAt: new Date(at.getTime() + HOUR) },
    });
    await recordInSpace(tx, { spaceId, userId, kind: 'calendar.subscribed', data: { name }, at, item });
    return row;
  });
  await keepReading(deps, source, fetched, space.timeZone);
}

/** Ends a subscription; its events go with it. The caller has asked `content.edit`. */
export async function removeSource(deps: ExchangeDeps, access: SpaceAccess, id: string): Promise<void> {
  const { db, clock, live } = deps;
  const { space, userId } = access;
  const spaceId = space.id;
  const source = await requireSource(deps, access, id);
  await db.$transaction(
    async (tx) => {
      await tx.calendarEvent.deleteMany({ where: { spaceId, sourceId: id } });
      await tx.calendarSource.deleteMany({ where: { id, spaceId } });
      const data = { name: source.name };
      await recordInSpace(tx, { spaceId, userId, kind: 'calendar.unsubscribed', data, at: clock.now(), item: source });
    },
    { timeout: 60_000 },
  );
  live.topicChanged([`calendar:${spaceId}`]);
}

/** Reads a calendar now. The caller has asked `content.edit`. */
export async function refreshSource(deps: ExchangeDeps, access: SpaceAccess, id: string): Promise<void> {
  await readSource(deps, await requireSource(deps, access, id), access.space.timeZone);
}

async function requireSource({ db }: ExchangeDeps, access: SpaceAccess, id: string): Promise<CalendarSource> {
  const where = { id, spaceId: access.space.id, AND: [visibleTo(access)] };
  const source = await db.calendarSource.findFirst({ where });
  if (!source) throw new AppError('source.unknown', 404);
  return source;
}

/** Reads the calendars whose time has come. However many servers there are, one reads each. */
export async function refreshDueSources(deps: ExchangeDeps): Promise<number> {
  const { db, clock, log } = deps;
  let read = 0;
  for (;;) {
    const now = clock.now();
    const source = await db.calendarSource.findFirst({
      where: { nextAt: { lte: now }, space: { archivedAt: null, host: { deleteAfter: null } } },
      orderBy: { nextAt: 'asc' },
      include: { space: { select: { timeZone: true } } },
    });
    if (!source) return read;
    const claimed = await db.calendarSource.updateMany({
      where: { id: source.id, nextAt: source.nextAt },
      data: { nextAt: new Date(now.getTime() + HOUR) },
    });
    if (claimed.count === 0) continue;
    const { space, ...row } = source;
    await readSource(deps, row, space.timeZone).catch((error: unknown) =>
      log.error({ err: error, sourceId: row.id }, 'a subscribed calendar could not be kept'),
    );
    read++;
  }
}

async function readSource(deps: ExchangeDeps, source: CalendarSource, timeZone: string): Promise<void> {
  const fetched = await deps.fetchCalendar(source.address, source.etag);
  if (fetched.kind === 'unchanged')
    return settle(deps, source, { failure: null, failures: 0, readAt: deps.clock.now() });
  if (fetched.kind === 'failed') return fail(deps, source, fetched.code);
  await keepReading(deps, source, fetched, timeZone);
}

async function keepReading(
  deps: ExchangeDeps,
  source: CalendarSource,
  { bytes, etag }: { readonly bytes: Uint8Array; readonly etag: string | null },
  timeZone: string,
): Promise<void> {
  const { db, clock, randomBytes } = deps;
  const at = clock.now();
  try {
    const reading = readBytes(bytes, timeZone);
    const target = {
      spaceId: source.spaceId as SpaceId,
      sourceId: source.id,
      openness: source.openness as Openness,
      organisationId: source.organisationId,
      userId: source.createdById as UserId,
      at,
    };
    await db.$transaction(
      async (tx) => {
        // Whoever unsubscribes meanwhile takes everything with them.
        const rows = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "CalendarSource" WHERE id = ${source.id} FOR UPDATE`;
        if (rows.length === 0) return;
        const plan = await planEntries(tx, reading.entries, target, {});
        await writeEntries(tx, randomBytes, plan, target);
      },
      { timeout: 120_000 },
    );
    const problems = reading.problems.slice(0, PROBLEMS).map((problem) => ({ ...problem }));
    const events = reading.entries.length;
    await settle(deps, source, { failure: null, failures: 0, readAt: at, etag, problems, events });
  } catch (error) {
    if (!isAppError(error)) throw error;
    await fail(deps, source, error.code);
  }
}

function fail(deps: ExchangeDeps, source: CalendarSource, code: string): Promise<void> {
  const failures = source.failures + 1;
  const wait = Math.min(HOUR * 2 ** Math.min(failures - 1, 10), LONGEST);
  return settle(deps, source, { failure: code, failures, nextAt: new Date(deps.clock.now().getTime() + wait) });
}

async function settle(
  { db, live }: ExchangeDeps,
  source: CalendarSource,
  data: Parameters<typeof db.calendarSource.updateMany>[0]['data'],
): Promise<void> {
  await db.calendarSource.updateMany({ where: { id: source.id }, data });
  live.topicChanged([`calendar:${source.spaceId}`]);
}
