import { data, redirect } from 'react-router';
import { servicesContext } from '../../../context';
import { type ContactId, type PartnerId, parseId } from '../../../domain/ids';
import { PartnerPage } from '../../../features/partners/partner-page';
import { useLiveRevalidation } from '../../../live/use-live-revalidation';
import { attempt } from '../../app-problem';
import { notFound, requireAbility, requireMember } from '../../guards';
import type { Route } from './+types/partner';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${loaderData.partner.name} · Solmu` : 'Solmu' },
];

export async function loader(args: Route.LoaderArgs) {
  const access = await requireMember(args);
  const { partners } = args.context.get(servicesContext);
  const organisationId = access.organisation.id;
  const partnerId = parseId<PartnerId>(args.params.partnerId);
  const partner = partnerId && (await partners.read(organisationId, partnerId));
  if (!partner) throw notFound();
  if ('mergedInto' in partner) throw redirect(`/o/${organisationId}/partners/${partner.mergedInto}`);
  return {
    organisationId,
    partner,
    canEdit: access.can('partners.edit'),
    canMerge: access.can('partners.merge'),
  };
}

const PARTNER_FIELDS = ['name', 'kind', 'webAddress', 'place', 'country', 'note'] as const;
const CONTACT_FIELDS = ['name', 'title', 'mail', 'phone', 'note'] as const;

export async function action(args: Route.ActionArgs) {
  const access = await requireMember(args);
  const { partners } = args.context.get(servicesContext);
  const form = await args.request.formData();
  const intent = String(form.get('intent'));
  requireAbility(access, intent === 'partner.merge' ? 'partners.merge' : 'partners.edit');
  const organisationId = access.organisation.id;
  const doer = { organisationId, memberId: access.member.id };
  const partnerId = parseId<PartnerId>(args.params.partnerId);
  // Whatever is asked, of a partner that is not ours there is nothing.
  if (!partnerId || !(await partners.read(organisationId, partnerId))) throw notFound();
  const given = <Field extends string>(fields: readonly Field[]): Partial<Record<Field, unknown>> =>
    Object.fromEntries(fields.flatMap((field) => (form.has(field) ? [[field, form.get(field)]] : []))) as Partial<
      Record<Field, unknown>
    >;
  switch (intent) {
    case 'partner.change':
      return attempt(() => partners.change(doer, partnerId, given(PARTNER_FIELDS)), {});
    case 'partner.archive':
    case 'partner.restore':
      return attempt(() => partners.setArchived(doer, partnerId, intent === 'partner.archive'), {});
    case 'partner.merge': {
      const into = parseId<PartnerId>(form.get('into'));
      if (!into) throw notFound();
      const answer = await attempt(() => partners.merge(doer, partnerId, into), {});
      return 'ok' in answer ? redirect(`/o/${organisationId}/partners/${into}`) : answer;
    }
    case 'contact.add':
      return attempt(() => partners.addContact(doer, partnerId, given(CONTACT_FIELDS)), {});
  }
  const contactId = parseId<ContactId>(form.get('contactId'));
  if (!contactId) throw notFound();
  switch (intent) {
    case 'contact.change':
      return attempt(() => partners.changeContact(doer, partnerId, contactId, given(CONTACT_FIELDS)), {});
    case 'contact.remove':
      return attempt(() => partners.removeContact(doer, partnerId, contactId), {});
    case 'contact.put-back':
      return attempt(() => partners.putContactBack(doer, partnerId, contactId, given(CONTACT_FIELDS)), {});
    default:
      throw data(null, { status: 400 });
  }
}

export default function Partner({ loaderData }: Route.ComponentProps) {
  const { organisationId } = loaderData;
  useLiveRevalidation([`partners:${organisationId}`, `portfolio:${organisationId}`]);
  // Another partner is another page: nothing half typed goes along.
  return <PartnerPage key={loaderData.partner.id} {...loaderData} />;
}
