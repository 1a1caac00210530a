import { servicesContext } from '../../context';
import { isAppError } from '../../domain/errors';
import { notFound, requireSpace } from '../guards';
import type { Route } from './+types/remark-history';

/** All words that a remark has had. */
export async function loader(args: Route.LoaderArgs) {
  const visit = await requireSpace(args);
  try {
    return { versions: await args.context.get(servicesContext).discussion.history(visit, args.params.remarkId) };
  } catch (error) {
    if (isAppError(error) && error.status === 404) throw notFound();
    throw error;
  }
}
