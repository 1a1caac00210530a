/** How the pages look for one person; `system` follows the device. */
export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** Whether a text names a theme. */
export function isTheme(text: unknown): text is Theme {
  return THEMES.includes(text as Theme);
}

/** Languages that have a catalogue; the first is that of who asks for none of them. */
export const LOCALES = ['en', 'fi', 'sv', 'nb', 'de'] as const;
export type Locale = (typeof LOCALES)[number];

/** Each language is called what its speakers call it. */
export const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = {
  en: 'English',
  fi: 'Suomi',
  sv: 'Svenska',
  nb: 'Norsk',
  de: 'Deutsch',
};

/** The cookie in which somebody who is not signed in keeps a chosen language. */
export const LANGUAGE_COOKIE = 'solmu-language';

/** Whether a text names a language that the pages speak. */
export function isLocale(text: unknown): text is Locale {
  return LOCALES.includes(text as Locale);
}

/** Whether the platform knows a time zone of this name. */
export function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return /^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(text);
  } catch {
    return false;
  }
}
