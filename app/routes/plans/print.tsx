import { msg } from '@lingui/core/macro';
import { requestContext, servicesContext } from '../../context';
import { TextPaper } from '../../features/marks/text/text-paper';
import { planLine } from '../../features/plans/plan-line';
import { languageOf } from '../../locales/catalogue';
import { requireMember } from '../guards';
import { titled } from '../page-title';
import type { Route } from './+types/print';
import { requirePlan } from './require-plan';

export const meta: Route.MetaFunction = titled(msg`Network plan`);

export async function loader(args: Route.LoaderArgs) {
  const access = await requireMember(args);
  const { plans } = args.context.get(servicesContext);
  const plan = await requirePlan(access, plans, args.params);
  return {
    title: plan.title,
    line: planLine(languageOf(args.context.get(requestContext).locale), access.organisation.name, plan.approvedOn),
    text: await plans.text(plan.id),
  };
}

export default function PrintPlan({ loaderData }: Route.ComponentProps) {
  return <TextPaper {...loaderData} />;
}
