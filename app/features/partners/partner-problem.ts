import { useLingui } from '@lingui/react/macro';
import { LIMITS } from '../../domain/limits';

/** What the actions on partners and contacts answer when they refuse. */
export interface PartnerRefusal {
  readonly ok: false;
  readonly code: string;
}
export type PartnerAnswer = { readonly ok: true } | PartnerRefusal;

/** Which field a refusal is about: the middle of `partner.name.missing`. */
export function fieldOf(code: string): string | null {
  const [, field, reason] = code.split('.');
  return field !== undefined && reason !== undefined ? field : null;
}

/** A sentence for an act that was refused. */
export function usePartnerProblem(): (code: string) => string {
  const { t } = useLingui();
  const longest: Readonly<Record<string, number>> = {
    'partner.name': LIMITS.partnerName,
    'partner.place': LIMITS.placeName,
    'partner.country': LIMITS.placeName,
    'partner.note': LIMITS.note,
    'partner.webAddress': LIMITS.webAddress,
    'contact.name': LIMITS.personName,
    'contact.title': LIMITS.contactTitle,
    'contact.phone': LIMITS.phone,
    'contact.note': LIMITS.contactNote,
  };
  return (code) => {
    const most = longest[code.split('.').slice(0, 2).join('.')] ?? 0;
    if (code.endsWith('.too-long')) return t`At most ${most} characters fit here. Shorten it a little.`;
    switch (code) {
      case 'partner.name.missing':
      case 'contact.name.missing':
        return t`Give a name.`;
      case 'partner.webAddress.unreadable':
        return t`This is not a web address. It looks like https://example.org.`;
      case 'contact.mail.unreadable':
        return t`This is not a mail address. It looks like name@example.org.`;
      case 'contact.phone.unreadable':
        return t`This is not a telephone number. It looks like +358 40 123 4567.`;
      case 'partner.too-many':
        return t`The directory holds ${LIMITS.partnersPerOrganisation} partners at most. Merge those that are there twice.`;
      case 'contact.too-many':
        return t`A partner has ${LIMITS.contactsPerPartner} people at most. Remove those you no longer need.`;
      case 'partner.same':
        return t`This is the same partner. Choose another.`;
      case 'partner.unknown':
        return t`Somebody merged this partner into another meanwhile.`;
      case 'contact.unknown':
        return t`Somebody removed this person meanwhile.`;
      default:
        return t`That did not work, and nothing was changed. Try again in a moment.`;
    }
  };
}
