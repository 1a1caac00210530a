import type { CardId } from '../../../domain/ids';
import type { NetworkChange, NetworkChangeResult } from '../../../domain/portfolio/network-edit';

/** What the server answers to an act on networks. */
export type PortfolioActAnswer =
  | { readonly ok: true; readonly result: NetworkChangeResult }
  | { readonly ok: false; readonly code: string };

/** An act of mine on networks, as the page gives it. */
export interface PortfolioAct {
  readonly changes: readonly NetworkChange[];
  /** The changes that show the page as it was before, until the server has taken the act back. Absent: it waits. */
  readonly inverse?: readonly NetworkChange[];
  /** Said in the toast that offers *Undo*; a page where undoing is at hand leaves it out. */
  readonly said?: string | ((result: NetworkChangeResult) => string);
  /** Hears the answer first; true when the page has told what was refused in its own way. */
  readonly onAnswer?: (answer: PortfolioActAnswer) => boolean;
  /** What a network is called, for telling which one refused. */
  readonly nameOf: (card: CardId) => string;
}

/** An act that has been done or undone, and under which id the server takes it back. */
export interface HistoryEntry {
  readonly act: PortfolioAct;
  /** Null until the server has answered, or when nothing was changed. */
  actId: string | null;
}

/** Something on its way to the server. `shows` is what the page shows until it is there. */
export interface Sending {
  readonly key: string;
  readonly kind: 'change' | 'undo' | 'redo';
  readonly entry: HistoryEntry;
  readonly shows: readonly NetworkChange[];
}

/** Whether two acts concern a network that is the same, so that one has to wait for the other. */
export function sharesNetwork(one: readonly NetworkChange[], other: readonly NetworkChange[]): boolean {
  const cards = new Set(one.flatMap(({ networks }) => networks.map(({ cardId }) => cardId)));
  return other.some(({ networks }) => networks.some(({ cardId }) => cards.has(cardId)));
}
