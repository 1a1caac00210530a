import { msg } from '@lingui/core/macro';
import { data, redirect } from 'react-router';
import { requestContext, servicesContext } from '../../context';
import { StartPage } from '../../features/boards/start-page';
import { languageOf } from '../../locales/catalogue';
import { attempt } from '../app-problem';
import { requireAbility, requireMember } from '../guards';
import { titled } from '../page-title';
import type { Route } from './+types/start';
import { defaultColumns } from './default-columns';

export const meta: Route.MetaFunction = titled(msg`How to begin`);

export async function loader(args: Route.LoaderArgs) {
  const access = await requireMember(args);
  requireAbility(access, 'board.create');
  return { organisationId: access.organisation.id, canImport: access.can('import') };
}

export async function action(args: Route.ActionArgs) {
  const access = await requireMember(args);
  requireAbility(access, 'board.create');
  const { boards, interchange } = args.context.get(servicesContext);
  const { locale } = args.context.get(requestContext);
  const form = await args.request.formData();
  const intent = String(form.get('intent'));
  const organisationId = access.organisation.id;
  const doer = { organisationId, memberId: access.member.id };
  switch (intent) {
    case 'create':
      return attempt(
        async () => {
          const columns = defaultColumns(languageOf(locale));
          const id = await boards.create({ ...doer, name: form.get('name') }, columns);
          throw redirect(`/o/${organisationId}/boards/${id}`);
        },
        { intent },
      );
    case 'example':
      return attempt(
        async () => {
          const id = await interchange.createExample(organisationId, doer);
          throw redirect(`/o/${organisationId}/boards/${id}`);
        },
        { intent },
      );
    default:
      throw data(null, { status: 400 });
  }
}

export default function Start({ loaderData }: Route.ComponentProps) {
  return <StartPage {...loaderData} />;
}
