import { useFetcher } from 'react-router';
import type { Theme } from '../../domain/preferences';
import { THEME_FIELD } from '../../ui/theme';

/** Changes the person's theme by the layout at that address; the page shows it before it is stored. */
export function useThemeSwitch(address: string): (theme: Theme) => void {
  const { submit } = useFetcher({ key: 'theme' });
  return (theme) => {
    void submit({ intent: 'set-theme', [THEME_FIELD]: theme }, { method: 'post', action: address });
  };
}
