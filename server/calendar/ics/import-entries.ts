import type { IcsEntry } from '../../../app/domain/calendar/ics/read-ics';
import { boundsOf } from '../../../app/domain/calendar/recurrence';
import { newId, type RandomBytes, type SpaceId, type UserId } from '../../../app/domain/ids';
import { LIMITS } from '../../../app/domain/limits';
import type { Openness } from '../../../app/domain/spaces/openness';
import type { Prisma } from '../../../prisma/generated/client';

// Puts the entries of a file into a space's calendar. An event is known again by its UID; of an imported one an older
// SEQUENCE changes nothing, so that reading a file twice doubles nothing and takes nothing back.

/** Where entries go, and as whose. */
export interface EntryTarget {
  readonly spaceId: SpaceId;
  /** Null: into the space's own calendar. */
  readonly sourceId: string | null;
  readonly openness: Openness;
  readonly organisationId: string | null;
  readonly userId: UserId;
  readonly at: Date;
}

export interface EntryCounts {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  /** The space's calendar is full. */
  readonly tooMany: number;
}

type Known = Prisma.CalendarEventGetPayload<{ include: { overrides: true } }>;

/** What would happen to each entry. */
export interface EntryPlan {
  readonly added: readonly IcsEntry[];
  readonly changed: readonly { readonly id: string; readonly entry: IcsEntry }[];
  readonly same: number;
  readonly tooMany: number;
  /** Events of the source that its file has no longer. */
  readonly gone: readonly string[];
}

/** Compares entries with what the calendar has. `canSee` hides events that the person may not see: those are left alone. */
export async function planEntries(
  db: Pick<Prisma.TransactionClient, 'calendarEvent'>,
  entries: readonly IcsEntry[],
  { spaceId, sourceId }: Pick<EntryTarget, 'spaceId' | 'sourceId'>,
  visible: Prisma.CalendarEventWhereInput,
): Promise<EntryPlan> {
  const known = new Map<string, Known>();
  const where = { spaceId, sourceId };
  const rows = sourceId
    ? await db.calendarEvent.findMany({ where, include: { overrides: true } })
    : await findByUid(db, entries, { ...where, AND: [visible] });
  for (const row of rows) known.set(row.uid, row);
  const added: IcsEntry[] = [];
  const changed: { id: string; entry: IcsEntry }[] = [];
  let same = 0;
  for (const entry of entries) {
    const row = known.get(entry.uid);
    if (!row) added.push(entry);
    else if ((sourceId === null && entry.sequence < row.sequence) || isAlike(row, entry)) same++;
    else changed.push({ id: row.id, entry });
  }
  const uids = new Set(entries.map(({ uid }) => uid));
  const gone = sourceId ? rows.filter(({ uid }) => !uids.has(uid)).map(({ id }) => id) : [];
  const room = LIMITS.eventsPerSpace - (await db.calendarEvent.count({ where: { spaceId } })) + gone.length;
  const most = Math.max(0, room);
  return { added: added.slice(0, most), changed, same, tooMany: Math.max(0, added.length - most), gone };
}

/** Does what was planned. */
export async function writeEntries(
  tx: Prisma.TransactionClient,
  randomBytes: RandomBytes,
  plan: EntryPlan,
  target: EntryTarget,
): Promise<void> {
  const { at, userId, ...place } = target;
  if (plan.gone.length > 0) await tx.calendarEvent.deleteMany({ where: { id: { in: [...plan.gone] } } });
  const fresh = plan.added.map((entry) => ({ id: newId<never>(randomBytes), entry }));
  for (const part of inParts(fresh, 500)) {
    await tx.calendarEvent.createMany({
      data: part.map(({ id, entry }) => ({
        ...dataOf(entry, at),
        id,
        ...place,
        createdById: userId,
        createdAt: at,
        updatedAt: at,
      })),
    });
    await tx.eventOverride.createMany({
      data: part.flatMap(({ id, entry }) => entry.overrides.map((override) => ({ ...override, eventId: id }))),
    });
  }
  for (const { id, entry } of plan.changed) {
    await tx.calendarEvent.update({ where: { id }, data: { ...dataOf(entry, at), updatedAt: at } });
    await tx.eventOverride.deleteMany({ where: { eventId: id } });
    await tx.eventOverride.createMany({ data: entry.overrides.map((override) => ({ ...override, eventId: id })) });
  }
}

async function findByUid(
  db: Pick<Prisma.TransactionClient, 'calendarEvent'>,
  entries: readonly IcsEntry[],
  where: Prisma.CalendarEventWhereInput,
): Promise<Known[]> {
  const found: Known[] = [];
  for (const part of inParts(entries, 5000)) {
    const uid = { in: part.map((entry) => entry.uid) };
    found.push(...(await db.calendarEvent.findMany({ where: { ...where, uid }, include: { overrides: true } })));
  }
  return found;
}

function* inParts<T>(list: readonly T[], size: number): Generator<readonly T[]> {
  for (let from = 0; from < list.length; from += size) yield list.slice(from, from + size);
}

function dataOf(entry: IcsEntry, at: Date) {
  const { firstMs, lastMs } = boundsOf(entry);
  return {
    uid: entry.uid,
    title: entry.title.slice(0, LIMITS.eventTitle),
    description: entry.description.slice(0, LIMITS.eventDescription),
    place: entry.place.slice(0, LIMITS.eventPlace),
    startsAt: entry.startsAt,
    endsAt: entry.endsAt,
    isAllDay: entry.isAllDay,
    timeZone: entry.timeZone,
    rule: entry.rule,
    rdates: [...entry.rdates],
    exdates: [...entry.exdates],
    reminderMinutes: entry.reminderMinutes,
    sequence: entry.sequence,
    cancelledAt: entry.isCancelled ? at : null,
    firstAt: new Date(firstMs),
    lastAt: lastMs === null ? null : new Date(lastMs),
  };
}

function isAlike(row: Known, entry: IcsEntry): boolean {
  const next = dataOf(entry, new Date(0));
  const sortKey = ({ instance }: { instance: string }) => instance;
  const overrides = (list: readonly { instance: string; isCancelled: boolean }[]) =>
    [...list]
      .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
      .map((one) => {
        const { title, description, place, startsAt, endsAt } = one as Known['overrides'][number];
        return [one.instance, one.isCancelled, title, description, place, startsAt, endsAt];
      });
  const shape = (
    event: Omit<typeof next, 'cancelledAt'> & { cancelledAt: Date | null },
    list: typeof entry.overrides,
  ) =>
    JSON.stringify([
      event.title,
      event.description,
      event.place,
      event.startsAt,
      event.endsAt,
      event.isAllDay,
      event.timeZone,
      event.rule,
      event.rdates,
      event.exdates,
      event.sequence,
      event.reminderMinutes,
      event.cancelledAt !== null,
      overrides(list),
    ]);
  return shape(row, row.overrides) === shape(next, entry.overrides);
}
