import type { EventInstance, EventTimes } from '../../app/domain/calendar/event';
import { expandEvent } from '../../app/domain/calendar/recurrence';
import type { ProfilesDeps } from './profiles-service';

/** Something to come, as the wall clock at its place says it; a date alone for whole days. */
export interface PublicEvent {
  readonly title: string;
  readonly startsAt: string;
  readonly place: string;
}

/** A published profile as everybody on the net sees it. */
export interface PublicProfile {
  readonly slug: string;
  readonly name: string;
  readonly about: string;
  readonly offers: string;
  readonly labels: readonly string[];
  readonly contact: string;
  readonly country: string;
  readonly fields: readonly string[];
  readonly members: readonly string[];
  /** Events that the network has made public and that are still to come. */
  readonly events: readonly PublicEvent[];
  /** Titles of documents that the network has made public. */
  readonly documents: readonly string[];
}

const MOST = 20;
const MOST_ROWS = 200;
/** So many of one series, so that it does not push the others out. */
const MOST_OF_ONE = 3;
const AHEAD_MS = 366 * 86_400_000;
const SOON_MS = 35 * 86_400_000;

/** Reads a profile by its address; null: there is none, or it is not published, and nobody can tell which. */
export async function readPublished(
  deps: ProfilesDeps,
  slug: string,
  names: (deps: ProfilesDeps, spaceId: string) => Promise<string[]>,
): Promise<PublicProfile | null> {
  const { db, clock } = deps;
  const row = await db.spaceProfile.findFirst({
    where: { slug, isPublished: true, space: { archivedAt: null, host: { deleteAfter: null } } },
  });
  if (!row) return null;
  const { spaceId, name, about, offers, labels, contact, country, fields } = row;
  const [members, events, documents] = await Promise.all([
    names(deps, spaceId),
    comingEvents(db, spaceId, clock.now().getTime()),
    db.note.findMany({
      where: { spaceId, openness: 'public', deletedAt: null, archivedAt: null, isTemplate: false },
      select: { title: true },
      orderBy: { editedAt: 'desc' },
      take: MOST,
    }),
  ]);
  const titles = documents.map(({ title }) => title);
  return { slug, name, about, offers, labels, contact, country, fields, members, events, documents: titles };
}

/** What is public and still to come within a year, by start. */
async function comingEvents(db: ProfilesDeps['db'], spaceId: string, now: number): Promise<PublicEvent[]> {
  const rows = await db.calendarEvent.findMany({
    where: {
      spaceId,
      openness: 'public',
      cancelledAt: null,
      firstAt: { lt: new Date(now + AHEAD_MS) },
      OR: [{ lastAt: null }, { lastAt: { gt: new Date(now) } }],
    },
    orderBy: [{ firstAt: 'asc' }, { id: 'asc' }],
    take: MOST_ROWS,
    include: { overrides: true },
  });
  return rows
    .flatMap((row) =>
      nextOf(row, now)
        .filter(({ startMs }) => startMs > now)
        .slice(0, MOST_OF_ONE)
        .map(({ startsAt, startMs, override }) => ({
          startMs,
          event: { title: override?.title ?? row.title, startsAt, place: override?.place ?? row.place },
        })),
    )
    .sort((a, b) => a.startMs - b.startMs)
    .slice(0, MOST)
    .map(({ event }) => event);
}

/** The first ones to come: most series have them soon, and need not be reckoned for a whole year on a page for everybody. */
function nextOf(row: EventTimes, now: number): readonly EventInstance[] {
  const soon = expandEvent(row, now, now + SOON_MS, MOST_OF_ONE + 1).instances;
  return soon.length > MOST_OF_ONE ? soon : expandEvent(row, now, now + AHEAD_MS, MOST_OF_ONE + 1).instances;
}
