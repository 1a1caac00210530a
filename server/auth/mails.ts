import type { I18n } from '@lingui/core';
import type { AuthMail } from './auth-deps';

type Mail = Omit<AuthMail, 'to'>;

/** To somebody who signed up: the link that makes the account. */
export function signUpMail(i18n: I18n, name: string, link: string): Mail {
  return {
    kind: 'sign-up',
    subject: i18n._({ id: 'mail.signUp.subject', message: 'Finish signing up to Solmu' }),
    text: i18n._({
      id: 'mail.signUp.text',
      message:
        'Hello {name},\n\nopen this link to finish signing up:\n\n{link}\n\nIt works once, for 24 hours. If it was not you who signed up, do nothing: no account is made.\n',
      values: { name, link },
    }),
  };
}

/** To the owner of an address with which somebody tried to sign up again. */
export function knownAddressMail(i18n: I18n, name: string, signInLink: string, resetLink: string): Mail {
  return {
    kind: 'known-address',
    subject: i18n._({ id: 'mail.knownAddress.subject', message: 'You already have an account at Solmu' }),
    text: i18n._({
      id: 'mail.knownAddress.text',
      message:
        'Hello {name},\n\nsomebody, probably you, signed up with this address, which already has an account. Nothing was changed.\n\nSign in: {signInLink}\n\nIf you forgot your password: {resetLink}\n',
      values: { name, signInLink, resetLink },
    }),
  };
}

/** To the owner of an account whose address is not proven yet. */
export function verifyMail(i18n: I18n, name: string, link: string): Mail {
  return {
    kind: 'verify',
    subject: i18n._({ id: 'mail.verify.subject', message: 'Confirm your address for Solmu' }),
    text: i18n._({
      id: 'mail.verify.text',
      message:
        'Hello {name},\n\nopen this link to confirm that this address is yours:\n\n{link}\n\nIt works once, for 24 hours.\n',
      values: { name, link },
    }),
  };
}

/** The link with which a new password can be set. */
export function resetMail(i18n: I18n, name: string, link: string): Mail {
  return {
    kind: 'reset',
    subject: i18n._({ id: 'mail.reset.subject', message: 'Set a new password for Solmu' }),
    text: i18n._({
      id: 'mail.reset.text',
      message:
        'Hello {name},\n\nopen this link to set a new password:\n\n{link}\n\nIt works once, for one hour, and signs you out everywhere else. If it was not you who asked, do nothing: your password stays as it is.\n',
      values: { name, link },
    }),
  };
}

/** The link with which somebody without a password signs in. */
export function entryMail(i18n: I18n, name: string, link: string): Mail {
  return {
    kind: 'enter',
    subject: i18n._({ id: 'mail.enter.subject', message: 'Your link to Solmu' }),
    text: i18n._({
      id: 'mail.enter.text',
      message:
        'Hello {name},\n\nopen this link to sign in:\n\n{link}\n\nIt works once, for 30 minutes. If it was not you who asked, do nothing.\n',
      values: { name, link },
    }),
  };
}

/** To somebody who asked for such a link and has a password. */
export function passwordInsteadMail(i18n: I18n, name: string, signInLink: string, resetLink: string): Mail {
  return {
    kind: 'enter',
    subject: i18n._({ id: 'mail.passwordInstead.subject', message: 'Sign in to Solmu with your password' }),
    text: i18n._({
      id: 'mail.passwordInstead.text',
      message:
        'Hello {name},\n\nsomebody, probably you, asked for a link to sign in. Your account has a password, so sign in with it: {signInLink}\n\nIf you forgot it: {resetLink}\n',
      values: { name, signInLink, resetLink },
    }),
  };
}

/** Tells the owner that the password is another one now. */
export function passwordChangedMail(i18n: I18n, name: string, resetLink: string): Mail {
  return {
    kind: 'password-changed',
    subject: i18n._({ id: 'mail.passwordChanged.subject', message: 'Your password for Solmu was changed' }),
    text: i18n._({
      id: 'mail.passwordChanged.text',
      message:
        'Hello {name},\n\nyour password was just changed and your other devices were signed out. If it was not you, set a new one now: {resetLink}\n',
      values: { name, resetLink },
    }),
  };
}
