import { useLingui } from '@lingui/react/macro';
import { INVITATION_CHOICES } from '../../domain/invitations';
import { LIMITS } from '../../domain/limits';

/** Turns the codes that organisations and members refuse with into sentences. */
export function useMembersSentence(): (code: string) => string {
  const { t } = useLingui();
  return (text) => {
    const [code = '', detail = ''] = text.split(/:(.*)/s);
    switch (code) {
      case 'organisation.name':
        return t`Give it a name, in at most ${LIMITS.organisationName} characters.`;
      case 'organisation.currency':
        return t`That is no currency we know. Choose one from the list.`;
      case 'organisation.nameDiffers':
        return t`That is not the organisation's name. Nothing was deleted.`;
      case 'organisation.lastOwner':
        return t`You are the only owner. Make somebody else an owner first, or delete the organisation.`;
      case 'invitation.addresses':
        return detail && Number.isNaN(Number(detail))
          ? t`${detail} is not a mail address. Nothing was sent.`
          : t`Write up to ${INVITATION_CHOICES.addressesAtOnce} mail addresses, separated by commas or lines.`;
      case 'invitation.tooMany':
        return t`There are too many open invitations. Withdraw some first.`;
      case 'member.unknown':
        return t`That person is not in the list any more. Nothing was changed.`;
      case 'forbidden':
        return t`Your role does not include this any more, so nothing was changed.`;
      default:
        return t`That did not work, and nothing was changed. Try again in a moment.`;
    }
  };
}
