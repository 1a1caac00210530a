import { AppError } from '../../app/domain/errors';
import { type ContactId, newId, type PartnerId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import { CONTACT_READERS, type ContactFields } from '../../app/domain/partners/partner-fields';
import { foldName } from '../../app/domain/partners/partner-names';
import { type Doer, findPartner, type PartnersDeps, partnersTopic, requireField } from './partners-deps';
import type { Sent } from './partners-service';

// Contacts are personal data: cards and the record name them by id alone, so that deleting the row forgets the person.

/** Adds a person of a partner. */
export function addContact(
  deps: PartnersDeps,
  doer: Doer,
  partnerId: PartnerId,
  sent: Sent<ContactFields>,
): Promise<ContactId> {
  return insert(deps, doer, partnerId, newId<ContactId>(deps.randomBytes), sent);
}

/** Puts back one who was just removed, under the id that cards still name. */
export async function putContactBack(
  deps: PartnersDeps,
  doer: Doer,
  partnerId: PartnerId,
  contactId: ContactId,
  sent: Sent<ContactFields>,
): Promise<void> {
  if (await deps.db.contact.findUnique({ where: { id: contactId }, select: { id: true } }))
    throw new AppError('contact.unknown', 404);
  await insert(deps, doer, partnerId, contactId, sent);
}

/** Changes what is given of a contact; what is left out stays. */
export async function changeContact(
  deps: PartnersDeps,
  { organisationId }: Doer,
  partnerId: PartnerId,
  contactId: ContactId,
  sent: Sent<ContactFields>,
): Promise<void> {
  const read = <Field extends keyof ContactFields>(field: Field): Partial<ContactFields> =>
    sent[field] === undefined ? {} : { [field]: requireField('contact', field, CONTACT_READERS[field](sent[field])) };
  const fields: Partial<ContactFields> = {
    ...read('name'),
    ...read('title'),
    ...read('mail'),
    ...read('phone'),
    ...read('note'),
  };
  const { count } = await deps.db.contact.updateMany({
    where: { id: contactId, partnerId, organisationId },
    data: { ...fields, ...(fields.name === undefined ? {} : { searchText: foldName(fields.name) }) },
  });
  if (count === 0) throw new AppError('contact.unknown', 404);
  deps.live.topicChanged([partnersTopic(organisationId)]);
}

/** Deletes a contact. */
export async function removeContact(
  { db, live }: PartnersDeps,
  { organisationId }: Doer,
  partnerId: PartnerId,
  contactId: ContactId,
): Promise<void> {
  const { count } = await db.contact.deleteMany({ where: { id: contactId, partnerId, organisationId } });
  if (count === 0) throw new AppError('contact.unknown', 404);
  live.topicChanged([partnersTopic(organisationId)]);
}

async function insert(
  deps: PartnersDeps,
  { organisationId }: Doer,
  partnerId: PartnerId,
  id: ContactId,
  sent: Sent<ContactFields>,
): Promise<ContactId> {
  await findPartner(deps, organisationId, partnerId);
  const name = requireField('contact', 'name', CONTACT_READERS.name(sent.name));
  const fields: ContactFields = {
    name,
    title: requireField('contact', 'title', CONTACT_READERS.title(sent.title)),
    mail: requireField('contact', 'mail', CONTACT_READERS.mail(sent.mail)),
    phone: requireField('contact', 'phone', CONTACT_READERS.phone(sent.phone)),
    note: requireField('contact', 'note', CONTACT_READERS.note(sent.note)),
  };
  const most = LIMITS.contactsPerPartner;
  if ((await deps.db.contact.count({ where: { partnerId } })) >= most)
    throw new AppError('contact.too-many', 409, { most });
  const createdAt = deps.clock.now();
  await deps.db.contact.create({
    data: { id, organisationId, partnerId, ...fields, searchText: foldName(name), createdAt },
  });
  deps.live.topicChanged([partnersTopic(organisationId)]);
  return id;
}
