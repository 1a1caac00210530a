/** The items in a pasted text: one a line, without the marks of lists and boxes; empty lines are left out. */
export function itemsInPaste(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) =>
      line
        .replace(/^\s*(?:[-*+•–]|\d{1,4}[.)])\s+/, '')
        .replace(/^\s*\[[ xX]?\]\s+/, '')
        .trim(),
    )
    .filter((line) => line !== '');
}
