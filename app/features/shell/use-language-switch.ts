import { useFetcher } from 'react-router';

/** Changes the person's language; the page shows it as soon as its texts are here. */
export function useLanguageSwitch(): (locale: string) => void {
  const { submit } = useFetcher({ key: 'language' });
  return (locale) => {
    void submit({ locale }, { method: 'post', action: '/language' });
  };
}
