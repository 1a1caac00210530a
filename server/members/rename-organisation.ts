import { readOrganisationName } from './create-organisation';
import { announceChange, type MembersParts } from './members-deps';
import type { OrganisationAccess } from './members-service';
import { requireCan } from './organisation-lock';

/** Gives the organisation another name. */
export async function renameOrganisation(parts: MembersParts, access: OrganisationAccess, text: string): Promise<void> {
  requireCan(access.actor, 'organisation.rename');
  const { id } = access.organisation;
  await parts.db.organisation.update({ where: { id }, data: { name: readOrganisationName(text) } });
  await announceChange(parts, id);
}
