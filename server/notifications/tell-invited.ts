import type { InvitedNews } from '../spaces/spaces-deps';
import { giveNotices } from './give-notices';
import type { NotificationsDeps } from './notifications-deps';

/** Tells people in the app that an invitation into a space waits for them. */
export async function tellInvited(
  { db, live, randomBytes }: NotificationsDeps,
  { spaceId, byUserId, at, invited }: InvitedNews,
): Promise<void> {
  const topics = await giveNotices(
    db,
    randomBytes,
    invited.map(({ userId, invitationId }) => ({
      userId,
      kind: 'asked-in',
      itemKind: 'invitation',
      itemId: invitationId,
      spaceId,
      groupKey: `invitation:${spaceId}`,
      byUserId,
      at,
    })),
  );
  if (topics.length > 0) live.topicChanged(topics);
}
