import { type I18n, type Messages, setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { LOCALES, type Locale } from '../../app/domain/preferences';
import { messages as de } from '../../app/locales/de/messages';
import { messages as en } from '../../app/locales/en/messages';
import { messages as fi } from '../../app/locales/fi/messages';
import { messages as nb } from '../../app/locales/nb/messages';
import { messages as sv } from '../../app/locales/sv/messages';

const CATALOGUES: Readonly<Record<Locale, Messages>> = { en, fi, sv, nb, de };

/** English in mails is that of Europe, as in the pages: the day first, 24 hours. */
const languages = new Map<string, I18n>(
  LOCALES.map((locale) => [locale, makeLanguage(locale === 'en' ? 'en-GB' : locale, CATALOGUES[locale])]),
);
const english = makeLanguage('en-GB', CATALOGUES.en);

/** The texts of mails and feeds in a person's language; English for one that has no catalogue. */
export function mailLanguage(locale: string): I18n {
  return languages.get(locale) ?? english;
}

function makeLanguage(locale: string, messages: Messages): I18n {
  const i18n = setupI18n({ locale, messages: { [locale]: messages } });
  // A message that is newer than the catalogue is read as it stands in the source.
  i18n.setMessagesCompiler(compileMessage);
  return i18n;
}
