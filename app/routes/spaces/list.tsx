import { msg } from '@lingui/core/macro';
import { data, redirect } from 'react-router';
import { servicesContext } from '../../context';
import { isAppError } from '../../domain/errors';
import { type OrganisationId, parseId } from '../../domain/ids';
import { SpacesPage } from '../../features/spaces/spaces-page';
import { useLiveRevalidation } from '../../live/use-live-revalidation';
import { requireUser } from '../guards';
import { titled } from '../page-title';
import { readerOrder } from '../reader-order';
import type { Route } from './+types/list';

export const meta: Route.MetaFunction = titled(msg`Spaces`);

export async function loader({ context, request }: Route.LoaderArgs) {
  const user = await requireUser(context, request);
  const { spaces, members } = context.get(servicesContext);
  const [own, invitations] = await Promise.all([spaces.list(user.id), spaces.waiting(user)]);
  const organisations = invitations.length === 0 ? [] : await members.listOrganisations(user.id);
  return {
    userId: user.id,
    spaces: readerOrder(context)(own),
    invitations,
    organisations: organisations
      .filter(({ deleteAfter }) => deleteAfter === null)
      .map(({ id, name }) => ({ id, name })),
  };
}

/** Says yes or no to an invitation that waits. */
export async function action({ context, request }: Route.ActionArgs) {
  const user = await requireUser(context, request);
  const { spaces } = context.get(servicesContext);
  const form = await request.formData();
  const id = form.get('invitation');
  try {
    switch (form.get('intent')) {
      case 'accept': {
        const asked = form.get('organisationId') ?? '';
        const organisationId = asked === '' ? null : parseId<OrganisationId>(asked);
        if (asked !== '' && organisationId === null) throw data(null, { status: 400 });
        throw redirect(`/s/${await spaces.acceptWaiting(user, id, organisationId)}`);
      }
      case 'decline':
        await spaces.decline(user, id);
        return { ok: true as const };
      default:
        throw data(null, { status: 400 });
    }
  } catch (error) {
    if (!isAppError(error)) throw error;
    return data({ ok: false as const, code: error.code }, error.status);
  }
}

export default function Spaces({ loaderData: { userId, ...shown } }: Route.ComponentProps) {
  useLiveRevalidation([`user:${userId}`]);
  return <SpacesPage {...shown} />;
}
