import type { NoticeKind } from '../../app/domain/notifications/kinds';
import { hears } from '../../app/domain/notifications/watching';
import type { Prisma, SpaceActivity } from '../../prisma/generated/client';
import { giveNotices, type NewNotice } from './give-notices';
import type { NotificationsDeps } from './notifications-deps';
import { levelsByUser } from './tell-remark';

const CURSOR = 'events';
const AT_A_TIME = 500;
/** Deeds may be written out of the order of their numbers; those that were seen before are not told twice. */
const LOOK_BACK = 200n;
const LATE_MS = 10 * 60_000;
const KINDS: Readonly<Record<string, NoticeKind>> = {
  'event.added': 'invited',
  'event.changed': 'changed',
  'event.moved': 'changed',
  'event.restored': 'changed',
  'event.cancelled': 'cancelled',
  'event.thinned': 'cancelled',
};

/**
 * Tells those who are asked to come what was done to events, from the record of the spaces. The record is written with
 * the deed, so nothing is missed while the server is down, and the calendar need not know who is told.
 */
export async function tellEvents(deps: NotificationsDeps): Promise<void> {
  const lately = new Date(deps.clock.now().getTime() - LATE_MS);
  for (;;) {
    const cursor = await deps.db.noticeCursor.findUnique({ where: { name: CURSOR } });
    const from = cursor?.activityId ?? (await startOf(deps));
    const rows = await deps.db.spaceActivity.findMany({
      where: {
        kind: { in: Object.keys(KINDS) },
        OR: [{ id: { gt: from } }, { id: { gt: from - LOOK_BACK }, at: { gt: lately } }],
      },
      orderBy: { id: 'asc' },
      take: AT_A_TIME + Number(LOOK_BACK),
    });
    const topics: string[] = [];
    for (const row of rows) topics.push(...(await tellDeed(deps, row)));
    const last = rows.at(-1)?.id ?? from;
    const activityId = last > from ? last : from;
    await deps.db.noticeCursor.upsert({
      where: { name: CURSOR },
      create: { name: CURSOR, activityId },
      update: { activityId },
    });
    if (topics.length > 0) deps.live.topicChanged(topics);
    if (rows.length < AT_A_TIME) return;
  }
}

/** Where the telling begins: nobody is told of what was before. */
async function startOf({ db }: NotificationsDeps): Promise<bigint> {
  return (await db.spaceActivity.aggregate({ _max: { id: true } }))._max.id ?? 0n;
}

async function tellDeed(deps: NotificationsDeps, deed: SpaceActivity): Promise<string[]> {
  const kind = KINDS[deed.kind];
  const eventId = idIn(deed.data);
  if (!kind || eventId === null) return [];
  return deps.db.$transaction(async (tx) => {
    const attendees = await tx.eventAttendee.findMany({ where: { eventId }, distinct: ['userId'] });
    const to = (
      await stillThere(
        tx,
        deed.spaceId,
        attendees.map(({ userId }) => userId),
      )
    ).filter((userId) => userId !== deed.userId);
    const invited = new Set(await toldBefore(tx, eventId, to));
    const levels = levelsByUser(
      await tx.watch.findMany({ where: { userId: { in: to }, OR: scopesOf(deed.spaceId, eventId) } }),
      scopesOf(deed.spaceId, eventId),
    );
    const notices = to
      .filter((userId) => hears('mention', levels.get(userId) ?? []))
      .map((userId): NewNotice => {
        // Who is asked by a change is invited, not told that something changed.
        const as = kind === 'changed' && !invited.has(userId) ? 'invited' : kind;
        return {
          userId,
          kind: as,
          itemKind: 'event',
          itemId: eventId,
          occasion: as === 'invited' ? '' : String(deed.id),
          spaceId: deed.spaceId,
          groupKey: `event:${eventId}`,
          byUserId: deed.userId,
          at: deed.at,
        };
      });
    return giveNotices(tx, deps.randomBytes, notices);
  });
}

/** Those of some people who are in the space now. */
export async function stillThere(
  db: Pick<Prisma.TransactionClient, 'spaceMember'>,
  spaceId: string,
  userIds: readonly string[],
): Promise<string[]> {
  const rows = await db.spaceMember.findMany({
    where: { spaceId, state: 'active', userId: { in: [...userIds] } },
    select: { userId: true },
  });
  return rows.map(({ userId }) => userId);
}

async function toldBefore(tx: Prisma.TransactionClient, eventId: string, userIds: string[]): Promise<string[]> {
  const rows = await tx.notification.findMany({
    where: { itemKind: 'event', itemId: eventId, kind: 'invited', userId: { in: userIds } },
    select: { userId: true },
  });
  return rows.map(({ userId }) => userId);
}

function scopesOf(spaceId: string, eventId: string) {
  return [
    { scopeKind: 'event', scopeId: eventId },
    { scopeKind: 'space', scopeId: spaceId },
  ];
}

function idIn(data: Prisma.JsonValue): string | null {
  const id = typeof data === 'object' && data !== null && !Array.isArray(data) ? data.id : null;
  return typeof id === 'string' ? id : null;
}
