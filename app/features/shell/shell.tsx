import { useLingui } from '@lingui/react/macro';
import { Menu as MenuIcon, PanelLeft, Search } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { useSignOut } from '../../live/use-sign-out';
import { AlertDialog } from '../../ui/alert-dialog';
import { IconButton } from '../../ui/icon-button';
import { Sheet, SheetContent, SheetTitle, SheetTrigger } from '../../ui/sheet';
import { useShortcut } from '../../ui/shortcuts';
import { Bell } from './bell';
import { NavigationProgress } from './navigation-progress';
import type { ShellData } from './shell-data';
import { ShortcutSheet } from './shortcut-sheet';
import { SidebarContent } from './sidebar-content';
import { SkipLink } from './skip-link';
import { useMainScroll } from './use-main-scroll';
import { useShellShortcuts } from './use-shell-shortcuts';
import { useSidebarFold } from './use-sidebar-fold';

const CommandPalette = lazy(() => import('./command-palette'));

/** The frame of an organisation's pages: sidebar or top bar, palette, the sheet of shortcuts, and the page in `main`. */
export function Shell({ data, children }: { data: ShellData; children: ReactNode }) {
  const { t } = useLingui();
  const main = useRef<HTMLElement>(null);
  const [paletteOpen, setPaletteOpen] = useState(false);
  const [helpOpen, setHelpOpen] = useState(false);
  const { open, toggle } = useSidebarFold(data.sidebarOpen);
  const { signOut, question } = useSignOut();
  useShellShortcuts(data, toggle);
  useMainScroll(main);
  useShortcut('Mod+K', () => setPaletteOpen((now) => !now), {
    description: t`Go to or do…`,
    group: t`Everywhere`,
    inFields: true,
    inModal: true,
  });
  useShortcut('?', () => setHelpOpen(true), { description: t`This list`, group: t`Everywhere` });
  const content = { data, onSearch: () => setPaletteOpen(true), onHelp: () => setHelpOpen(true) };

  return (
    <div className="flex h-dvh flex-col overflow-hidden lg:flex-row print:block print:h-auto print:overflow-visible">
      <SkipLink />
      <TopBar content={content} organisationName={data.organisation.name} onSearch={content.onSearch} />
      {open ? (
        <aside
          aria-label={t`Sidebar`}
          className="hidden w-60 shrink-0 flex-col border-line border-r bg-sunken lg:flex print:hidden"
        >
          <SidebarContent
            {...content}
            corner={
              <IconButton label={t`Fold the sidebar`} shortcut="[" onClick={toggle}>
                <PanelLeft aria-hidden="true" />
              </IconButton>
            }
          />
        </aside>
      ) : (
        <div className="hidden border-line border-r bg-sunken p-2 lg:block print:hidden">
          <IconButton label={t`Show the sidebar`} shortcut="[" onClick={toggle}>
            <PanelLeft aria-hidden="true" />
          </IconButton>
        </div>
      )}
      <NavigationProgress />
      <main
        id="main"
        ref={main}
        tabIndex={-1}
        className="relative min-h-0 min-w-0 flex-1 overflow-y-auto outline-none print:overflow-visible"
      >
        {children}
      </main>
      {paletteOpen ? (
        <Suspense>
          <CommandPalette data={data} onSignOut={signOut} open onOpenChange={setPaletteOpen} />
        </Suspense>
      ) : null}
      <AlertDialog {...question} />
      <ShortcutSheet open={helpOpen} onOpenChange={setHelpOpen} />
    </div>
  );
}

interface TopBarProps {
  content: Parameters<typeof SidebarContent>[0];
  organisationName: string;
  onSearch: () => void;
}

/** What stands above the page where there is no room beside it. */
function TopBar({ content, organisationName, onSearch }: TopBarProps) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: going somewhere else closes the sheet
  useEffect(() => setOpen(false), [pathname]);
  return (
    <header className="flex h-12 shrink-0 items-center gap-1 border-line border-b bg-sunken px-1.5 lg:hidden print:hidden">
      <Sheet open={open} onOpenChange={setOpen}>
        <SheetTrigger asChild>
          <IconButton label={t`Menu`} tooltip={false}>
            <MenuIcon aria-hidden="true" />
          </IconButton>
        </SheetTrigger>
        <SheetContent side="left" className="bg-sunken!">
          <SheetTitle className="sr-only">{t`Menu`}</SheetTitle>
          <SidebarContent
            {...content}
            onSearch={() => {
              setOpen(false);
              content.onSearch();
            }}
            onHelp={() => {
              setOpen(false);
              content.onHelp();
            }}
          />
        </SheetContent>
      </Sheet>
      <span className="min-w-0 flex-1 truncate font-semibold">{organisationName}</span>
      <Bell news={content.data.news} />
      <IconButton label={t`Go to or do…`} tooltip={false} onClick={onSearch}>
        <Search aria-hidden="true" />
      </IconButton>
    </header>
  );
}
