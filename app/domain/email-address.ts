/** Reads a mail address as accounts and invitations keep it: trimmed, lower case; null when it cannot be one. */
export function parseEmailAddress(text: unknown): string | null {
  if (typeof text !== 'string') return null;
  const address = text.trim().normalize('NFC').toLowerCase();
  if (address.length > 254 || !/^[^\s@<>"(),:;[\]\\\p{C}]{1,64}@[^\s@<>"(),:;[\]\\\p{C}]+$/u.test(address)) return null;
  return address;
}

/** Reads several addresses from one text, separated by commas, semicolons or white space; `bad` are those that are none. */
export function parseEmailAddresses(text: string): { addresses: string[]; bad: string[] } {
  const addresses = new Set<string>();
  const bad: string[] = [];
  for (const part of text.split(/[\s,;]+/)) {
    if (part === '') continue;
    const address = parseEmailAddress(part);
    if (address) addresses.add(address);
    else bad.push(part);
  }
  return { addresses: [...addresses], bad };
}
