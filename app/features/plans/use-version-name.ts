import { useLingui } from '@lingui/react/macro';
import type { ListedVersion } from './plan-data';

/** What a version is called: by its maker, or by why it was kept. */
export function useVersionName(): (version: ListedVersion) => string {
  const { t } = useLingui();
  return ({ kind, name }) => {
    if (name !== '') return name;
    switch (kind) {
      case 'generated':
        return t`As written from the portfolio`;
      case 'approved':
        return t`As approved`;
      case 'restored':
        return t`Before an older version was brought back`;
      case 'named':
        return t`Version`;
    }
  };
}
