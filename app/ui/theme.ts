import { useFetchers } from 'react-router';

/** The form field that carries a theme, wherever it is sent. */
export const THEME_FIELD = 'theme';

/** The theme that is just being saved, so that the page changes at once. */
export function useChosenTheme(): FormDataEntryValue | null {
  const chosen = useFetchers().findLast((fetcher) => fetcher.formData?.has(THEME_FIELD));
  return chosen?.formData?.get(THEME_FIELD) ?? null;
}
