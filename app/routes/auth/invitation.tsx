import { msg } from '@lingui/core/macro';
import { data, redirect } from 'react-router';
import { servicesContext } from '../../context';
import { isAppError } from '../../domain/errors';
import { ClosedInvitationPage, OpenInvitationPage } from '../../features/auth/invitation-page';
import { currentUser, requireUser } from '../guards';
import { titled } from '../page-title';
import type { Route } from './+types/invitation';

export const meta: Route.MetaFunction = titled(msg`Invitation`);

export async function loader({ context, params }: Route.LoaderArgs) {
  const view = await context.get(servicesContext).members.readInvitation(params.token);
  if (view.kind === 'unknown') return data({ view: { kind: view.kind, organisationName: null }, user: null }, 404);
  if (view.kind !== 'open') return data({ view, user: null }, 410);
  const user = currentUser(context);
  return data({ view, user: user && { name: user.name, email: user.email } });
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { auth, members } = context.get(servicesContext);
  const user = await requireUser(context, request);
  try {
    const { organisationId, addressProven } = await members.acceptInvitation(params.token, user);
    if (addressProven) await auth.markEmailVerified(user.id);
    return redirect(`/o/${organisationId}`);
  } catch (error) {
    if (!isAppError(error)) throw error;
    return data({ code: error.code }, error.status);
  }
}

export default function Invitation({ loaderData: { view, user }, actionData, params }: Route.ComponentProps) {
  if (view.kind !== 'open') return <ClosedInvitationPage kind={view.kind} organisationName={view.organisationName} />;
  return <OpenInvitationPage token={params.token} invitation={view} user={user} error={actionData?.code ?? null} />;
}
