import { useLingui } from '@lingui/react/macro';
import { Menu as MenuIcon, PanelLeft } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { IconButton } from '../../ui/icon-button';
import { Sheet, SheetContent, SheetTitle, SheetTrigger } from '../../ui/sheet';
import { NavigationProgress } from './navigation-progress';
import { SkipLink } from './skip-link';
import { useMainScroll } from './use-main-scroll';

/** Where a sidebar stands: beside the page with a control in its corner, or in a sheet that it can close. */
export interface SidebarPlace {
  readonly corner?: ReactNode;
  close?(): void;
}

interface FrameProps {
  /** Of the organisation or space; stands above the page where there is no room for the sidebar. */
  readonly name: string;
  readonly isOpen: boolean;
  onToggle(): void;
  /** The key that folds the sidebar. */
  readonly shortcut?: string;
  readonly sidebar: (place: SidebarPlace) => ReactNode;
  /** Bell, search: the right end of the bar above the page. */
  readonly tools: ReactNode;
  /** A strip at the edge of the window. */
  readonly edge?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of pages: sidebar or top bar, and the page in `main`. */
export function Frame({ name, isOpen, onToggle, shortcut, sidebar, tools, edge, children }: FrameProps) {
  const { t } = useLingui();
  const main = useRef<HTMLElement>(null);
  useMainScroll(main);
  const fold = (label: string) => (
    <IconButton label={label} {...(shortcut ? { shortcut } : {})} onClick={onToggle}>
      <PanelLeft aria-hidden="true" />
    </IconButton>
  );
  return (
    <div className="flex h-dvh flex-col overflow-hidden lg:flex-row print:block print:h-auto print:overflow-visible">
      <SkipLink />
      {edge}
      <TopBar {...{ name, sidebar, tools }} />
      {isOpen ? (
        <aside
          aria-label={t`Sidebar`}
          className="hidden w-60 shrink-0 flex-col border-line border-r bg-sunken lg:flex print:hidden"
        >
          {sidebar({ corner: fold(t`Fold the sidebar`) })}
        </aside>
      ) : (
        <div className="hidden border-line border-r bg-sunken p-2 lg:block print:hidden">
          {fold(t`Show the sidebar`)}
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
function TopBar({ name, sidebar, tools }: Pick<FrameProps, 'name' | 'sidebar' | 'tools'>) {
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
          {sidebar({ close: () => setOpen(false) })}
        </SheetContent>
      </Sheet>
      <span className="min-w-0 flex-1 truncate font-semibold">{name}</span>
      {tools}
    </header>
  );
}
