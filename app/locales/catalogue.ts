import { type I18n, type Messages, setupI18n } from '@lingui/core';

// A language whose catalogue was not compiled yet reads the messages that stand in the source.
const catalogues = import.meta.glob<{ messages: Messages }>('./*/messages.ts');
const loaded = new Map<string, I18n>();

/** How a language writes dates and numbers where its name leaves that open: English as Europe reads it, day first, 24 hours. */
const FORMATS: Readonly<Record<string, string>> = { en: 'en-GB' };

/**
 * Loads a language before anything is rendered in it: on the server before the first request, in the browser before
 * hydration and when somebody changes their language.
 */
export async function loadLanguage(locale: string): Promise<void> {
  if (loaded.has(locale)) return;
  const catalogue = await catalogues[`./${locale}/messages.ts`]?.();
  loaded.set(locale, makeLanguage(locale, catalogue?.messages ?? {}));
}

/** Whether a language's texts are here. */
export function isLanguageLoaded(locale: string): boolean {
  return loaded.has(locale);
}

/** The language's texts; one instance a language, which never changes. Until they are loaded, those of the language before. */
export function languageOf(locale: string): I18n {
  const language = loaded.get(locale) ?? [...loaded.values()].at(-1) ?? makeLanguage(locale, {});
  if (loaded.size === 0) loaded.set(locale, language);
  return language;
}

function makeLanguage(locale: string, messages: Messages): I18n {
  const format = FORMATS[locale] ?? locale;
  return setupI18n({ locale: format, messages: { [format]: messages } });
}
