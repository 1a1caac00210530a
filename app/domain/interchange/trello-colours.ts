import type { Colour } from '../colours';

const COLOURS: Readonly<Record<string, Colour>> = {
  green: 'green',
  yellow: 'amber',
  orange: 'orange',
  red: 'red',
  purple: 'violet',
  blue: 'blue',
  sky: 'teal',
  lime: 'lime',
  pink: 'pink',
  black: 'slate',
};

/** Our colour for one of Trello's; its light and dark shades count as the colour itself, none as slate. */
export function colourOfTrello(colour: string | null): Colour {
  return COLOURS[(colour ?? '').replace(/_(dark|light)$/, '')] ?? 'slate';
}

/** Trello's name for one of our colours. */
export function colourForTrello(colour: Colour): string {
  return Object.entries(COLOURS).find(([, ours]) => ours === colour)?.[0] ?? 'black';
}
