import { data } from 'react-router';
import { servicesContext } from '../../context';
import { isAppError } from '../../domain/errors';
import type { ViewAnswer } from '../../features/portfolio/views/view-dialog';
import { requireAbility, requireMember } from '../guards';
import type { Route } from './+types/views';

/** Keeps and changes saved views of the portfolio; the pages that show them are elsewhere. */
export async function action(args: Route.ActionArgs) {
  const access = await requireMember(args);
  requireAbility(access, 'view.save');
  const { savedViews } = args.context.get(servicesContext);
  const form = await args.request.formData();
  const doer = { organisationId: access.organisation.id, memberId: access.member.id };
  const viewId = form.get('view');
  const isShared = form.get('shared') === 'yes';
  if (isShared) requireAbility(access, 'view.share');
  const mayChange = ({ isOwn }: { readonly isOwn: boolean }) => requireAbility(access, 'view.change', { isOwn });
  switch (form.get('intent')) {
    case 'view.save':
      return answer(() => savedViews.save(doer, { name: form.get('name'), state: form.get('state'), isShared }));
    case 'view.update':
      return answer(() => savedViews.update(doer, viewId, form.get('state'), mayChange));
    case 'view.rename':
      return answer(() => savedViews.rename(doer, viewId, form.get('name'), mayChange));
    case 'view.share':
      return answer(() => savedViews.share(doer, viewId, isShared, mayChange));
    case 'view.delete':
      return answer(() => savedViews.delete(doer, viewId, mayChange));
    case 'view.default':
      return answer(() => savedViews.setDefault(doer, viewId === '' ? null : viewId));
    default:
      throw data(null, { status: 400 });
  }
}

async function answer(act: () => Promise<unknown>) {
  try {
    const made = await act();
    return { ok: true, viewId: typeof made === 'string' ? made : null } satisfies ViewAnswer;
  } catch (error) {
    if (!isAppError(error)) throw error;
    return data({ ok: false, code: error.code } satisfies ViewAnswer, { status: error.status });
  }
}

/** Nothing is to be seen here; the guard answers strangers as everywhere. */
export async function loader(args: Route.LoaderArgs) {
  await requireMember(args);
  throw data(null, { status: 405 });
}
