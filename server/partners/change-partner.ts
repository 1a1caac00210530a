import type { PartnerId } from '../../app/domain/ids';
import { PARTNER_READERS, type PartnerFields } from '../../app/domain/partners/partner-fields';
import { nameKey } from '../../app/domain/partners/partner-names';
import {
  type Doer,
  findPartner,
  type PartnersDeps,
  partnerSearchText,
  partnersTopic,
  requireField,
} from './partners-deps';
import type { Sent } from './partners-service';

/** Changes what is given of a partner; what is left out stays. */
export async function changePartner(
  deps: PartnersDeps,
  { organisationId }: Doer,
  partnerId: PartnerId,
  sent: Sent<PartnerFields>,
): Promise<void> {
  const partner = await findPartner(deps, organisationId, partnerId);
  const read = <Field extends keyof PartnerFields>(field: Field): Partial<PartnerFields> =>
    sent[field] === undefined ? {} : { [field]: requireField('partner', field, PARTNER_READERS[field](sent[field])) };
  const fields: Partial<PartnerFields> = {
    ...read('name'),
    ...read('kind'),
    ...read('webAddress'),
    ...read('place'),
    ...read('country'),
    ...read('note'),
  };
  const next = { ...partner, ...fields };
  await deps.db.partner.updateMany({
    where: { id: partnerId, organisationId },
    data: { ...fields, nameKey: nameKey(next.name), searchText: partnerSearchText(next) },
  });
  deps.live.topicChanged([partnersTopic(organisationId)]);
}

/** Puts a partner away, or brings it back. Cards that name it go on naming it. */
export async function setPartnerArchived(
  deps: PartnersDeps,
  { organisationId }: Doer,
  partnerId: PartnerId,
  archived: boolean,
): Promise<void> {
  await findPartner(deps, organisationId, partnerId);
  await deps.db.partner.updateMany({
    where: { id: partnerId, organisationId },
    data: { archivedAt: archived ? deps.clock.now() : null },
  });
  deps.live.topicChanged([partnersTopic(organisationId)]);
}
