import { msg } from '@lingui/core/macro';
import { data, redirect } from 'react-router';
import type { SpaceInvitationView } from '../../../server/spaces/invitations/accept-invitation';
import { servicesContext } from '../../context';
import { parseEmailAddress } from '../../domain/email-address';
import { AppError, isAppError } from '../../domain/errors';
import { type OrganisationId, parseId } from '../../domain/ids';
import { isTimeZone } from '../../domain/preferences';
import { ClosedSpaceInvitationPage, SpaceInvitationPage } from '../../features/auth/space-invitation-page';
import { currentUser, notFound, requireUser } from '../guards';
import { titled } from '../page-title';
import { cookieHeaders, senderOf } from '../sender';
import type { Route } from './+types/invitation';

export const meta: Route.MetaFunction = titled(msg`Invitation`);

const NOBODY = { user: null, organisations: [], isMailed: false };

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { spaces, members } = context.get(servicesContext);
  const user = currentUser(context);
  const view = await spaces.readInvitation(params.token, user?.id ?? null);
  if (view.kind === 'unknown') return data({ view: { kind: view.kind, spaceName: null }, ...NOBODY }, 404);
  if (view.kind !== 'open') return data({ view, ...NOBODY }, 410);
  const own = user ? await members.listOrganisations(user.id) : [];
  return data({
    view,
    user: user && { name: user.name, email: user.email },
    organisations: own.filter(({ deleteAfter }) => deleteAfter === null).map(({ id, name }) => ({ id, name })),
    isMailed: new URL(request.url).searchParams.has('mailed'),
  });
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const { spaces } = args.context.get(servicesContext);
  const view = await spaces.readInvitation(args.params.token, null);
  if (view.kind === 'unknown') throw notFound();
  try {
    switch (form.get('intent')) {
      case 'accept':
        return await accept(args, form);
      case 'enter':
        return await enterAsGuest(args, view, form);
      case 'mail':
        return await mailWayIn(args, form);
      default:
        throw data(null, { status: 400 });
    }
  } catch (error) {
    if (!isAppError(error)) throw error;
    const [detail] = Object.values(error.details);
    return data({ code: detail === undefined ? error.code : `${error.code}:${detail}` }, error.status);
  }
}

async function accept({ context, request, params }: Route.ActionArgs, form: FormData) {
  const user = await requireUser(context, request);
  const { auth, spaces } = context.get(servicesContext);
  const asked = form.get('organisationId') ?? '';
  const organisationId = asked === '' ? null : parseId<OrganisationId>(asked);
  if (asked !== '' && organisationId === null) throw new AppError('organisation.unknown', 404);
  const { spaceId, addressProven } = await spaces.acceptInvitation(params.token, user, organisationId);
  if (addressProven) await auth.markEmailVerified(user.id);
  return redirect(`/s/${spaceId}`);
}

async function enterAsGuest({ context, request, params }: Route.ActionArgs, view: SpaceInvitationView, form: FormData) {
  const { auth, spaces } = context.get(servicesContext);
  if (view.kind === 'unknown') throw notFound();
  if (view.kind !== 'open') throw new AppError(`invitation.${view.kind}`, 410);
  const { email, spaceId } = view;
  // Only what was mailed proves an address; a link alone does not.
  if (email === null) throw new AppError('invitation.unknown', 404);
  const zone = form.get('timeZone');
  const timeZone = typeof zone === 'string' && isTimeZone(zone) ? zone : 'UTC';
  const guest = { email, name: String(form.get('name') ?? ''), timeZone };
  const { setCookies } = await auth.enterAsGuest(guest, senderOf(context, request), async (id) => {
    await spaces.acceptInvitation(params.token, { id, email }, null);
  });
  return redirect(`/s/${spaceId}`, { headers: cookieHeaders(setCookies) });
}

async function mailWayIn({ context, request, params }: Route.ActionArgs, form: FormData) {
  const { auth, spaces } = context.get(servicesContext);
  const email = parseEmailAddress(form.get('email'));
  if (!email) throw new AppError('email.invalid');
  // The same answer whether or not a mail goes out, so that it tells nothing about the address.
  const sender = senderOf(context, request);
  if (await auth.countMailTo(email, sender)) await spaces.mailWayIn(params.token, email, sender.locale);
  return redirect(`/space-invitations/${params.token}?mailed`);
}

export default function SpaceInvitation({ loaderData, actionData, params }: Route.ComponentProps) {
  const { view, ...rest } = loaderData;
  if (view.kind !== 'open') return <ClosedSpaceInvitationPage kind={view.kind} spaceName={view.spaceName} />;
  return <SpaceInvitationPage token={params.token} invitation={view} error={actionData?.code ?? null} {...rest} />;
}
