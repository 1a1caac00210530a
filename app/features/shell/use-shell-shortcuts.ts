import { useLingui } from '@lingui/react/macro';
import { useNavigate } from 'react-router';
import { useShortcut } from '../../ui/shortcuts';
import { organisationPaths, type ShellData } from './shell-data';

/** `G` and a letter go to the places that exist; `[` folds the sidebar. */
export function useShellShortcuts({ organisation, abilities }: ShellData, toggleSidebar: () => void): void {
  const { t } = useLingui();
  const navigate = useNavigate();
  const paths = organisationPaths(organisation.id);
  const group = t`Go to`;
  useShortcut('G D', () => void navigate(paths.desk), { description: t`Desk`, group });
  useShortcut('G B', () => void navigate(paths.boards), { description: t`Boards`, group });
  useShortcut('G P', () => void navigate(paths.portfolio), { description: t`Portfolio`, group });
  useShortcut('G I', () => void navigate(paths.import), { description: t`Import`, group, enabled: abilities.import });
  useShortcut('G E', () => void navigate(paths.members), { description: t`Members`, group });
  useShortcut('G L', () => void navigate(paths.labels), { description: t`Labels`, group });
  useShortcut('G S', () => void navigate(paths.settings), { description: t`Settings`, group });
  useShortcut('[', toggleSidebar, { description: t`Fold or show the sidebar`, group: t`Everywhere` });
}
