// How names of organisations are compared. Nothing here is ever shown.

// Letters that have no mark to take off but are written without it abroad.
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  þ: 'th',
  ð: 'd',
};

/** A text for searching and comparing: lower case, without marks over letters, white space made single. */
export function foldName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øæœßłđþð]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
}

// What stands around a name in one list and not in another: legal forms, and what a town calls itself.
const AROUND = new Set(
  (
    'oy oyj ab as asa aps a/s gmbh ag se kg ev ltd limited llc inc incorporated corp corporation co company plc bv nv sa sas srl ' +
    'spa group holding holdings the ry rf city town municipality kommun kommune kaupunki kunta stad stadt of'
  ).split(' '),
);

/** Names with the same key most likely mean one organisation: *Malmö stad* and *Malmo*, *Cisco Systems, Inc.* and *Cisco Systems*. */
export function nameKey(name: string): string {
  const words = foldName(name)
    .replace(/\(.*?\)/g, ' ')
    .replace(/&/g, ' and ')
    .replace(/['’.]/g, '')
    .split(/[^\p{L}\p{N}/]+/u)
    .filter((word) => word !== '');
  const own = words.filter((word) => !AROUND.has(word));
  return (own.length > 0 ? own : words).join(' ');
}

/** Whether two entries may be one organisation: names that compare alike, and no two different countries. */
export function mayBeSame(
  a: { readonly nameKey: string; readonly country: string },
  b: { readonly nameKey: string; readonly country: string },
): boolean {
  if (a.nameKey !== b.nameKey) return false;
  const [one, other] = [foldName(a.country), foldName(b.country)];
  return one === '' || other === '' || one === other;
}

/** The key by which a file's organisation is found again: its name, and its country where there is one. */
export function aliasKey(name: string, country: string): string {
  return `${foldName(name)}|${foldName(country)}`;
}
