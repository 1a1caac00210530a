import { useLingui } from '@lingui/react/macro';
import { Menu as MenuIcon, PanelLeft } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { IconButton } from '../../ui/icon-button';
import { Sheet, SheetContent, SheetTitle, SheetTrigger } from '../../ui/sheet';
import { Bell } from './bell';
import { NavigationProgress } from './navigation-progress';
import { SkipLink } from './skip-link';
import type { SpaceShellData } from './space-data';
import { SpaceSidebar } from './space-sidebar';
import { useMainScroll } from './use-main-scroll';
import { useSidebarFold } from './use-sidebar-fold';

/** The frame of a space's pages: an edge in its own colour says that others see what stands here. */
export function SpaceShell({ data, children }: { data: SpaceShellData; children: ReactNode }) {
  const { t } = useLingui();
  const main = useRef<HTMLElement>(null);
  const { open, toggle } = useSidebarFold(data.sidebarOpen);
  useMainScroll(main);
  return (
    <div className="flex h-dvh flex-col overflow-hidden lg:flex-row print:block print:h-auto print:overflow-visible">
      <SkipLink />
      <div
        aria-hidden="true"
        className={`h-1 shrink-0 lg:h-auto lg:w-1 bg-label-${data.space.colour}-solid print:hidden`}
      />
      <TopBar data={data} />
      {open ? (
        <aside
          aria-label={t`Sidebar`}
          className="hidden w-60 shrink-0 flex-col border-line border-r bg-sunken lg:flex print:hidden"
        >
          <SpaceSidebar
            data={data}
            corner={
              <IconButton label={t`Fold the sidebar`} onClick={toggle}>
                <PanelLeft aria-hidden="true" />
              </IconButton>
            }
          />
        </aside>
      ) : (
        <div className="hidden border-line border-r bg-sunken p-2 lg:block print:hidden">
          <IconButton label={t`Show the sidebar`} onClick={toggle}>
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
    </div>
  );
}

/** What stands above the page where there is no room beside it. */
function TopBar({ data }: { data: SpaceShellData }) {
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
          <SpaceSidebar data={data} />
        </SheetContent>
      </Sheet>
      <span className="min-w-0 flex-1 truncate font-semibold">{data.space.name}</span>
      <Bell news={data.news} />
    </header>
  );
}
