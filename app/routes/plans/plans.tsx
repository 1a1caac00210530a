import { msg } from '@lingui/core/macro';
import { data, redirect } from 'react-router';
import { requestContext, servicesContext } from '../../context';
import { todayIn } from '../../features/marks/due-tone';
import { planWords } from '../../features/plans/plan-words';
import { PlansPage } from '../../features/plans/plans-page';
import { useLiveRevalidation } from '../../live/use-live-revalidation';
import { languageOf } from '../../locales/catalogue';
import { attempt } from '../app-problem';
import { requireAbility, requireMember } from '../guards';
import { titled } from '../page-title';
import type { Route } from './+types/plans';
import { listedPlan } from './listed-plan';

export const meta: Route.MetaFunction = titled(msg`Network plans`);

export async function loader(args: Route.LoaderArgs) {
  const access = await requireMember(args);
  requireAbility(access, 'plan.read');
  const { plans, members, clock } = args.context.get(servicesContext);
  const organisationId = access.organisation.id;
  const [rows, people] = await Promise.all([plans.list(organisationId), members.listMembers(organisationId)]);
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return {
    organisationId,
    plans: rows.map((row) => listedPlan(row, nameOf)),
    canCreate: access.can('plan.edit'),
    timeZone: access.user.timeZone,
    year: todayIn(access.user.timeZone, clock.now()).slice(0, 4),
  };
}

export async function action(args: Route.ActionArgs) {
  const access = await requireMember(args);
  requireAbility(access, 'plan.edit');
  const form = await args.request.formData();
  if (form.get('intent') !== 'create') throw data(null, { status: 400 });
  const { plans, clock } = args.context.get(servicesContext);
  const { locale } = args.context.get(requestContext);
  const doer = { organisationId: access.organisation.id, memberId: access.member.id };
  return attempt(
    async () => {
      const id = await plans.create(doer, {
        title: form.get('title'),
        today: todayIn(access.user.timeZone, clock.now()),
        words: planWords(languageOf(locale), access.organisation.currency),
      });
      throw redirect(`/o/${doer.organisationId}/plans/${id}`);
    },
    { intent: 'create' },
  );
}

export default function Plans({ loaderData }: Route.ComponentProps) {
  useLiveRevalidation([`plans:${loaderData.organisationId}`]);
  return <PlansPage {...loaderData} />;
}
