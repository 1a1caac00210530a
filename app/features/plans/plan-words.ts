import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import type { PlanText, PlanWords } from '../../domain/plan/plan-words';
import { formatMoney } from '../marks/money';
import { EFFECT_NAMES, REASON_NAMES } from '../marks/network/motive-names';
import { SIGN_NAMES } from '../marks/network/prune-sign-names';
import { SEGMENT_NAMES } from '../marks/segment-names';
import { STAGE_NAMES } from '../marks/stage-names';

const TEXTS: Record<PlanText, MessageDescriptor> = {
  summary: msg`Summary`,
  changes: msg`What changed since the last plan`,
  changesNone: msg`Nothing has changed since.`,
  where: msg`Where we are and why`,
  matrixHint: msg`Our networks by their importance now and in the future.`,
  importance: msg`Importance`,
  now: msg`now`,
  future: msg`in the future`,
  whyHeading: msg`Why we are in them`,
  reasonsAndEffects: msg`Reason or effect sought`,
  servedBy: msg`Networks that serve it`,
  nobodyServes: msg`None`,
  segments: msg`Segments`,
  segmentEmpty: msg`No network stands here.`,
  notPlaced: msg`Not placed yet`,
  joins: msg`Networks to enter`,
  joinsNone: msg`We enter no new network in this plan.`,
  exits: msg`Networks to leave`,
  exitsNone: msg`We leave no network in this plan.`,
  candidates: msg`Candidates for leaving`,
  radar: msg`Radar`,
  radarNone: msg`No themes are on the radar yet.`,
  resources: msg`Resources`,
  total: msg`All`,
  decisions: msg`Decisions`,
  decisionsNone: msg`No decisions were made since the last plan.`,
  network: msg`Network`,
  owner: msg`Who answers for it`,
  stage: msg`Stage`,
  hours: msg`Hours a month`,
  money: msg`Money a year`,
  why: msg`Why`,
  nextStep: msg`Next step`,
  theme: msg`Theme`,
  scout: msg`Scout`,
  what: msg`What`,
  decidedOn: msg`Date`,
  grounds: msg`Grounds`,
  nobody: msg`Nobody yet`,
  impact: msg`What leaving means:`,
  impactLight: msg`Other networks give all that this one gives.`,
  obligations: msg`What we still owe:`,
  signs: msg`Signs`,
};

const DECISION_KINDS = {
  join: msg({ message: 'Join', context: 'a decision' }),
  raise: msg`Raise`,
  lower: msg`Lower`,
  leave: msg({ message: 'Leave', context: 'a decision' }),
};

/** The words of a plan in a language, with the organisation's currency. */
export function planWords(i18n: I18n, currency: string): PlanWords {
  const say = (message: MessageDescriptor): string => i18n._(message);
  const all = <Key extends string>(messages: Record<Key, MessageDescriptor>): Record<Key, string> =>
    Object.fromEntries(
      Object.entries<MessageDescriptor>(messages).map(([key, message]) => [key, say(message)]),
    ) as Record<Key, string>;
  const number = new Intl.NumberFormat(i18n.locale, { maximumFractionDigits: 1 });
  const days = new Intl.DateTimeFormat(i18n.locale, { dateStyle: 'long', timeZone: 'UTC' });
  const joined = new Intl.ListFormat(i18n.locale, { type: 'conjunction' });
  const hours = (amount: number): string => number.format(amount);
  const money = (amount: number): string => formatMoney(Math.round(amount), currency, i18n.locale);
  return {
    text: all(TEXTS),
    stages: all(STAGE_NAMES),
    segments: all(SEGMENT_NAMES),
    reasons: all(REASON_NAMES),
    effects: all(EFFECT_NAMES),
    signs: all(SIGN_NAMES),
    decisionKinds: all(DECISION_KINDS),
    date: (day) => days.format(new Date(`${day}T00:00:00Z`)),
    hours,
    money,
    list: (things) => joined.format(things),
    counts: ({ active, prune, join, left }) => {
      const present = active + prune;
      return say(
        msg`${plural(present, { one: 'We take part in # network', other: 'We take part in # networks' })}, ${prune} of them on the way out. ${plural(join, { one: '# is a candidate', other: '# are candidates' })}; ${plural(left, { one: '# was left', other: '# were left' })}.`,
      );
    },
    cost: (perMonth, perYear) => {
      if (perMonth === null && perYear === null)
        return say(msg`What they take in hours and money is not written down yet.`);
      const time = hours(perMonth ?? 0);
      const cost = money(perYear ?? 0);
      return say(msg`They take ${time} hours a month and ${cost} a year.`);
    },
    since: (day) => say(msg`The last plan was written on ${day}.`),
    found: (names) => say(msg`New candidates: ${names}`),
    joined: (names) => say(msg`Joined: ${names}`),
    pruned: (names) => say(msg`Taken up for leaving: ${names}`),
    left: (names) => say(msg`Left: ${names}`),
    gone: (names) => say(msg`No longer on any board: ${names}`),
    placed: (name, from, to) => say(msg`${name}: from ${from} to ${to}`),
    handedOver: (name, from, to) => say(msg`${name}: handed over from ${from} to ${to}`),
    losesPartners: (names) => say(msg`Partners we meet nowhere else: ${names}`),
    losesReasons: (names) => say(msg`Reasons that no other network serves: ${names}`),
    losesEffects: (names) => say(msg`Effects that no other network gives: ${names}`),
    losesThemes: (names) => say(msg`Themes we follow nowhere else: ${names}`),
    frees: (perMonth, perYear) => {
      const time = hours(perMonth);
      const cost = money(perYear);
      return say(msg`Frees ${time} hours a month and ${cost} a year`);
    },
  };
}
