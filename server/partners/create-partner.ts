import { AppError } from '../../app/domain/errors';
import { newId, type PartnerId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import { PARTNER_READERS, type PartnerFields } from '../../app/domain/partners/partner-fields';
import { nameKey } from '../../app/domain/partners/partner-names';
import { findAlike } from './find-alike';
import { type Doer, type PartnersDeps, partnerSearchText, partnersTopic, requireField } from './partners-deps';
import type { Created, Sent } from './partners-service';

/** Adds a partner, unless it seems to be there already and the person has not said that it is another. */
export async function createPartner(
  deps: PartnersDeps,
  doer: Doer,
  sent: Sent<PartnerFields>,
  anyway: boolean,
): Promise<Created> {
  const { db, clock, randomBytes, live } = deps;
  const { organisationId, memberId } = doer;
  const fields: PartnerFields = {
    name: requireField('partner', 'name', PARTNER_READERS.name(sent.name)),
    kind: requireField('partner', 'kind', PARTNER_READERS.kind(sent.kind)),
    webAddress: requireField('partner', 'webAddress', PARTNER_READERS.webAddress(sent.webAddress)),
    place: requireField('partner', 'place', PARTNER_READERS.place(sent.place)),
    country: requireField('partner', 'country', PARTNER_READERS.country(sent.country)),
    note: requireField('partner', 'note', PARTNER_READERS.note(sent.note)),
  };
  if (!anyway) {
    const alike = await findAlike(deps, organisationId, fields);
    if (alike.length > 0) return { id: null, alike };
  }
  const most = LIMITS.partnersPerOrganisation;
  if ((await db.partner.count({ where: { organisationId, mergedIntoId: null } })) >= most)
    throw new AppError('partner.too-many', 409, { most });
  const id = newId<PartnerId>(randomBytes);
  await db.partner.create({
    data: {
      id,
      organisationId,
      ...fields,
      nameKey: nameKey(fields.name),
      searchText: partnerSearchText(fields),
      createdAt: clock.now(),
      createdById: memberId,
    },
  });
  live.topicChanged([partnersTopic(organisationId)]);
  return { id, alike: null };
}
