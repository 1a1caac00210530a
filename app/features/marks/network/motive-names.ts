import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Effect, Reason } from '../../../domain/network/motives';

/** Why we are in a network (M5), by name. */
export const REASON_NAMES: Record<Reason, MessageDescriptor> = {
  competitiveness: msg`Competitiveness`,
  'common-goal': msg`Common goal`,
  mandated: msg`Mandated`,
  influence: msg`More influence`,
  'know-how': msg`Acquiring know-how`,
  information: msg`Sharing information`,
  funding: msg`Projects and funding`,
  viewpoints: msg`New viewpoints`,
};

/** What each reason means, in one plain sentence. */
export const REASON_MEANINGS: Record<Reason, MessageDescriptor> = {
  competitiveness: msg`Being in it makes us better than those who are not.`,
  'common-goal': msg`The members want something that none of them could reach alone.`,
  mandated: msg`Membership is a duty: by law, by agreement, or by those who fund us.`,
  influence: msg`Together we are heard where we alone would not be.`,
  'know-how': msg`We learn what others can do and we cannot yet.`,
  information: msg`We hear early what goes on, and let others know.`,
  funding: msg`It leads to joint projects and to money for them.`,
  viewpoints: msg`It shows us our work through the eyes of others.`,
};

/** What we hope to get from a network (M5), by name. */
export const EFFECT_NAMES: Record<Effect, MessageDescriptor> = {
  'cost-efficiency': msg`Cost efficiency`,
  competitiveness: msg`Stronger competitiveness`,
  'lower-risk': msg`Lower risk`,
  'larger-network': msg`Larger network`,
  customers: msg`More customers`,
  legitimacy: msg`Brand legitimacy`,
  exchange: msg`Exchange of information`,
  'legal-barriers': msg`Past legal barriers`,
  innovation: msg`More innovation`,
  technology: msg`Access to other technology`,
};

/** What each effect means, in one plain sentence. */
export const EFFECT_MEANINGS: Record<Effect, MessageDescriptor> = {
  'cost-efficiency': msg`The same for less money or work, because it is shared.`,
  competitiveness: msg`We win more of what we compete for.`,
  'lower-risk': msg`What could go wrong is carried by several.`,
  'larger-network': msg`Through it we come to know people and organisations we need.`,
  customers: msg`More people buy or use what we make.`,
  legitimacy: msg`Its good name lends weight to ours.`,
  exchange: msg`Knowledge flows between the members as a habit.`,
  'legal-barriers': msg`It opens what rules or borders keep closed to one of us alone.`,
  innovation: msg`New ideas come about that nobody would have had alone.`,
  technology: msg`We can use what others have built or own.`,
};
