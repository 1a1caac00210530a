import { msg } from '@lingui/core/macro';
import { data } from 'react-router';
import { servicesContext } from '../../context';
import { isId } from '../../domain/ids';
import { NotificationsPage } from '../../features/notifications/notifications-page';
import { useLiveRevalidation } from '../../live/use-live-revalidation';
import { pagePath, requireUser } from '../guards';
import { titled } from '../page-title';
import type { Route } from './+types/list';

export const meta: Route.MetaFunction = titled(msg`Notifications`);

/** What the person was told, or (`/notifications/unread`) what of it they have not read. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const { id, timeZone } = await requireUser(context, request);
  const { notifications, clock } = context.get(servicesContext);
  const onlyUnread = pagePath(request).split('?')[0] === '/notifications/unread';
  return {
    userId: id,
    onlyUnread,
    groups: await notifications.list(id, onlyUnread ? 'unread' : 'all'),
    timeZone,
    today: new Intl.DateTimeFormat('sv-SE', { timeZone }).format(clock.now()),
  };
}

/** Marks as read and not read. Ids of others are nobody's here, and change nothing. */
export async function action({ context, request }: Route.ActionArgs) {
  const { id } = await requireUser(context, request);
  const { notifications } = context.get(servicesContext);
  const form = await request.formData();
  const ids = String(form.get('ids') ?? '')
    .split(',')
    .filter(isId);
  switch (form.get('intent')) {
    case 'read':
      await notifications.mark(id, ids, true);
      return null;
    case 'unread':
      await notifications.mark(id, ids, false);
      return null;
    case 'read-all':
      await notifications.mark(id, 'all', true);
      return null;
    default:
      throw data(null, { status: 400 });
  }
}

export default function Notifications({ loaderData }: Route.ComponentProps) {
  useLiveRevalidation([`user:${loaderData.userId}`]);
  return <NotificationsPage {...loaderData} />;
}
