import { requestContext, servicesContext } from '../../context';
import { toMarkdown } from '../../domain/rich-text/to-markdown';
import { planLine } from '../../features/plans/plan-line';
import { languageOf } from '../../locales/catalogue';
import { dispositionOf } from '../disposition';
import { notFound, requireAbility, requireMember } from '../guards';
import type { Route } from './+types/export';
import { requirePlan } from './require-plan';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A plan as a file: Markdown, or a document for word processors. */
export async function loader(args: Route.LoaderArgs) {
  const access = await requireMember(args);
  requireAbility(access, 'export');
  const { plans } = args.context.get(servicesContext);
  const plan = await requirePlan(access, plans, args.params);
  const { format } = args.params;
  if (format !== 'docx' && format !== 'md') throw notFound();
  const text = await plans.text(plan.id);
  const line = planLine(languageOf(args.context.get(requestContext).locale), access.organisation.name, plan.approvedOn);
  const body =
    format === 'docx'
      ? await plans.docx(plan.title, line, text)
      : `# ${plan.title.replace(/[\\`*_[\]<>]/g, '\\$&')}\n\n${line}\n\n${toMarkdown(text)}\n`;
  return new Response(body as BodyInit, {
    headers: {
      'Content-Type': format === 'docx' ? DOCX : 'text/markdown; charset=utf-8',
      'Content-Disposition': dispositionOf(`${plan.title}.${format}`),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}
