// The life cycle over time: how many networks stood in each stage, and what went from one to another.

import { daysBetween } from '../days';
import type { CardId } from '../ids';
import { STAGES, type Stage } from '../life-cycle';
import { lastDayOf, monthAfter } from './calendar';
import type { PortfolioNetwork } from './network';

/** How the portfolio stood at the end of a month, or today for the month that is not over. */
export interface StageMoment {
  readonly on: string;
  readonly counts: Readonly<Record<Stage, number>>;
}

/** What went from a stage (null: was added) to another within the time shown. */
export interface StageMove {
  readonly from: Stage | null;
  readonly to: Stage;
  readonly networks: readonly CardId[];
}

export interface StageFlow {
  readonly moments: readonly StageMoment[];
  readonly moves: readonly StageMove[];
}

/** The stage of a network on a day; null before we had anything to do with it. */
export function stageOn(network: PortfolioNetwork, day: string): Stage | null {
  if (day < firstDay(network)) return null;
  const { stages } = network.facts;
  const last = stages.findLast(({ on }) => on <= day);
  return last?.stage ?? stages[0]?.from ?? network.stage;
}

/** Reads the histories of stages over so many months, the present one included. */
export function stageFlow(networks: readonly PortfolioNetwork[], today: string, months: number): StageFlow {
  const thisMonth = today.slice(0, 7);
  const days = Array.from({ length: months }, (_, i) => {
    const month = monthAfter(thisMonth, i - months + 1);
    return month === thisMonth ? today : lastDayOf(month);
  });
  const moments = days.map((on) => {
    const counts = { join: 0, active: 0, prune: 0, left: 0 };
    for (const network of networks) {
      const stage = stageOn(network, on);
      if (stage) counts[stage]++;
    }
    return { on, counts };
  });
  return { moments, moves: movesSince(networks, days[0] ?? today, today) };
}

/** What moved after a day, up to and with another; of a network that moved twice, both moves. */
function movesSince(networks: readonly PortfolioNetwork[], after: string, until: string): StageMove[] {
  const moved = new Map<string, { from: Stage | null; to: Stage; networks: Set<CardId> }>();
  const note = (from: Stage | null, to: Stage, cardId: CardId) => {
    const move = moved.get(`${from}>${to}`) ?? { from, to, networks: new Set() };
    move.networks.add(cardId);
    moved.set(`${from}>${to}`, move);
  };
  for (const network of networks) {
    const first = firstDay(network);
    const start = stageOn(network, first);
    if (start && first > after && first <= until) note(null, start, network.cardId);
    for (const { from, stage, on } of network.facts.stages)
      if (on > after && on <= until && daysBetween(first, on) >= 0) note(from, stage, network.cardId);
  }
  const place = (stage: Stage | null) => (stage === null ? -1 : STAGES.indexOf(stage));
  return [...moved.values()]
    .map(({ networks: its, ...move }) => ({ ...move, networks: [...its] }))
    .sort((a, b) => place(a.from) - place(b.from) || place(a.to) - place(b.to));
}

/** A network that we joined before its card was written was there all along. */
function firstDay({ createdOn, joinedOn }: PortfolioNetwork): string {
  return joinedOn !== null && joinedOn < createdOn ? joinedOn : createdOn;
}
