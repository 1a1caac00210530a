import type { ProfilesDeps } from './profiles-service';

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
  readonly events: readonly { readonly title: string; readonly startsAt: string; readonly place: string }[];
  /** Titles of documents that the network has made public. */
  readonly documents: readonly string[];
}

const MOST = 20;

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
    db.calendarEvent.findMany({
      where: { spaceId, openness: 'public', cancelledAt: null, rule: null, firstAt: { gt: clock.now() } },
      select: { title: true, startsAt: true, place: true },
      orderBy: { firstAt: 'asc' },
      take: MOST,
    }),
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
