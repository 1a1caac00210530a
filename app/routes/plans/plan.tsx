import { msg } from '@lingui/core/macro';
import { data, redirect } from 'react-router';
import { servicesContext } from '../../context';
import { isAppError } from '../../domain/errors';
import type { PlanId } from '../../domain/ids';
import { compareRichTexts } from '../../domain/rich-text/compare';
import type { RichDoc } from '../../domain/rich-text/content';
import { todayIn } from '../../features/marks/due-tone';
import { PlanPage } from '../../features/plans/plan-page';
import { useLiveRevalidation } from '../../live/use-live-revalidation';
import { attempt } from '../app-problem';
import { notFound, requireAbility, requireMember } from '../guards';
import { memberFaces } from '../member-faces';
import { titled } from '../page-title';
import type { Route } from './+types/plan';
import { listedPlan } from './listed-plan';
import { requirePlan } from './require-plan';

export const meta: Route.MetaFunction = titled(msg`Network plan`);

export async function loader(args: Route.LoaderArgs) {
  const access = await requireMember(args);
  const { plans, members, clock } = args.context.get(servicesContext);
  const row = await requirePlan(access, plans, args.params);
  const [text, versions, people] = await Promise.all([
    plans.text(row.id),
    plans.versions(row.id),
    members.listMembers(access.organisation.id),
  ]);
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const search = new URL(args.request.url).searchParams;
  const from = search.get('from');
  const to = search.get('to') ?? '';
  const version = (planId: PlanId, id: string): Promise<RichDoc> =>
    plans.version(planId, id).catch((error: unknown) => {
      throw isAppError(error, 'version.unknown') ? notFound() : error;
    });
  return {
    organisationId: access.organisation.id,
    plan: listedPlan(row, nameOf),
    text,
    versions: versions.map(({ createdById, ...one }) => ({ ...one, createdBy: nameOf.get(createdById) ?? '?' })),
    comparison:
      from === null
        ? null
        : {
            from,
            to,
            lines: compareRichTexts(await version(row.id, from), to === '' ? text : await version(row.id, to)),
          },
    members: memberFaces(people),
    me: {
      userId: access.user.id,
      memberId: access.member.id,
      canEdit: access.can('plan.edit', { isApproved: row.isApproved }),
    },
    canApprove: access.can('plan.approve'),
    timeZone: access.user.timeZone,
    today: todayIn(access.user.timeZone, clock.now()),
  };
}

export async function action(args: Route.ActionArgs) {
  const access = await requireMember(args);
  const { plans } = args.context.get(servicesContext);
  const { id } = await requirePlan(access, plans, args.params);
  const form = await args.request.formData();
  const intent = String(form.get('intent'));
  const doer = { organisationId: access.organisation.id, memberId: access.member.id };
  requireAbility(access, intent === 'approve' || intent === 'reopen' ? 'plan.approve' : 'plan.edit');
  switch (intent) {
    case 'rename':
      return attempt(() => plans.rename(doer, id, form.get('title')), { intent });
    case 'version':
      return attempt(() => plans.nameVersion(doer, id, form.get('name')), { intent });
    case 'restore':
      return attempt(() => plans.restore(doer, id, form.get('version')), { intent });
    case 'approve':
      return attempt(() => plans.approve(doer, id, form.get('on')), { intent });
    case 'reopen':
      return attempt(() => plans.reopen(doer, id), { intent });
    case 'remove':
      return attempt(
        async () => {
          await plans.remove(doer, id);
          throw redirect(`/o/${doer.organisationId}/plans`);
        },
        { intent },
      );
    default:
      throw data(null, { status: 400 });
  }
}

export default function Plan({ loaderData }: Route.ComponentProps) {
  useLiveRevalidation([`plans:${loaderData.organisationId}`]);
  return <PlanPage {...loaderData} />;
}
