import type { ReactNode } from 'react';

/** Text for those who hear the page instead of seeing it. */
export function VisuallyHidden({ children, id }: { children: ReactNode; id?: string }) {
  return (
    <span id={id} className="sr-only">
      {children}
    </span>
  );
}
