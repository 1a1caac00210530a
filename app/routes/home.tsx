import { msg } from '@lingui/core/macro';
import { useEffect } from 'react';
import { redirect } from 'react-router';
import { servicesContext } from '../context';
import { Landing } from '../features/auth/landing';
import { clearOfflineData } from '../live/offline-storage';
import type { Route } from './+types/home';
import { currentUser } from './guards';
import { titled } from './page-title';

export const meta: Route.MetaFunction = titled(msg`Every network you belong to, on one board`);

/** Signed in: where one was last. Signed out: what this is. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const user = currentUser(context);
  const { auth, members, spaces } = context.get(servicesContext);
  const hasSignedOut = new URL(request.url).searchParams.has('signed-out');
  if (!user) return { demo: await auth.demoAccount(), hasSignedOut };
  const organisations = (await members.listOrganisations(user.id)).filter(({ deleteAfter }) => deleteAfter === null);
  const last = organisations.find(({ id }) => id === user.lastOrganisationId) ?? organisations[0];
  if (last) throw redirect(`/o/${last.id}`);
  const [space, another] = await spaces.list(user.id);
  if (space) throw redirect(another ? '/spaces' : `/s/${space.id}`);
  throw redirect('/organisations/new');
}

export default function Home({ loaderData: { demo, hasSignedOut } }: Route.ComponentProps) {
  // Whoever signs out leaves nothing behind in the browser; a session that merely ended keeps what was not sent yet.
  useEffect(() => {
    if (hasSignedOut) void clearOfflineData();
  }, [hasSignedOut]);
  return <Landing demo={demo} />;
}
