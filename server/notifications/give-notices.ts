import { newId, type RandomBytes } from '../../app/domain/ids';
import type { ItemKind, NoticeKind } from '../../app/domain/notifications/kinds';
import type { Prisma } from '../../prisma/generated/client';

/** That something concerns somebody. */
export interface NewNotice {
  readonly userId: string;
  readonly kind: NoticeKind;
  readonly itemKind: ItemKind;
  readonly itemId: string;
  readonly occasion?: string;
  readonly spaceId?: string;
  readonly organisationId?: string;
  readonly groupKey: string;
  readonly byUserId: string | null;
  readonly at: Date;
}

/** Writes notices, each at most once, in the transaction of what they tell; gives the topics of those who had not been told. */
export async function giveNotices(
  tx: Pick<Prisma.TransactionClient, 'notification'>,
  randomBytes: RandomBytes,
  notices: readonly NewNotice[],
): Promise<string[]> {
  if (notices.length === 0) return [];
  const given = await tx.notification.createManyAndReturn({
    data: notices.map(({ at, occasion = '', ...notice }) => ({
      ...notice,
      occasion,
      id: newId<never>(randomBytes),
      createdAt: at,
    })),
    skipDuplicates: true,
    select: { userId: true },
  });
  return [...new Set(given.map(({ userId }) => userTopic(userId)))];
}

/** The topic of what concerns one person. */
export function userTopic(userId: string): string {
  return `user:${userId}`;
}
