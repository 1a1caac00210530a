import { useState } from 'react';

const COOKIE = 'sidebar';

/** Whether the browser that sends this header keeps the sidebar unfolded. */
export function isSidebarOpen(cookies: string | null): boolean {
  return !/(?:^|;\s*)sidebar=folded(?:;|$)/.test(cookies ?? '');
}

/** Folds the sidebar away and back; remembered in a cookie, so that the server renders it right. */
export function useSidebarFold(initially: boolean): { open: boolean; toggle: () => void } {
  const [open, setOpen] = useState(initially);
  const toggle = () => {
    // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is missing in browsers that we support
    document.cookie = `${COOKIE}=${open ? 'folded' : 'open'}; Path=/; Max-Age=31536000; SameSite=Lax`;
    setOpen(!open);
  };
  return { open, toggle };
}
