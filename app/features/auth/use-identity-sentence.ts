import { useLingui } from '@lingui/react/macro';
import { LIMITS } from '../../domain/limits';

/** Turns the codes that identity refuses with into sentences: what happened and what to do. */
export function useIdentitySentence(): (code: string) => string {
  const { t } = useLingui();
  return (text) => {
    const [code = '', detail = ''] = text.split(/:(.*)/s);
    switch (code) {
      case 'name.invalid':
        return t`Write your name, in at most ${LIMITS.personName} characters.`;
      case 'email.invalid':
        return t`That is not a mail address. It looks like name@example.org.`;
      case 'password.missing':
        return t`Type your password.`;
      case 'password.short':
        return t`Use at least ${LIMITS.passwordMin} characters. A few words in a row are easy to remember.`;
      case 'password.long':
        return t`Use at most ${LIMITS.passwordMax} characters.`;
      case 'password.common':
        return t`Many people use this one, so it is guessed first. Choose another.`;
      case 'password.repeats':
        return t`It repeats itself or runs along the keyboard. Choose a less regular one.`;
      case 'password.personal':
        return t`It is mostly your name or address. Choose one that nobody can derive from them.`;
      case 'password.wrong':
        return t`That is not your present password. Nothing was changed.`;
      case 'signIn.wrong':
        return t`Address and password do not go together. If you have just signed up, open the link in the mail first.`;
      case 'signUp.addressTaken':
        return t`There is an account with this address already. Sign in, or set a new password if you forgot it.`;
      case 'auth.wait':
        return t`Too many tries. Wait ${waitText(Number(detail))} and try again; setting a new password by mail works at any time.`;
      case 'auth.busy':
        return t`The server is busy just now. Try again in a moment.`;
      case 'verify.wrongPassword':
        return t`That is not the password you chose when you signed up.`;
      case 'verify.unknown':
        return t`This link has been used or has ended. Sign in, or sign up again.`;
      case 'enter.unknown':
      case 'reset.unknown':
        return t`This link has been used or has ended. Ask for a new one.`;
      case 'invitation.otherAddress':
        return t`The invitation was sent to ${detail}. Sign up with that address, or ask for an invitation to yours.`;
      case 'avatar.tooLarge':
        return t`The picture is larger than one megabyte. Choose a smaller one.`;
      case 'avatar.tooManyDots':
        return t`This picture has more dots than browsers can be asked to show. Make it smaller and try again.`;
      case 'avatar.notPicture':
        return t`That is not a PNG, JPEG or WebP picture. Choose another file.`;
      case 'profile.invalid':
        return t`One of the choices is not known here. Nothing was changed; choose again.`;
      default:
        return t`That did not work, and nothing was changed. Try again in a moment.`;
    }
  };

  function waitText(seconds: number): string {
    const minutes = Math.ceil(seconds / 60);
    return seconds < 60 ? t`${seconds} s` : t`${minutes} min`;
  }
}
