/** Names of the palette for labels, columns and people; tokens.css gives each its light and dark values. */
export const COLOURS = ['slate', 'red', 'orange', 'amber', 'lime', 'green', 'teal', 'blue', 'violet', 'pink'] as const;
export type Colour = (typeof COLOURS)[number];

/** Whether a text names a colour of the palette. */
export function isColour(text: unknown): text is Colour {
  return COLOURS.includes(text as Colour);
}

/** A colour that stays the same for the same key (a person's id). */
export function stableColour(key: string): Colour {
  let hash = 0;
  for (let i = 0; i < key.length; i++) hash = (hash * 31 + key.charCodeAt(i)) >>> 0;
  return COLOURS[1 + (hash % (COLOURS.length - 1))] ?? 'blue';
}
