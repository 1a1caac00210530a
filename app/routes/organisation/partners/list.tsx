import { msg } from '@lingui/core/macro';
import { data } from 'react-router';
import type { NamedPartner, PartnersService } from '../../../../server/partners/partners-service';
import { requestContext, servicesContext } from '../../../context';
import { isAppError } from '../../../domain/errors';
import type { CreateAnswer } from '../../../features/card/partners/add-partner';
import { readDirectory } from '../../../features/partners/directory-address';
import { type DirectoryContent, DirectoryPage } from '../../../features/partners/directory-page';
import { useLiveRevalidation } from '../../../live/use-live-revalidation';
import { requireAbility, requireMember } from '../../guards';
import { titled } from '../../page-title';
import type { Route } from './+types/list';

export const meta: Route.MetaFunction = titled(msg`Partners`);

export async function loader(args: Route.LoaderArgs) {
  const access = await requireMember(args);
  const { partners } = args.context.get(servicesContext);
  const organisationId = access.organisation.id;
  const language = args.context.get(requestContext).locale;
  const asked = readDirectory(new URL(args.request.url).searchParams);
  const content: DirectoryContent =
    asked.by === 'network'
      ? { by: 'network', page: asked.page, ...(await partners.listNetworks(organisationId, { ...asked, language })) }
      : { by: 'partner', page: await partners.list(organisationId, { ...asked, language }) };
  return { organisationId, content, canEdit: access.can('partners.edit') };
}

export async function action(args: Route.ActionArgs) {
  const access = await requireMember(args);
  requireAbility(access, 'partners.edit');
  const form = await args.request.formData();
  if (form.get('intent') !== 'partner.create') throw data(null, { status: 400 });
  const doer = { organisationId: access.organisation.id, memberId: access.member.id };
  return createPartner(args.context.get(servicesContext).partners, doer, form);
}

async function createPartner(
  partners: PartnersService,
  doer: Parameters<PartnersService['create']>[0],
  form: FormData,
) {
  const text = (field: string): string => String(form.get(field) ?? '');
  const fields = {
    name: text('name'),
    kind: text('kind'),
    webAddress: text('webAddress'),
    place: text('place'),
    country: text('country'),
    note: '',
  };
  const refuse = (code: string, alike: readonly NamedPartner[], status: number) =>
    data<CreateAnswer>({ ok: false, code, name: fields.name.trim(), alike }, { status });
  try {
    const { id, alike } = await partners.create(doer, fields, form.get('anyway') === 'yes');
    if (id === null) return refuse('partner.alike', alike, 200);
    const face = (await partners.faces(doer.organisationId, [id]))[id];
    if (!face) throw new Error('a partner that was just made is not there');
    return { ok: true, partner: face } satisfies CreateAnswer;
  } catch (error) {
    if (!isAppError(error)) throw error;
    return refuse(error.code, [], error.status);
  }
}

export default function Partners({ loaderData }: Route.ComponentProps) {
  const { organisationId, content, canEdit } = loaderData;
  useLiveRevalidation([`partners:${organisationId}`, `portfolio:${organisationId}`]);
  return <DirectoryPage organisationId={organisationId} content={content} canEdit={canEdit} />;
}
