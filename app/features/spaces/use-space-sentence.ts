import { useLingui } from '@lingui/react/macro';
import { LIMITS } from '../../domain/limits';
import { SPACE_INVITATION_CHOICES } from '../../domain/spaces/invitations';

/** Turns the codes that spaces refuse with into sentences: what happened, and what to do. */
export function useSpaceSentence(): (code: string) => string {
  const { t } = useLingui();
  return (text) => {
    const [code = '', detail = ''] = text.split(/:(.*)/s);
    switch (code) {
      case 'name.missing':
        return t`Give the space a name.`;
      case 'name.too-long':
        return t`The name of a space has at most ${LIMITS.spaceName} characters.`;
      case 'text.tooLong':
        return t`That is too long: at most ${detail} characters.`;
      case 'space.choice':
        return t`One of the choices is not known here. Nothing was changed; choose again.`;
      case 'space.lastHost':
        return t`A space keeps at least one host whose access has no end. Make somebody else a host first.`;
      case 'space.full':
        return t`A space holds at most ${LIMITS.peoplePerSpace} people.`;
      case 'person.unknown':
        return t`That person is not in the space any more. Nothing was changed.`;
      case 'person.endPast':
        return t`That day is over. Choose a later one, or remove the person.`;
      case 'invitation.addresses':
        return detail && Number.isNaN(Number(detail))
          ? t`${detail} is not a mail address. Nothing was sent.`
          : t`Write up to ${SPACE_INVITATION_CHOICES.addressesAtOnce} mail addresses, separated by commas or lines.`;
      case 'invitation.tooMany':
        return t`There are too many open invitations. Withdraw some first.`;
      case 'invitation.choice':
        return t`One of the choices is not offered. Nothing was sent; choose again.`;
      case 'forbidden':
        return t`Your role does not include this any more, so nothing was changed.`;
      default:
        return t`That did not work, and nothing was changed. Try again in a moment.`;
    }
  };
}
