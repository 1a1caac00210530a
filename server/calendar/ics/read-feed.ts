import { createHash } from 'node:crypto';
import { type WrittenEvent, writeIcs } from '../../../app/domain/calendar/ics/write-ics';
import type { OrganisationId, SpaceId, UserId } from '../../../app/domain/ids';
import { mailLanguage } from '../../infra/mail-language';
import { hashToken, isToken } from '../../infra/secret-tokens';
import type { SpaceAccess } from '../../spaces/find-space-access';
import { visibleTo } from '../../spaces/visible-to';
import type { ExchangeDeps } from './exchange-deps';
import { organisationDates, personDates } from './feed-card-dates';

/** The most events of a feed; of more the latest. */
const MOST = 5000;

export interface ReadFeed {
  readonly text: string;
  readonly etag: string;
}

/** What a feed's address gives now; null: there is no such address, or nothing that its owner may see any more. */
export async function readFeed(deps: ExchangeDeps, token: unknown): Promise<ReadFeed | null> {
  const { db, clock } = deps;
  if (!isToken(token)) return null;
  const feed = await db.calendarFeed.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { user: { select: { locale: true } } },
  });
  if (!feed) return null;
  const userId = feed.userId as UserId;
  const found = await contentOf(deps, userId, feed, feed.user.locale);
  if (!found || !(await isStillOpen(deps, userId, feed))) return null;
  await db.calendarFeed.updateMany({ where: { id: feed.id }, data: { lastUsedAt: clock.now() } });
  const text = writeIcs({ name: found.name, method: 'PUBLISH', events: found.events });
  return { text, etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 32)}"` };
}

/** Who was removed, or turned the feed off, while it was read gets nothing of it any more. */
async function isStillOpen(
  { db, spaces, readsBoards }: ExchangeDeps,
  userId: UserId,
  { id, tokenHash, kind, subjectId }: FeedRow & { readonly id: string; readonly tokenHash: string },
): Promise<boolean> {
  if ((await db.calendarFeed.count({ where: { id, tokenHash } })) === 0) return false;
  if (kind === 'space') return (await spaces.access(userId, subjectId as SpaceId))?.can('feed.read') ?? false;
  return kind === 'person' || readsBoards(userId, subjectId as OrganisationId);
}

interface FeedRow {
  readonly kind: string;
  readonly subjectId: string;
  readonly withCards: boolean;
}

async function contentOf(deps: ExchangeDeps, userId: UserId, feed: FeedRow, locale: string) {
  switch (feed.kind) {
    case 'person': {
      const spaces = await deps.spaces.list(userId);
      const accesses = await Promise.all(spaces.map(({ id }) => deps.spaces.access(userId, id)));
      const events = await eventsOf(
        deps,
        accesses.flatMap((access) => access ?? []),
      );
      const cards = feed.withCards ? await personDates(deps, userId, locale) : [];
      const name = mailLanguage(locale)._({ id: 'feed.own', message: 'My calendar at Solmu' });
      return { name, events: [...events, ...cards] };
    }
    case 'space': {
      const access = await deps.spaces.access(userId, feed.subjectId as SpaceId);
      if (!access?.can('feed.read')) return null;
      return { name: access.space.name, events: await eventsOf(deps, [access]) };
    }
    case 'organisation': {
      const organisationId = feed.subjectId as OrganisationId;
      if (!(await deps.readsBoards(userId, organisationId))) return null;
      const row = await deps.db.organisation.findUnique({ where: { id: organisationId }, select: { name: true } });
      return row && { name: row.name, events: await organisationDates(deps, organisationId, locale) };
    }
    default:
      return null;
  }
}

/** What the spaces' people see of their events. Who is asked and what they answered stays in the space. */
async function eventsOf({ db, publicUrl }: ExchangeDeps, accesses: readonly SpaceAccess[]): Promise<WrittenEvent[]> {
  if (accesses.length === 0) return [];
  const rows = await db.calendarEvent.findMany({
    where: {
      OR: accesses.map((access) => ({ spaceId: access.space.id, AND: [visibleTo(access)] })),
    },
    include: { overrides: { orderBy: { instance: 'asc' } } },
    orderBy: [{ lastAt: { sort: 'desc', nulls: 'first' } }, { id: 'asc' }],
    take: MOST,
  });
  const seen = new Set<string>();
  return rows.flatMap(({ cancelledAt, sourceId, ...row }): WrittenEvent[] => {
    // Two subscribed calendars, or two spaces, may have the same event: a client takes one of a name.
    const uid = seen.has(row.uid) ? `${row.id}@solmu` : row.uid;
    seen.add(uid);
    return [
      {
        uid,
        title: row.title,
        description: row.description,
        place: row.place,
        startsAt: row.startsAt,
        endsAt: row.endsAt,
        isAllDay: row.isAllDay,
        timeZone: row.timeZone,
        rule: row.rule,
        rdates: row.rdates,
        exdates: row.exdates,
        overrides: row.overrides,
        sequence: row.sequence,
        isCancelled: cancelledAt !== null,
        reminderMinutes: row.reminderMinutes,
        updatedAt: row.updatedAt,
        ...(sourceId === null ? { url: `${publicUrl()}/s/${row.spaceId}/calendar/${row.id}` } : {}),
      },
    ];
  });
}
