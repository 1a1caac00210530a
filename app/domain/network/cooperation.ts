// Methods M6, M7, M8 and M12: position, level of cooperation, stage of the relation, and who leads.

/** Method M7, from loose to tight. The last two are ownership rather than cooperation. */
export const COOPERATION_LEVELS = ['informal', 'formal', 'joint-venture', 'part-ownership', 'merger'] as const;
export type CooperationLevel = (typeof COOPERATION_LEVELS)[number];

/** Whether a level is ownership rather than cooperation; the product says so where it is chosen. */
export function isOwnership(level: CooperationLevel): boolean {
  return level === 'part-ownership' || level === 'merger';
}

/**
 * Method M6: is the network about our core business or peripheral, and are we a leader in the field or a follower
 * (Lorange & Roos 1992)? Leader + core defend, follower + core catch up, leader + peripheral remain, follower +
 * peripheral restructure.
 */
export const STRATEGIC_POSITIONS = ['defend', 'catch-up', 'remain', 'restructure'] as const;
export type StrategicPosition = (typeof STRATEGIC_POSITIONS)[number];

/** The two answers that lead to a strategic position. */
export function positionAxes(position: StrategicPosition): { readonly isCore: boolean; readonly isLeader: boolean } {
  return {
    isCore: position === 'defend' || position === 'catch-up',
    isLeader: position === 'defend' || position === 'remain',
  };
}

/** The strategic position of two answers. */
export function positionOf({ isCore, isLeader }: { isCore: boolean; isLeader: boolean }): StrategicPosition {
  if (isCore) return isLeader ? 'defend' : 'catch-up';
  return isLeader ? 'remain' : 'restructure';
}

/** Method M8: interest must be mutual, trust takes time, commitment follows. */
export const RELATION_STAGES = ['interest', 'trust', 'commitment'] as const;
export type RelationStage = (typeof RELATION_STAGES)[number];

/** Method M12: one hub in the middle, shared leadership, or dormant until a member activates it. */
export const LEADERSHIPS = ['hub', 'shared', 'dormant'] as const;
export type Leadership = (typeof LEADERSHIPS)[number];
