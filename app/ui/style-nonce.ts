import { useEffect } from 'react';

declare global {
  // Read by the package that locks scrolling behind dialogs, which writes a style element.
  var __webpack_nonce__: string | undefined;
}

/** Lets libraries that write style elements carry the page's nonce, which the scripts of the first page hold. */
export function useStyleNonce(): void {
  useEffect(() => {
    globalThis.__webpack_nonce__ = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce || undefined;
  }, []);
}
