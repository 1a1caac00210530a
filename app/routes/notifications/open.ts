import { redirect } from 'react-router';
import { servicesContext } from '../../context';
import { isAppError } from '../../domain/errors';
import { notFound, requireUser } from '../guards';
import type { Route } from './+types/open';

/** Leads to what a notice tells of, and marks it read. Lines of the list and links in mails come here. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const user = await requireUser(context, request);
  try {
    return redirect(await context.get(servicesContext).notifications.open(user.id, params.notificationId));
  } catch (error) {
    if (isAppError(error) && error.status === 404) throw notFound();
    throw error;
  }
}
