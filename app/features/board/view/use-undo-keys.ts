import { useLingui } from '@lingui/react/macro';
import { useShortcut } from '../../../ui/shortcuts';
import { useBoard } from './board-context';

/** Undo and redo of my own acts, by the keys that everybody knows. */
export function useUndoKeys(group: string): void {
  const { t } = useLingui();
  const { acts, canEdit } = useBoard();
  const editing = { group, enabled: canEdit };
  useShortcut('Mod+Z', () => acts.undo(), { ...editing, description: t`Undo my last act` });
  useShortcut('Mod+Shift+Z', () => acts.redo(), { ...editing, description: t`Do it again` });
  useShortcut('Mod+Y', () => acts.redo(), { enabled: canEdit });
}
