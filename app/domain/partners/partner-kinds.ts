/** What sort of organisation a partner is. What it is to us is another matter: that is said on each tie. */
export const PARTNER_KINDS = ['company', 'public', 'research', 'education', 'association', 'network', 'other'] as const;
export type PartnerKind = (typeof PARTNER_KINDS)[number];

/** Whether a text names a kind. */
export function isPartnerKind(text: unknown): text is PartnerKind {
  return PARTNER_KINDS.includes(text as PartnerKind);
}
