import { requestContext, servicesContext } from '../../context';
import { planLine } from '../../features/plans/plan-line';
import { languageOf } from '../../locales/catalogue';
import { requireAbility, requireMember } from '../guards';
import { textFile } from '../text-file';
import type { Route } from './+types/export';
import { requirePlan } from './require-plan';

/** A plan as a file. */
export async function loader(args: Route.LoaderArgs) {
  const access = await requireMember(args);
  requireAbility(access, 'export');
  const { plans } = args.context.get(servicesContext);
  const { id, title, approvedOn } = await requirePlan(access, plans, args.params);
  const line = planLine(languageOf(args.context.get(requestContext).locale), access.organisation.name, approvedOn);
  return textFile(args.params.format, async () => ({ title, line, text: await plans.text(id) }), plans.docx);
}
