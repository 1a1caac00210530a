import { useFetchers } from 'react-router';
import { THEME_FIELD } from './preference-fields';

/** The theme that is just being saved, so that the page changes at once. */
export function useChosenTheme(): FormDataEntryValue | null {
  const chosen = useFetchers().findLast((fetcher) => fetcher.formData?.has(THEME_FIELD));
  return chosen?.formData?.get(THEME_FIELD) ?? null;
}
