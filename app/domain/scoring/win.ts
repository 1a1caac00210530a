// win*win(+win): accessibility × energy + (impact × attraction). Each 0–5 (Solmu's reading), so the score runs 0–50.

export interface WinWin {
  /** Accessibility × energy: what we and they win of each other. */
  readonly between: number;
  /** Impact × attraction: the good done for third parties, and the pull which that creates. */
  readonly beyond: number;
  readonly points: number;
  readonly fraction: number;
}

export const MOST_WIN_POINTS = 50;

export interface WinFactors {
  readonly accessibility: number;
  readonly energy: number;
  readonly impact: number;
  readonly attraction: number;
}

export function winWinOf({ accessibility, energy, impact, attraction }: WinFactors): WinWin {
  const between = accessibility * energy;
  const beyond = impact * attraction;
  const points = between + beyond;
  return { between, beyond, points, fraction: points / MOST_WIN_POINTS };
}
