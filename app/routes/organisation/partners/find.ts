import { servicesContext } from '../../../context';
import type { PartnersFound } from '../../../features/marks/partners/partner-finder';
import { requireMember } from '../../guards';
import type { Route } from './+types/find';

/** Partners to choose from by what was typed. */
export async function loader(args: Route.LoaderArgs) {
  const access = await requireMember(args);
  const text = new URL(args.request.url).searchParams.get('q') ?? '';
  const partners = await args.context.get(servicesContext).partners.find(access.organisation.id, text);
  return { text, partners } satisfies PartnersFound;
}
