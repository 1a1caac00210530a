import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { PartnerRole } from '../../../domain/network/roles';

/** What another organisation is to us in a network (M18), by name. */
export const PARTNER_ROLE_NAMES: Record<PartnerRole, MessageDescriptor> = {
  customer: msg`Customer`,
  user: msg`User`,
  funder: msg`Funder`,
  supplier: msg`Supplier`,
  partner: msg`Partner`,
  overseen: msg`Overseen body`,
  competitor: msg`Competitor`,
};
