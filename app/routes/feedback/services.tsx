import { msg } from '@lingui/core/macro';
import { data } from 'react-router';
import { servicesContext } from '../../context';
import { ServicesPage } from '../../features/feedback/services-page';
import { useLiveRevalidation } from '../../live/use-live-revalidation';
import { attempt } from '../app-problem';
import { requireSpace } from '../guards';
import { titled } from '../page-title';
import type { Route } from './+types/services';

export const meta: Route.MetaFunction = titled(msg`Services`);

export async function loader(args: Route.LoaderArgs) {
  const visit = await requireSpace(args);
  const { feedback } = args.context.get(servicesContext);
  const services = await feedback.services(visit);
  const [views, colleagues] = await Promise.all([
    Promise.all(
      services.map(async (service) => {
        const { own, sum } = await feedback.view(visit, { kind: 'service', id: service.id, instance: '' });
        return { ...service, own, sum };
      }),
    ),
    feedback.colleagues(visit),
  ]);
  return {
    spaceId: visit.space.id,
    services: views,
    colleagues,
    canEdit: visit.can('content.edit'),
    canAnswer: visit.can('answer'),
    timeZone: visit.user.timeZone,
  };
}

export async function action(args: Route.ActionArgs) {
  const visit = await requireSpace(args);
  const { feedback } = args.context.get(servicesContext);
  const form = await args.request.formData();
  const fields = Object.fromEntries(form);
  switch (form.get('intent')) {
    case 'service.add':
      return attempt(() => feedback.addService(visit, fields), {});
    case 'service.change':
      return attempt(() => feedback.changeService(visit, form.get('service'), fields), {});
    case 'service.archive':
      return attempt(() => feedback.archiveService(visit, form.get('service')), {});
    default:
      throw data(null, { status: 400 });
  }
}

export default function Services({ loaderData }: Route.ComponentProps) {
  useLiveRevalidation([`feedback:${loaderData.spaceId}`]);
  return <ServicesPage {...loaderData} />;
}
