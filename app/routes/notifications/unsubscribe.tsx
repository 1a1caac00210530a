import { msg } from '@lingui/core/macro';
import { servicesContext } from '../../context';
import { Unsubscribe } from '../../features/notifications/unsubscribe';
import { notFound } from '../guards';
import { titled } from '../page-title';
import type { Route } from './+types/unsubscribe';

export const meta: Route.MetaFunction = titled(msg`Stop mails`);

/** What the link in a mail stops. The link itself is the right to it: nobody need sign in. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const found = await context.get(servicesContext).notifications.subscription(params.token);
  if (!found) throw notFound();
  return { list: found.list, email: found.email, isOn: found.isOn };
}

/** One press, of the person or of their mail program (RFC 8058), which sends no field of ours. */
export async function action({ context, request, params }: Route.ActionArgs) {
  const { notifications } = context.get(servicesContext);
  if (!(await notifications.subscription(params.token))) throw notFound();
  const form = await request.formData();
  await notifications.setSubscription(params.token, form.get('intent') === 'again');
  return null;
}

export default function UnsubscribePage({ loaderData }: Route.ComponentProps) {
  return <Unsubscribe {...loaderData} />;
}
