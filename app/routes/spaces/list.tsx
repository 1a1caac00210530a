import { msg } from '@lingui/core/macro';
import { servicesContext } from '../../context';
import { SpacesPage } from '../../features/spaces/spaces-page';
import { useLiveRevalidation } from '../../live/use-live-revalidation';
import { requireUser } from '../guards';
import { titled } from '../page-title';
import { readerOrder } from '../reader-order';
import type { Route } from './+types/list';

export const meta: Route.MetaFunction = titled(msg`Spaces`);

export async function loader({ context, request }: Route.LoaderArgs) {
  const user = await requireUser(context, request);
  const spaces = await context.get(servicesContext).spaces.list(user.id);
  return { userId: user.id, spaces: readerOrder(context)(spaces) };
}

export default function Spaces({ loaderData: { userId, spaces } }: Route.ComponentProps) {
  useLiveRevalidation([`user:${userId}`]);
  return <SpacesPage spaces={spaces} />;
}
