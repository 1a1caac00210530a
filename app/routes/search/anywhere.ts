import { redirect } from 'react-router';
import { servicesContext } from '../../context';
import { requireUser } from '../guards';
import type { Route } from './+types/anywhere';

/** `/search?q=…`: the search of the organisation that the person was in last, else of their space. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const user = await requireUser(context, request);
  const { members, spaces } = context.get(servicesContext);
  const { search } = new URL(request.url);
  const own = (await members.listOrganisations(user.id)).filter(({ deleteAfter }) => !deleteAfter);
  const organisation = own.find(({ id }) => id === user.lastOrganisationId) ?? own[0];
  if (organisation) throw redirect(`/o/${organisation.id}/search${search}`);
  const [space] = await spaces.list(user.id);
  throw redirect(space ? `/s/${space.id}/search${search}` : '/spaces');
}
