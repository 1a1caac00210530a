// Openness (M14): for whom an item of a space is. From the narrowest to the widest.

export const OPENNESS = ['only-us', 'network', 'public'] as const;
export type Openness = (typeof OPENNESS)[number];

/** Whether a text names a class of openness. */
export function isOpenness(text: unknown): text is Openness {
  return OPENNESS.includes(text as Openness);
}

/** An item of a space as far as its class goes. */
export interface Classed {
  readonly openness: string;
  /** The organisation that *only us* means for it; null: its maker is a guest, who has none. */
  readonly organisationId: string | null;
}

/** Whether somebody in the space who speaks for that organisation (null: a guest) sees an item. An unknown class hides it. */
export function isVisible(item: Classed, organisationId: string | null): boolean {
  if (item.openness === 'network' || item.openness === 'public') return true;
  return item.openness === 'only-us' && organisationId !== null && item.organisationId === organisationId;
}

/** Whether a change of class lets more people see the item: it asks for confirmation. */
export function isRaised(from: Openness, to: Openness): boolean {
  return OPENNESS.indexOf(to) > OPENNESS.indexOf(from);
}
