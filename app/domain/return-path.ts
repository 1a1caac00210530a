/** A path of this server to go on to; anything that a browser could read as another server's address becomes null. */
export function parseReturnPath(text: unknown): string | null {
  if (typeof text !== 'string' || text.length > 1000) return null;
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(text) || text.includes('\\')) return null;
  return text;
}
