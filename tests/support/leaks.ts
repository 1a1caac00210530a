import { inflateRawSync } from 'node:zlib';

/** What must not be in a text: marked words, numbers, and ids. */
export interface Forbidden {
  readonly words: readonly string[];
  readonly numbers?: readonly number[];
  readonly ids?: readonly string[];
}

/** Where something forbidden stands in a text, with what stands after it; the same one once. */
export function leaksIn(text: string, { words, numbers = [], ids = [] }: Forbidden): string[] {
  // Lines of calendars are folded, also within a word.
  const whole = text.replace(/\r?\n[ \t]/g, '');
  const found = new Set<string>();
  for (const word of words)
    for (const [at] of whole.matchAll(new RegExp(`${word}[\\w -]{0,40}`, 'gi'))) found.add(at.trim());
  for (const exact of [...numbers.map(String), ...ids]) if (whole.includes(exact)) found.add(exact);
  return [...found];
}

/** The texts of all parts of an archive that came as a text of bytes; anything else as it is. */
export function unpacked(body: string): string {
  if (!body.startsWith('PK\u0003\u0004')) return body;
  const bytes = Buffer.from(body, 'latin1');
  const texts: string[] = [];
  let at = bytes.readUInt32LE(bytes.lastIndexOf('PK\u0005\u0006') + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [packed, name, extra, comment] = [20, 28, 30, 32].map((offset) =>
      offset === 20 ? bytes.readUInt32LE(at + offset) : bytes.readUInt16LE(at + offset),
    ) as [number, number, number, number];
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const part = bytes.subarray(start, start + packed);
    texts.push((bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(part) : part).toString('utf8'));
    at += 46 + name + extra + comment;
  }
  return texts.join('\n');
}
