import { fileTypeFromBuffer } from 'file-type';

/** How much of a file's beginning its type is found in. */
export const HEAD_BYTES = 256 * 1024;

const NOTHING_KNOWN = 'application/octet-stream';

/** What a file is, by its first bytes. Its name and what its sender said count for nothing. */
export async function findType(head: Uint8Array): Promise<string> {
  if (head.byteLength === 0) return 'application/x-empty';
  const known = await fileTypeFromBuffer(head).catch(() => undefined);
  if (known && !known.mime.endsWith('/xml')) return known.mime;
  return textType(head) ?? known?.mime ?? NOTHING_KNOWN;
}

/** The type of what is text in UTF-8; null: it is not. Text that a browser would run gets the name of what it is. */
function textType(head: Uint8Array): string | null {
  // Line ends, tabs, and the escapes of terminals are all that text has of these.
  if (head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127)) return null;
  try {
    // The end may be in the middle of a character.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    const start = text.slice(0, 4096).trimStart().toLowerCase();
    if (/<svg[\s>]/.test(start)) return 'image/svg+xml';
    if (/<(!doctype html|html|head|body|script)[\s>]/.test(start)) return 'text/html';
    return start.startsWith('<?xml') ? 'application/xml' : 'text/plain';
  } catch {
    return null;
  }
}
