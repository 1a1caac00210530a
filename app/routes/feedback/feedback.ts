import { data } from 'react-router';
import { servicesContext } from '../../context';
import { isAppError } from '../../domain/errors';
import { attempt } from '../app-problem';
import { notFound, requireSpace } from '../guards';
import type { Route } from './+types/feedback';
import { readFeedbackTarget } from './read-target';

/** What an event or a service gave, as far as the person may know it (`?targetKind=event&targetId=…&instance=…`). */
export async function loader(args: Route.LoaderArgs) {
  const visit = await requireSpace(args);
  const target = readFeedbackTarget(new URL(args.request.url).searchParams);
  if (!target) throw notFound();
  try {
    return { view: await args.context.get(servicesContext).feedback.view(visit, target) };
  } catch (error) {
    if (isAppError(error) && error.status === 404) throw notFound();
    throw error;
  }
}

export async function action(args: Route.ActionArgs) {
  const visit = await requireSpace(args);
  const form = await args.request.formData();
  if (form.get('intent') !== 'answer') throw data(null, { status: 400 });
  const target = readFeedbackTarget(form);
  if (!target) throw notFound();
  return attempt(() => args.context.get(servicesContext).feedback.answer(visit, target, Object.fromEntries(form)), {});
}
