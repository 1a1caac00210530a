import { AppError } from '../../app/domain/errors';
import { type NotificationId, parseId } from '../../app/domain/ids';
import type { NoticeKind } from '../../app/domain/notifications/kinds';
import { userTopic } from './give-notices';
import type { NotificationsDeps } from './notifications-deps';
import { namesOf, type OpenNotice, openNotices } from './read-notices';

/** What happened in one place, as one line: the latest of it, and who did it. */
export interface NoticeGroup {
  readonly key: string;
  readonly ids: readonly string[];
  readonly kind: NoticeKind;
  /** What it is about: `remark`, `comment`, `event` or `note`. */
  readonly itemKind: string;
  readonly names: readonly string[];
  /** Of whom the picture is shown; null: the server itself. */
  readonly byUserId: string | null;
  readonly about: string;
  readonly place: string;
  readonly excerpt: string;
  readonly spaceId: string | null;
  /** Leads to the first that is not read, and marks it read on the way. */
  readonly path: string;
  readonly at: Date;
  readonly count: number;
  readonly isUnread: boolean;
}

const MOST_ROWS = 400;
const MOST_COUNTED = 200;

/** What somebody was told, grouped, the latest first. */
export async function listNotifications(
  deps: NotificationsDeps,
  userId: string,
  onlyUnread: boolean,
): Promise<NoticeGroup[]> {
  const rows = await deps.db.notification.findMany({
    where: { userId, ...(onlyUnread ? { readAt: null } : {}) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST_ROWS,
  });
  const open = await openNotices(deps, userId, rows);
  const names = await namesOf(
    deps.db,
    open.map(({ row }) => row.byUserId),
  );
  return [...groupsOf(open)].flatMap(([key, notices]) => {
    const [latest] = notices;
    if (!latest) return [];
    const firstUnread = notices.findLast(({ row }) => row.readAt === null) ?? latest;
    const { row, item } = latest;
    return [
      {
        key,
        ids: notices.map((one) => one.row.id),
        kind: notices.find((one) => one.row.kind === 'mention')?.row.kind ?? row.kind,
        itemKind: row.itemKind,
        names: [...new Set(notices.flatMap((one) => names.get(one.row.byUserId ?? '') ?? []))],
        byUserId: row.byUserId,
        about: item.about,
        place: item.place,
        excerpt: item.excerpt,
        spaceId: row.spaceId,
        path: `/notifications/${firstUnread.row.id}`,
        at: row.createdAt,
        count: notices.length,
        isUnread: notices.some((one) => one.row.readAt === null),
      },
    ];
  });
}

/** Notices by what they stand together under; read and unread ones stand apart, so that news does not hide in the old. */
function groupsOf(notices: readonly OpenNotice[]): Map<string, OpenNotice[]> {
  const groups = new Map<string, OpenNotice[]>();
  for (const notice of notices) {
    const { groupKey, readAt } = notice.row;
    const key = `${readAt === null ? 'new' : 'read'}:${groupKey}`;
    groups.set(key, [...(groups.get(key) ?? []), notice]);
  }
  return groups;
}

/** How many lines of news somebody has. */
export async function countUnread(deps: NotificationsDeps, userId: string): Promise<number> {
  const rows = await deps.db.notification.findMany({
    where: { userId, readAt: null },
    orderBy: { createdAt: 'desc' },
    take: MOST_COUNTED,
  });
  return new Set((await openNotices(deps, userId, rows)).map(({ row }) => row.groupKey)).size;
}

/** Marks some of a person's notices, or all, as read or as not read. */
export async function markNotices(
  deps: NotificationsDeps,
  userId: string,
  ids: readonly string[] | 'all',
  isRead: boolean,
): Promise<void> {
  const { count } = await deps.db.notification.updateMany({
    where: { userId, readAt: isRead ? null : { not: null }, ...(ids === 'all' ? {} : { id: { in: [...ids] } }) },
    data: { readAt: isRead ? deps.clock.now() : null },
  });
  if (count > 0) deps.live.topicChanged([userTopic(userId)]);
}

/** Where a notice leads; it is read by that. Somebody else's, or one whose item is hidden by now, answers as unknown. */
export async function openNotification(
  deps: NotificationsDeps,
  userId: string,
  notificationId: unknown,
): Promise<string> {
  const id = parseId<NotificationId>(notificationId);
  const row = id && (await deps.db.notification.findFirst({ where: { id, userId } }));
  const [notice] = row ? await openNotices(deps, userId, [row]) : [];
  if (!notice) throw new AppError('notification.unknown', 404);
  const { groupKey } = notice.row;
  const same = await deps.db.notification.findMany({ where: { userId, groupKey, readAt: null }, select: { id: true } });
  await markNotices(deps, userId, [notice.row.id, ...same.map((one) => one.id)], true);
  return notice.item.path;
}
