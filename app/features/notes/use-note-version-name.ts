import { useLingui } from '@lingui/react/macro';
import type { ListedVersion } from './note-data';

/** What a version is called: by its maker, or by why it was kept. */
export function useNoteVersionName(): (version: ListedVersion) => string {
  const { t } = useLingui();
  return ({ kind, name }) => {
    if (name !== '') return name;
    switch (kind) {
      case 'first':
        return t`As it began`;
      case 'automatic':
        return t`Kept by itself`;
      case 'restored':
        return t`Before an older version was brought back`;
      case 'named':
        return t`Version`;
    }
  };
}
