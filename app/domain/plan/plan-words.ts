// The words of a generated plan, in the language of the organisation: made where the languages are.

import type { Stage } from '../life-cycle';
import type { Effect, Reason } from '../network/motives';
import type { PruneSign } from '../network/prune-signs';
import type { SegmentMark } from '../segments';

/** Headings, column heads and fixed sentences. */
export const PLAN_TEXTS = [
  'summary',
  'changes',
  'changesNone',
  'where',
  'matrixHint',
  'importance',
  'now',
  'future',
  'whyHeading',
  'reasonsAndEffects',
  'servedBy',
  'nobodyServes',
  'segments',
  'segmentEmpty',
  'notPlaced',
  'joins',
  'joinsNone',
  'exits',
  'exitsNone',
  'candidates',
  'radar',
  'radarNone',
  'resources',
  'total',
  'decisions',
  'decisionsNone',
  'network',
  'owner',
  'stage',
  'hours',
  'money',
  'why',
  'nextStep',
  'theme',
  'scout',
  'what',
  'decidedOn',
  'grounds',
  'nobody',
  'impact',
  'impactLight',
  'obligations',
  'signs',
] as const;
export type PlanText = (typeof PLAN_TEXTS)[number];

export interface PlanWords {
  readonly text: Readonly<Record<PlanText, string>>;
  readonly stages: Readonly<Record<Stage, string>>;
  readonly segments: Readonly<Record<SegmentMark, string>>;
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly effects: Readonly<Record<Effect, string>>;
  readonly signs: Readonly<Record<PruneSign, string>>;
  readonly decisionKinds: Readonly<Record<string, string>>;
  readonly date: (day: string) => string;
  readonly hours: (perMonth: number) => string;
  readonly money: (perYear: number) => string;
  readonly list: (things: readonly string[]) => string;
  /** "We take part in 32 networks; 7 more are candidates and 3 are being left." */
  readonly counts: (counts: Readonly<Record<Stage, number>>) => string;
  readonly cost: (hours: number | null, money: number | null) => string;
  readonly since: (day: string) => string;
  readonly found: (names: string) => string;
  readonly joined: (names: string) => string;
  readonly pruned: (names: string) => string;
  readonly left: (names: string) => string;
  readonly gone: (names: string) => string;
  readonly placed: (name: string, from: string, to: string) => string;
  readonly handedOver: (name: string, from: string, to: string) => string;
  readonly losesPartners: (names: string) => string;
  readonly losesReasons: (names: string) => string;
  readonly losesEffects: (names: string) => string;
  readonly losesThemes: (names: string) => string;
  readonly frees: (hours: number, money: number) => string;
}
