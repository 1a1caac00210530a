import { servicesContext } from '../context';
import type { Route } from './+types/healthz';

/** For whoever watches over the server: whether it and its database answer. */
export async function loader({ context }: Route.LoaderArgs) {
  const healthy = await context.get(servicesContext).isHealthy();
  return Response.json(
    { status: healthy ? 'ok' : 'no database' },
    { status: healthy ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  );
}
