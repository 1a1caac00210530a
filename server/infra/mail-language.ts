import { type I18n, setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';

const languages = new Map<string, I18n>();

/** The texts of mails in a person's language; English, as written in the code, until a catalogue says otherwise. */
export function mailLanguage(locale: string): I18n {
  const known = languages.get(locale);
  if (known) return known;
  const i18n = setupI18n({ locale, messages: { [locale]: {} } });
  i18n.setMessagesCompiler(compileMessage);
  languages.set(locale, i18n);
  return i18n;
}
