const MOST_LETTERS = 28;
export const LABEL_HEIGHT = 16;

/** A name as it stands beside its dot: long ones are cut. */
export function labelText(name: string): string {
  return name.length <= MOST_LETTERS ? name : `${name.slice(0, MOST_LETTERS - 1).trimEnd()}…`;
}

const NARROW = /[ijlI.,:;'|!()[\]ftr ]/;
const WIDE = /[mwMW@%ÆŒ—…]/;
const UPPER = /\p{Lu}/u;

/** About how wide a text of 12 pixels is; the same on the server and in the browser, where the picture is drawn twice. */
export function labelWidth(text: string): number {
  let width = 2;
  for (const letter of text)
    width += NARROW.test(letter) ? 3.9 : WIDE.test(letter) ? 10.6 : UPPER.test(letter) ? 8.3 : 6.9;
  return width;
}
