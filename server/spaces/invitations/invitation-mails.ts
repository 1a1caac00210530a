import type { I18n } from '@lingui/core';

interface Mail {
  readonly kind: string;
  readonly subject: string;
  readonly text: string;
}

/** To somebody whom a host invites into a space. */
export function spaceInvitationMail(
  i18n: I18n,
  values: { inviter: string; space: string; organisation: string; link: string; days: number },
): Mail {
  return {
    kind: 'space-invitation',
    subject: i18n._({
      id: 'mail.spaceInvitation.subject',
      message: '{inviter} invites you to {space} at Solmu',
      values,
    }),
    text: i18n._({
      id: 'mail.spaceInvitation.text',
      message:
        'Hello,\n\n{inviter} ({organisation}) invites you to the space “{space}”: a shared place for its calendar, documents, meeting rooms and people.\n\nOpen this link to see the invitation:\n\n{link}\n\nIt is for this address only and works once, for {days, plural, one {# day} other {# days}}. You need no password. If you did not expect it, do nothing.\n',
      values,
    }),
  };
}

/** To somebody who opened a link into a space and left their address. */
export function spaceEntryMail(i18n: I18n, values: { space: string; link: string }): Mail {
  return {
    kind: 'space-entry',
    subject: i18n._({ id: 'mail.spaceEntry.subject', message: 'Your way into {space} at Solmu', values }),
    text: i18n._({
      id: 'mail.spaceEntry.text',
      message:
        'Hello,\n\nopen this link to enter the space “{space}”:\n\n{link}\n\nIt is for this address only and works once, for 24 hours. If it was not you who asked, do nothing.\n',
      values,
    }),
  };
}
