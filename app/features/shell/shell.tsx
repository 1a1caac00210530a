import { useLingui } from '@lingui/react/macro';
import { Search } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useSignOut } from '../../live/use-sign-out';
import { AlertDialog } from '../../ui/alert-dialog';
import { IconButton } from '../../ui/icon-button';
import { useShortcut } from '../../ui/shortcuts';
import { Bell } from './bell';
import { Frame } from './frame';
import type { ShellData } from './shell-data';
import { ShortcutSheet } from './shortcut-sheet';
import { SidebarContent } from './sidebar-content';
import { useShellShortcuts } from './use-shell-shortcuts';
import { useSidebarFold } from './use-sidebar-fold';

const CommandPalette = lazy(() => import('./command-palette'));

/** The frame of an organisation's pages: sidebar or top bar, palette, the sheet of shortcuts, and the page in `main`. */
export function Shell({ data, children }: { data: ShellData; children: ReactNode }) {
  const { t } = useLingui();
  const [paletteOpen, setPaletteOpen] = useState(false);
  const [helpOpen, setHelpOpen] = useState(false);
  const { open, toggle } = useSidebarFold(data.sidebarOpen);
  const { signOut, question } = useSignOut();
  useShellShortcuts(data, toggle);
  useShortcut('Mod+K', () => setPaletteOpen((now) => !now), {
    description: t`Go to or do…`,
    group: t`Everywhere`,
    inFields: true,
    inModal: true,
  });
  useShortcut('?', () => setHelpOpen(true), { description: t`This list`, group: t`Everywhere` });

  return (
    <>
      <Frame
        name={data.organisation.name}
        isOpen={open}
        onToggle={toggle}
        shortcut="["
        sidebar={({ corner, close }) => (
          <SidebarContent
            data={data}
            corner={corner}
            onSearch={() => {
              close?.();
              setPaletteOpen(true);
            }}
            onHelp={() => {
              close?.();
              setHelpOpen(true);
            }}
          />
        )}
        tools={
          <>
            <Bell news={data.news} />
            <IconButton label={t`Go to or do…`} tooltip={false} onClick={() => setPaletteOpen(true)}>
              <Search aria-hidden="true" />
            </IconButton>
          </>
        }
      >
        {children}
      </Frame>
      {paletteOpen ? (
        <Suspense>
          <CommandPalette data={data} onSignOut={signOut} open onOpenChange={setPaletteOpen} />
        </Suspense>
      ) : null}
      <AlertDialog {...question} />
      <ShortcutSheet open={helpOpen} onOpenChange={setHelpOpen} />
    </>
  );
}
