// Value by kind (M13): what we give, what we get, and how good it was.

import type { CardId } from '../ids';
import { STAGES, type Stage } from '../life-cycle';
import { DIRECTIONS, type Direction, VALUE_KINDS, type ValueKind } from '../network/value';
import { SEGMENT_MARKS, type SegmentMark, segmentMark } from '../segments';
import { amountsIn, type Span } from './amounts';
import type { PortfolioNetwork } from './network';
import { takesPart } from './participation';

export const VALUE_GROUPS = ['segment', 'stage', 'network'] as const;
export type ValueGroup = (typeof VALUE_GROUPS)[number];

/** Of which networks a bar tells. */
export type ValueOf =
  | { readonly by: 'segment'; readonly mark: SegmentMark | null }
  | { readonly by: 'stage'; readonly stage: Stage }
  | { readonly by: 'network'; readonly cardId: CardId };

export interface ValueRow {
  readonly of: ValueOf;
  readonly networks: readonly CardId[];
  /** Mean of the networks' yields, 0 to 5; null: nobody judged. */
  readonly yields: Readonly<Record<ValueKind, number | null>>;
  /** How many things are given and got of each kind. */
  readonly exchanges: Readonly<Record<Direction, Readonly<Record<ValueKind, number>>>>;
}

/** The yields of the networks we take part in (by stage: of all), and what is exchanged, group by group. */
export function valueByKind(networks: readonly PortfolioNetwork[], span: Span, by: ValueGroup): ValueRow[] {
  switch (by) {
    case 'segment':
      return [...SEGMENT_MARKS, null]
        .map((mark) => {
          const its = networks.filter(
            (network) => takesPart(network) && (network.segment ? segmentMark(network.segment) : null) === mark,
          );
          return rowOf({ by, mark }, its, span);
        })
        .filter(({ networks: { length } }) => length > 0);
    case 'stage':
      return STAGES.map((stage) =>
        rowOf(
          { by, stage },
          networks.filter((network) => network.stage === stage),
          span,
        ),
      ).filter(({ networks: { length } }) => length > 0);
    case 'network':
      return networks
        .filter(takesPart)
        .map((network) => rowOf({ by, cardId: network.cardId }, [network], span))
        .filter(saysSomething)
        .sort((a, b) => total(b) - total(a));
  }
}

/** Whether anything of value is known of a row. */
export function saysSomething({ yields, exchanges }: Pick<ValueRow, 'yields' | 'exchanges'>): boolean {
  return VALUE_KINDS.some((kind) => yields[kind] !== null || exchanges.give[kind] + exchanges.get[kind] > 0);
}

function rowOf(of: ValueOf, networks: readonly PortfolioNetwork[], span: Span): ValueRow {
  const amounts = networks.map((network) => amountsIn(network, span).yields);
  const yields = byKind((kind) => {
    const judged = amounts.map(({ [kind]: value }) => value).filter((value) => value !== null);
    return judged.length === 0 ? null : judged.reduce((sum, value) => sum + value, 0) / judged.length;
  });
  const count = (direction: Direction) =>
    byKind((kind) =>
      networks.reduce(
        (sum, { facts }) =>
          sum + facts.exchanges.filter((entry) => entry.direction === direction && entry.kind === kind).length,
        0,
      ),
    );
  const [give, get] = DIRECTIONS;
  return {
    of,
    networks: networks.map(({ cardId }) => cardId),
    yields,
    exchanges: { give: count(give), get: count(get) },
  };
}

function byKind<T>(read: (kind: ValueKind) => T): Record<ValueKind, T> {
  return Object.fromEntries(VALUE_KINDS.map((kind) => [kind, read(kind)])) as Record<ValueKind, T>;
}

function total({ yields }: ValueRow): number {
  return VALUE_KINDS.reduce((sum, kind) => sum + (yields[kind] ?? 0), 0);
}
