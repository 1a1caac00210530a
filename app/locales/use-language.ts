import type { I18n } from '@lingui/core';
import { useEffect, useState } from 'react';
import { isLanguageLoaded, languageOf, loadLanguage } from './catalogue';

/** The reader's language. One that was chosen on the open page shows as soon as its texts are here; until then the one before. */
export function useLanguage(locale: string): { readonly locale: string; readonly i18n: I18n } {
  const [shown, setShown] = useState(locale);
  useEffect(() => {
    let isWanted = true;
    void loadLanguage(locale).then(() => isWanted && setShown(locale));
    return () => {
      isWanted = false;
    };
  }, [locale]);
  const now = isLanguageLoaded(locale) ? locale : shown;
  return { locale: now, i18n: languageOf(now) };
}
