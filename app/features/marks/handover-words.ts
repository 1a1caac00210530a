import { msg } from '@lingui/core/macro';

/** The steps of handing a network over: the successor must build the relation, so they are about people first. */
export const HANDOVER_STEPS = [
  msg`Introduce the successor to the people we work with`,
  msg`Tell the history: why we are in it, what was tried, what not to repeat`,
  msg`List open promises, and who waits for them`,
  msg`Hand over papers, access and calendars`,
  msg`Go to one meeting together`,
] as const;

/** The steps of one who takes a network over from somebody who leaves. */
export const TAKEOVER_STEPS = [
  msg`Read the card: history, contacts, discussion`,
  msg`Introduce yourself to the people we work with`,
  msg`Find out about open promises, and keep or settle them`,
  msg`Get access to papers and calendars`,
] as const;
