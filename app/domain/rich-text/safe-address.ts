const PROTOCOLS = new Set(['http:', 'https:', 'mailto:']);

/**
 * The address in the browser's own spelling when it leads to the web or to a mailbox, else null. Relative addresses are
 * refused too: text from a card has no page of its own to be relative to.
 */
export function safeAddress(text: string): string | null {
  let url: URL;
  try {
    url = new URL(text.trim());
  } catch {
    return null;
  }
  if (!PROTOCOLS.has(url.protocol)) return null;
  return url.protocol !== 'mailto:' && url.hostname === '' ? null : url.href;
}
