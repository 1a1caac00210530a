// What the operating model calls for on one network, and what of it is overdue.

import { daysBetween, laterDay } from '../days';
import type { MemberId } from '../ids';
import type { Stage } from '../life-cycle';
import type { CareDone } from '../network/facets';
import { type Segment, segmentMark } from '../segments';
import { afterInterval, type CareRow } from './care-row';

/** What of a network decides which rows it calls for, and when. */
export interface CaredFor {
  readonly stage: Stage;
  readonly segment: Segment | null;
  readonly joinedOn: string | null;
  readonly createdOn: string;
  readonly care: readonly CareDone[];
}

/** One row as it stands for one network. */
export interface DueCare {
  readonly row: CareRow;
  /** Null: never, as far as the card tells. */
  readonly lastOn: string | null;
  readonly dueOn: string;
  /** By how many days it is late; 0 or less: not late. */
  readonly overdueBy: number;
}

/** The networks that are cared for are those we take part in: candidates have their entry, leavers their escort. */
export function isCaredFor(stage: Stage): boolean {
  return stage === 'active';
}

/** The rows that a network's segment calls for; none without a segment, or while we do not take part. */
export function rowsFor(network: Pick<CaredFor, 'stage' | 'segment'>, rows: readonly CareRow[]): readonly CareRow[] {
  if (network.segment === null || !isCaredFor(network.stage)) return [];
  const mark = segmentMark(network.segment);
  return rows.filter(({ segment }) => segment === mark);
}

/**
 * What a network's segment calls for, the most pressing first. It falls due an interval after it was last done; the first
 * time an interval after we joined, the card was made or the row was agreed on, whichever was last.
 */
export function careDue(network: CaredFor, rows: readonly CareRow[], today: string): DueCare[] {
  const lastDone = new Map(network.care.map(({ careId, on }) => [careId, on]));
  const from = network.joinedOn ?? network.createdOn;
  return rowsFor(network, rows)
    .map((row): DueCare => {
      const lastOn = lastDone.get(row.id) ?? null;
      const dueOn = afterInterval(lastOn ?? laterDay(laterDay(from, network.createdOn), row.agreedOn), row.interval);
      return { row, lastOn, dueOn, overdueBy: daysBetween(dueOn, today) };
    })
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

/** Whether a row is this person's to do on a network. Any lead does what is a lead's. */
export function isDoneBy(
  row: Pick<CareRow, 'doer' | 'memberId'>,
  network: { readonly ownerId: MemberId | null; readonly deputyIds: readonly MemberId[] },
  person: { readonly memberId: MemberId; readonly isLead: boolean },
): boolean {
  switch (row.doer) {
    case 'owner':
      return network.ownerId === person.memberId;
    case 'deputy':
      // A network without deputies leaves it to its owner.
      return network.deputyIds.length > 0
        ? network.deputyIds.includes(person.memberId)
        : network.ownerId === person.memberId;
    case 'lead':
      return person.isLead;
    case 'member':
      return row.memberId === person.memberId;
  }
}
