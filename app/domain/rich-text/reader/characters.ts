const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  copy: '©',
  euro: '€',
};

/** Turns character references (`&amp;`, `&#8217;`) into characters; unknown ones stay as they were typed. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g, (whole, decimal, hex, name) => {
    if (name) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
    const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
    const valid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return valid ? String.fromCodePoint(code) : '\ufffd';
  });
}

const PUNCTUATION = /[!-/:-@[-`{-~\p{P}\p{S}]/u;

/** Whether a character counts as white space or an end of text for emphasis. */
export function isSpace(character: string): boolean {
  return character === '' || /\s/.test(character);
}

/** Whether a character is punctuation, of any script. */
export function isPunctuation(character: string): boolean {
  return PUNCTUATION.test(character);
}
