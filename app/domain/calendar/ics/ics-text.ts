// How texts and lines stand in an iCalendar file (RFC 5545, 3.1 and 3.3.11).

/** Octets of a line, its break left out. */
const LINE = 75;

/** Escapes a text value. Control characters have no place in a file. */
export function textValue(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/** A line with its break, folded where it is long, never inside a character. */
export function foldLine(line: string): string {
  const encoder = new TextEncoder();
  if (line.length <= LINE && encoder.encode(line).length <= LINE) return `${line}\r\n`;
  let out = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > LINE) {
      out += '\r\n ';
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return `${out}\r\n`;
}
