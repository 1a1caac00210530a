import { servicesContext } from '../../context';
import { SpaceDesk } from '../../features/spaces/space-desk';
import { requireSpace } from '../guards';
import type { Route } from './+types/desk';

export async function loader(args: Route.LoaderArgs) {
  const { space } = await requireSpace(args);
  const people = await args.context.get(servicesContext).spaces.people(space.id);
  return {
    space: { name: space.name, purpose: space.purpose, goal: space.goal },
    people: people.map(({ id, name, organisationName, represents, role }) => ({
      id,
      name,
      organisationName,
      represents,
      role,
    })),
  };
}

export default function Desk({ loaderData }: Route.ComponentProps) {
  return <SpaceDesk {...loaderData} />;
}
