import { msg } from '@lingui/core/macro';
import { data } from 'react-router';
import { servicesContext } from '../../context';
import { GoingInternationalPage } from '../../features/going-international/going-international-page';
import { useLiveRevalidation } from '../../live/use-live-revalidation';
import { attempt } from '../app-problem';
import { requireSpace } from '../guards';
import { titled } from '../page-title';
import type { Route } from './+types/going-international';

export const meta: Route.MetaFunction = titled(msg`Going international`);

export async function loader(args: Route.LoaderArgs) {
  const visit = await requireSpace(args);
  const { goingInternational, spaces } = args.context.get(servicesContext);
  const [plan, people] = await Promise.all([goingInternational.read(visit.space.id), spaces.people(visit.space.id)]);
  return {
    ...plan,
    spaceId: visit.space.id,
    spaceName: visit.space.name,
    people: people.map(({ id, name }) => ({ id, name })),
    canEdit: visit.can('content.edit'),
  };
}

export async function action(args: Route.ActionArgs) {
  const visit = await requireSpace(args);
  const { goingInternational } = args.context.get(servicesContext);
  const form = await args.request.formData();
  const fields = Object.fromEntries(form);
  switch (form.get('intent')) {
    case 'denominator':
      return attempt(() => goingInternational.setDenominator(visit, form.get('text')), {});
    case 'line.add':
      return attempt(async () => {
        const id = await goingInternational.add(visit, fields);
        // A line whose removal is undone comes back to its place.
        if (form.get('placeOf')) await goingInternational.move(visit, id, form.get('placeOf'));
      }, {});
    case 'line.change':
      return attempt(() => goingInternational.change(visit, form.get('line'), fields), {});
    case 'line.move':
      return attempt(() => goingInternational.move(visit, form.get('line'), form.get('placeOf')), {});
    case 'line.remove':
      return attempt(() => goingInternational.remove(visit, form.get('line')), {});
    default:
      throw data(null, { status: 400 });
  }
}

export default function GoingInternational({ loaderData }: Route.ComponentProps) {
  useLiveRevalidation([`international:${loaderData.spaceId}`, `space:${loaderData.spaceId}`]);
  return <GoingInternationalPage {...loaderData} />;
}
