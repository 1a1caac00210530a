// Method M17: themes worth entering, with candidates under each and somebody who scouts them.

import type { BoardId, CardId, MemberId, RadarCandidateId, ThemeId } from '../ids';

/** How near a candidate is, from the rim of the radar to its middle. */
export const RADAR_STATES = ['watching', 'talking', 'ready'] as const;
export type RadarState = (typeof RADAR_STATES)[number];

/** Whether a text names a state. */
export function isRadarState(text: unknown): text is RadarState {
  return RADAR_STATES.includes(text as RadarState);
}

export interface RadarTheme {
  readonly id: ThemeId;
  readonly name: string;
  readonly description: string;
  readonly isArchived: boolean;
}

/** A network that we might enter. */
export interface RadarCandidate {
  readonly id: RadarCandidateId;
  readonly themeId: ThemeId;
  readonly name: string;
  readonly purpose: string;
  readonly webAddress: string | null;
  readonly scoutId: MemberId | null;
  readonly note: string;
  readonly state: RadarState;
  /** The card that it became. */
  readonly card: { readonly boardId: BoardId; readonly cardId: CardId } | null;
}

export interface Radar {
  /** In their order; archived ones too. */
  readonly themes: readonly RadarTheme[];
  /** By theme, state and name. */
  readonly candidates: readonly RadarCandidate[];
}
