/** How the pages look for one person; `system` follows the device. */
export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** Whether a text names a theme. */
export function isTheme(text: unknown): text is Theme {
  return THEMES.includes(text as Theme);
}

/** Languages that have a catalogue. */
export const LOCALES = ['en'] as const;
export type Locale = (typeof LOCALES)[number];

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
