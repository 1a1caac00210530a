import { isCurrency } from '../../app/domain/currency';
import { AppError } from '../../app/domain/errors';
import { announceChange, type MembersParts } from './members-deps';
import type { OrganisationAccess } from './members-service';
import { requireCan } from './organisation-lock';

/** Says in which currency the organisation counts its money. The amounts stay as they were written. */
export async function setCurrency(parts: MembersParts, access: OrganisationAccess, currency: string): Promise<void> {
  requireCan(access.actor, 'organisation.rename');
  if (!isCurrency(currency)) throw new AppError('organisation.currency');
  const { id } = access.organisation;
  await parts.db.organisation.update({ where: { id }, data: { currency } });
  await announceChange(parts, id);
}
