import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { PartnerKind } from '../../../domain/partners/partner-kinds';

/** What sort of organisation a partner is, by name. */
export const PARTNER_KIND_NAMES: Record<PartnerKind, MessageDescriptor> = {
  company: msg`Company`,
  public: msg`Public body`,
  research: msg`Research`,
  education: msg`Education`,
  association: msg`Association`,
  network: msg`Network or cluster`,
  other: msg`Other`,
};
