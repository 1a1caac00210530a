import type { IcsProblem } from '../../../app/domain/calendar/ics/ics-problem';
import { readIcs } from '../../../app/domain/calendar/ics/read-ics';
import { AppError } from '../../../app/domain/errors';
import { LIMITS } from '../../../app/domain/limits';
import type { SpaceAccess } from '../../spaces/find-space-access';
import { recordInSpace } from '../../spaces/record-in-space';
import { visibleTo } from '../../spaces/visible-to';
import { readText } from './decode-text';
import type { ExchangeDeps } from './exchange-deps';
import { type EntryCounts, type EntryPlan, type EntryTarget, planEntries, writeEntries } from './import-entries';

/** What a file would do, or did, to a calendar. */
export interface ImportReport extends EntryCounts {
  /** What the file's calendar calls itself; may be empty. */
  readonly name: string;
  readonly problems: readonly IcsProblem[];
}

/** Says what importing a file would do. The caller has asked `content.edit`. */
export async function previewImport(
  { db }: ExchangeDeps,
  access: SpaceAccess,
  bytes: Uint8Array,
): Promise<ImportReport> {
  const reading = readBytes(bytes, access.space.timeZone);
  const place = { spaceId: access.space.id, sourceId: null };
  const plan = await planEntries(db, reading.entries, place, visibleTo(access));
  return { name: reading.name, problems: reading.problems, ...countsOf(plan) };
}

/** Imports a file into the space's own calendar. New events are for whom the space's new items are. */
export async function importCalendar(
  { db, clock, randomBytes, live }: ExchangeDeps,
  access: SpaceAccess,
  bytes: Uint8Array,
): Promise<ImportReport> {
  const { space, userId, member } = access;
  const reading = readBytes(bytes, space.timeZone);
  const at = clock.now();
  // What many events say to the whole world is not decided by a file.
  const openness = space.openness === 'public' ? 'network' : space.openness;
  const isGuests = openness === 'only-us' && member.organisationId === null;
  const item = isGuests
    ? { openness: 'network' as const, organisationId: null }
    : { openness, organisationId: openness === 'only-us' ? member.organisationId : null };
  const target: EntryTarget = { spaceId: space.id, sourceId: null, userId, at, ...item };
  const plan = await db.$transaction(
    async (tx) => {
      // Two who import the same file at once would double it.
      await tx.$queryRaw`SELECT 1 FROM "Space" WHERE id = ${space.id} FOR UPDATE`;
      const plan = await planEntries(tx, reading.entries, target, visibleTo(access));
      await writeEntries(tx, randomBytes, plan, target);
      const { added, changed } = countsOf(plan);
      const data = { added, changed };
      if (added + changed > 0)
        await recordInSpace(tx, { spaceId: space.id, userId, kind: 'events.imported', data, at, item });
      return plan;
    },
    { timeout: 120_000 },
  );
  live.topicChanged([`calendar:${space.id}`]);
  return { name: reading.name, problems: reading.problems, ...countsOf(plan) };
}

/** Reads a file's bytes as a calendar; what is none is refused. */
export function readBytes(bytes: Uint8Array, timeZone: string) {
  if (bytes.length === 0) throw new AppError('ics.empty', 400);
  if (bytes.length > LIMITS.icsBytes) throw new AppError('ics.too-large', 413);
  const reading = readIcs(readText(bytes), timeZone);
  if (!reading) throw new AppError('ics.no-calendar', 400);
  return reading;
}

export function countsOf(plan: EntryPlan): EntryCounts {
  return { added: plan.added.length, changed: plan.changed.length, same: plan.same, tooMany: plan.tooMany };
}
