import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type {
  CooperationLevel,
  Leadership,
  RelationStage,
  StrategicPosition,
} from '../../../domain/network/cooperation';

/** How tight the cooperation is (M7), by name. */
export const LEVEL_NAMES: Record<CooperationLevel, MessageDescriptor> = {
  informal: msg`Informal cooperation`,
  formal: msg`Formal cooperation`,
  'joint-venture': msg`Joint venture`,
  'part-ownership': msg`Part ownership`,
  merger: msg`Merger or acquisition`,
};

export const LEVEL_MEANINGS: Record<CooperationLevel, MessageDescriptor> = {
  informal: msg`We meet and help each other; nothing is written down.`,
  formal: msg`An agreement says what each does.`,
  'joint-venture': msg`A body of its own that the members run together.`,
  'part-ownership': msg`We own a part of another organisation, or it of us.`,
  merger: msg`The organisations become one.`,
};

/** Where we stand in the field (M6), by name. */
export const POSITION_NAMES: Record<StrategicPosition, MessageDescriptor> = {
  defend: msg`Defend`,
  'catch-up': msg`Catch up`,
  remain: msg`Remain`,
  restructure: msg`Restructure`,
};

export const POSITION_MEANINGS: Record<StrategicPosition, MessageDescriptor> = {
  defend: msg`We lead, and it is our core business: keep what we have ahead of others.`,
  'catch-up': msg`It is our core business, but others lead: learn and gain on them.`,
  remain: msg`We lead in something beside our core: stay as long as it pays.`,
  restructure: msg`Others lead, and it is beside our core: change how we take part, or leave.`,
};

/** How far a relation has come (M8), by name. */
export const RELATION_NAMES: Record<RelationStage, MessageDescriptor> = {
  interest: msg`Interest`,
  trust: msg`Trust`,
  commitment: msg`Commitment`,
};

export const RELATION_MEANINGS: Record<RelationStage, MessageDescriptor> = {
  interest: msg`It must be mutual: both want to know what the other can do.`,
  trust: msg`It takes time and things done together.`,
  commitment: msg`Both have bound themselves, and plan ahead together.`,
};

/** Who leads a network (M12), by name. */
export const LEADERSHIP_NAMES: Record<Leadership, MessageDescriptor> = {
  hub: msg`One hub`,
  shared: msg`Shared`,
  dormant: msg`Dormant`,
};

export const LEADERSHIP_MEANINGS: Record<Leadership, MessageDescriptor> = {
  hub: msg`One member stands in the middle and holds it together.`,
  shared: msg`The members lead it together, or take turns.`,
  dormant: msg`It rests until a member activates it for a task.`,
};
