import type { ReactNode } from 'react';
import { Bell } from './bell';
import { Frame } from './frame';
import type { SpaceShellData } from './space-data';
import { SpaceSidebar } from './space-sidebar';
import { useSidebarFold } from './use-sidebar-fold';

/** The frame of a space's pages: an edge in its own colour says that others see what stands here. */
export function SpaceShell({ data, children }: { data: SpaceShellData; children: ReactNode }) {
  const { open, toggle } = useSidebarFold(data.sidebarOpen);
  return (
    <Frame
      name={data.space.name}
      isOpen={open}
      onToggle={toggle}
      sidebar={({ corner }) => <SpaceSidebar data={data} corner={corner} />}
      tools={<Bell news={data.news} />}
      edge={
        <div
          aria-hidden="true"
          className={`h-1 shrink-0 lg:h-auto lg:w-1 bg-label-${data.space.colour}-solid print:hidden`}
        />
      }
    >
      {children}
    </Frame>
  );
}
