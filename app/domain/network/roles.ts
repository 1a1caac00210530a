/**
 * Method M18: what another organisation is to us in one network. Roles stand on the tie, not on the organisation, and
 * one can have several at once.
 */
export const PARTNER_ROLES = ['customer', 'user', 'funder', 'supplier', 'partner', 'overseen', 'competitor'] as const;
export type PartnerRole = (typeof PARTNER_ROLES)[number];
