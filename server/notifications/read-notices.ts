import { ITEM_KINDS, isItemKind, isNoticeKind, type NoticeKind } from '../../app/domain/notifications/kinds';
import type { Notification, PrismaClient } from '../../prisma/generated/client';
import type { ItemView, NotificationsDeps } from './notifications-deps';

/** A notice with what its person may read of it now. */
export interface OpenNotice {
  readonly row: Notification & { readonly kind: NoticeKind };
  readonly item: ItemView;
}

/** The notices whose items their person may still see. The others are never shown or mailed. */
export async function openNotices(
  { items }: Pick<NotificationsDeps, 'items'>,
  userId: string,
  rows: readonly Notification[],
): Promise<OpenNotice[]> {
  const views = new Map<string, ItemView>();
  for (const kind of ITEM_KINDS) {
    const ids = [...new Set(rows.filter(({ itemKind }) => itemKind === kind).map(({ itemId }) => itemId))];
    if (ids.length === 0) continue;
    for (const [id, view] of await items[kind](userId, ids)) views.set(`${kind}:${id}`, view);
  }
  return rows.flatMap((row) => {
    const item = isItemKind(row.itemKind) ? views.get(`${row.itemKind}:${row.itemId}`) : undefined;
    return item && isNoticeKind(row.kind) ? [{ row: { ...row, kind: row.kind }, item }] : [];
  });
}

/** People by the names they have now. */
export async function namesOf(db: PrismaClient, userIds: readonly (string | null)[]): Promise<Map<string, string>> {
  const ids = [...new Set(userIds.flatMap((id) => id ?? []))];
  const users = ids.length
    ? await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
    : [];
  return new Map(users.map(({ id, name }) => [id, name]));
}
