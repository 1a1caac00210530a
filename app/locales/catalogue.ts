import { type I18n, type Messages, setupI18n } from '@lingui/core';

// A language whose catalogue was not compiled yet reads the messages that stand in the source.
const catalogues = import.meta.glob<{ messages: Messages }>('./*/messages.ts');
const loaded = new Map<string, I18n>();

/** How a language writes dates and numbers where its name leaves that open: English as Europe reads it, day first, 24 hours. */
const FORMATS: Readonly<Record<string, string>> = { en: 'en-GB' };

/** Loads a language before anything is rendered in it: on the server in the root's loader, in the browser before hydration. */
export async function loadLanguage(locale: string): Promise<void> {
  if (loaded.has(locale)) return;
  const catalogue = await catalogues[`./${locale}/messages.ts`]?.();
  loaded.set(locale, makeLanguage(locale, catalogue?.messages ?? {}));
}

/** The language's texts; one instance a language, which never changes. */
export function languageOf(locale: string): I18n {
  const language = loaded.get(locale) ?? makeLanguage(locale, {});
  loaded.set(locale, language);
  return language;
}

function makeLanguage(locale: string, messages: Messages): I18n {
  const format = FORMATS[locale] ?? locale;
  return setupI18n({ locale: format, messages: { [format]: messages } });
}
