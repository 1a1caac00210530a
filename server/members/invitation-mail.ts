import type { I18n } from '@lingui/core';

/** To somebody who is invited into an organisation. */
export function invitationMail(
  i18n: I18n,
  { inviter, organisation, link, days }: { inviter: string; organisation: string; link: string; days: number },
): { kind: string; subject: string; text: string } {
  const values = { inviter, organisation, link, days };
  return {
    kind: 'invitation',
    subject: i18n._({
      id: 'mail.invitation.subject',
      message: '{inviter} invites you to {organisation} at Solmu',
      values,
    }),
    text: i18n._({
      id: 'mail.invitation.text',
      message:
        'Hello,\n\n{inviter} invites you to work with {organisation} at Solmu, where it keeps the networks it belongs to.\n\nOpen this link to see the invitation:\n\n{link}\n\nIt is for this address only and works once, for {days, plural, one {# day} other {# days}}. If you did not expect it, do nothing.\n',
      values,
    }),
  };
}
