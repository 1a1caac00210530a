import { msg } from '@lingui/core/macro';
import { data } from 'react-router';
import { servicesContext } from '../../../context';
import { type LabelId, parseId } from '../../../domain/ids';
import { LabelsPage } from '../../../features/labels/labels-page';
import { attempt } from '../../app-problem';
import { requireAbility, requireMember } from '../../guards';
import { titled } from '../../page-title';
import { readerOrder } from '../../reader-order';
import type { Route } from './+types/labels';

export const meta: Route.MetaFunction = titled(msg`Labels`);

export async function loader(args: Route.LoaderArgs) {
  const access = await requireMember(args);
  const { labels } = args.context.get(servicesContext);
  const inOrder = readerOrder(args.context);
  return { labels: inOrder(await labels.listWithUse(access.organisation.id)), canEdit: access.can('labels.edit') };
}

export async function action(args: Route.ActionArgs) {
  const access = await requireMember(args);
  requireAbility(access, 'labels.edit');
  const { labels } = args.context.get(servicesContext);
  const form = await args.request.formData();
  const doer = { organisationId: access.organisation.id, memberId: access.member.id };
  const name = form.get('name');
  const colour = form.get('colour');
  const intent = form.get('intent');
  if (intent === 'create') return attempt(() => labels.create(doer, { name, colour }), {});
  const labelId = parseId<LabelId>(form.get('labelId'));
  if (!labelId) throw data(null, { status: 404 });
  switch (intent) {
    case 'rename':
      return attempt(() => labels.change(doer, labelId, { name }), {});
    case 'recolour':
      return attempt(() => labels.change(doer, labelId, { colour }), {});
    case 'delete':
      return attempt(() => labels.delete(doer, labelId), {});
    default:
      throw data(null, { status: 400 });
  }
}

export default function Labels({ loaderData }: Route.ComponentProps) {
  return <LabelsPage {...loaderData} />;
}
