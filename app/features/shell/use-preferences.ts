import { useFetcher } from 'react-router';
import type { Locale, Theme } from '../../domain/preferences';
import { LOCALE_FIELD, THEME_FIELD } from '../../ui/preference-fields';

/** Changes how the pages look for the person; a theme shows before it is stored, a language as soon as its texts are here. */
export function usePreferences(): { setTheme(theme: Theme): void; setLanguage(locale: Locale): void } {
  const { submit } = useFetcher({ key: 'preferences' });
  const keep = (field: string, value: string) => {
    void submit({ [field]: value }, { method: 'post', action: '/preferences' });
  };
  return { setTheme: (theme) => keep(THEME_FIELD, theme), setLanguage: (locale) => keep(LOCALE_FIELD, locale) };
}
