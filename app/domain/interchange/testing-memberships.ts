// For tests: a list of memberships as text, read with what its headings suggest.

import type { Loss } from './import-plan';
import { type MembershipOptions, planMemberships } from './membership-plan';
import { guessMembershipTargets } from './membership-targets';

const COLUMNS = [
  { name: 'Join', stage: 'join' },
  { name: 'Active', stage: 'active' },
  { name: 'Prune', stage: 'prune' },
  { name: 'Left', stage: 'left' },
] as const;

/** Plans a list whose cells hold no commas. */
export function planList(text: string, own: readonly string[], more: Partial<MembershipOptions> = {}) {
  const [heading = '', ...lines] = text.split('\n');
  const headings = heading.split(',');
  const rows = lines.map((line, index) => ({ row: index + 2, cells: line.split(',') }));
  return planMemberships(
    { headings, rows },
    {
      targets: guessMembershipTargets(headings),
      dayOrders: {},
      boardName: 'List',
      sourceKey: 'memberships:test',
      own,
      statuses: {},
      columns: COLUMNS,
      defaultColumn: 1,
      onlyUsedColumns: false,
      now: '2026-01-15T12:00:00.000Z',
      ...more,
    },
  );
}

/** Losses in one line each. */
export function facetsOfLosses(losses: readonly Loss[]): string[] {
  return losses.map(({ code, row, card, detail }) =>
    [code, row, card, detail].filter((part) => part !== undefined).join(' '),
  );
}
