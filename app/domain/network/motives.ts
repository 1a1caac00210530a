// Method M5: why we are in a network. Members can share one goal and each have another motive.

/** Why an organisation is in a network. */
export const REASONS = [
  'competitiveness',
  'common-goal',
  'mandated',
  'influence',
  'know-how',
  'information',
  'funding',
  'viewpoints',
] as const;
export type Reason = (typeof REASONS)[number];

/** What it hopes to get from being there. */
export const EFFECTS = [
  'cost-efficiency',
  'competitiveness',
  'lower-risk',
  'larger-network',
  'customers',
  'legitimacy',
  'exchange',
  'legal-barriers',
  'innovation',
  'technology',
] as const;
export type Effect = (typeof EFFECTS)[number];
