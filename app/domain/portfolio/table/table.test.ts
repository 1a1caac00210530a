import { describe, expect, test } from 'vitest';
import type { BoardId, CardId, LabelId } from '../../ids';
import type { PortfolioNetwork } from '../network';
import { applyEdit, type BoardColumn } from './apply-edit';
import { arrange, type NameOf, sortRows, totalsOf } from './arrange-rows';
import { packNetworks, type TableRow, unpackRows } from './table-row';
import { columnsOf, nextSorts, readView, viewQuery, writeView } from './table-view';

const board = 'b'.repeat(20) as BoardId;
const idOf = (name: string) => name.toLowerCase().padEnd(20, '0') as CardId;
const bare = { boardId: board, columnId: 'c'.repeat(20), stage: 'active' };

/** Rows as a page receives them: what is not said of any is empty. */
function rows(...given: (Partial<TableRow> & { name: string })[]): TableRow[] {
  const full = given.map((row) => ({ ...bare, cardId: idOf(row.name), ...row }));
  const keys = Object.keys(full[0] ?? {}) as (keyof TableRow)[];
  const columns = Object.fromEntries(keys.map((key) => [key, full.map((row) => row[key])]));
  return unpackRows(JSON.stringify(columns));
}

const nameOf: NameOf = (_, id) => ({ o1: 'Örjan', o2: 'Zoe', l1: 'Climate', l2: 'Funding' })[id];
const sorted = (sort: string, given: readonly TableRow[], locale = 'sv') =>
  sortRows(given, readView(new URLSearchParams({ sort })).sorts, nameOf, locale).map(({ name }) => name);

describe('sorting', () => {
  test('keeps what is empty at the end, whichever way a column runs', () => {
    const given = rows(
      { name: 'A', hoursPerMonth: null },
      { name: 'B', hoursPerMonth: 2 },
      { name: 'C', hoursPerMonth: 30 },
    );
    expect(sorted('hours', given)).toEqual(['B', 'C', 'A']);
    expect(sorted('-hours', given)).toEqual(['C', 'B', 'A']);
  });

  test('goes by the names behind ids in the reader’s language, by words in their own order, then by name', () => {
    const given = rows(
      { name: 'B', ownerId: 'o1' as TableRow['ownerId'], stage: 'left' },
      { name: 'A', ownerId: 'o2' as TableRow['ownerId'], stage: 'join' },
      { name: 'C', ownerId: null, stage: 'join' },
    );
    expect(sorted('owner', given, 'sv')).toEqual(['A', 'B', 'C']);
    expect(sorted('owner', given, 'de')).toEqual(['B', 'A', 'C']);
    expect(sorted('stage', given)).toEqual(['A', 'C', 'B']);
    expect(sorted('-stage.-name', given)).toEqual(['B', 'C', 'A']);
  });

  test('pressing a name sorts upward, downward, and not; with Shift beside the others', () => {
    const up = nextSorts([], 'owner', false);
    const both = nextSorts(up, 'hours', true);
    expect(both.map(({ column }) => column)).toEqual(['owner', 'hours']);
    expect(nextSorts(nextSorts(both, 'hours', true), 'hours', true)).toEqual(up);
    expect(nextSorts(nextSorts(up, 'owner', false), 'owner', false)).toEqual([]);
  });
});

describe('groups and totals', () => {
  const given = rows(
    { name: 'A', labelIds: ['l1', 'l2'] as LabelId[], hoursYear: 10, yield: 2 },
    { name: 'B', labelIds: ['l2'] as LabelId[], hoursYear: 5, yield: null },
    { name: 'C', labelIds: [], hoursYear: null, yield: 4 },
  );
  const view = readView(new URLSearchParams({ group: 'labels', cols: 'hoursYear.yield', fold: 'none' }));
  const { lines, totals } = arrange(given, view, columnsOf(view), nameOf, 'en');

  test('a network with two labels stands under both and counts once in the whole', () => {
    const shown = lines.map((line) => (line.kind === 'group' ? line.group.key : line.row.name));
    expect(shown).toEqual(['l1', 'A', 'l2', 'A', 'B', 'none']);
    expect(totals.get('hoursYear')).toBe(15);
    expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
  });

  test('each group adds up its own, and a mean is of what is known', () => {
    const groups = lines.flatMap((line) => (line.kind === 'group' ? [line.group] : []));
    expect(groups.map((group) => group.totals.get('hoursYear'))).toEqual([10, 15, undefined]);
    expect(totals.get('yield')).toBe(3);
    expect(totalsOf([], columnsOf(view)).size).toBe(0);
  });
});

describe('an arrangement in the address', () => {
  test('comes back as it was written, and leaves no trace when it is as usual', () => {
    const written = 'cols=owner.hours&widths=owner-240&sort=-hours.name&group=stage&fold=join';
    const view = readView(new URLSearchParams(written));
    expect(readView(writeView(new URLSearchParams('q=x'), view))).toEqual(view);
    expect(String(writeView(new URLSearchParams('q=x'), readView(new URLSearchParams())))).toBe('q=x');
  });

  test('leaves out what is no column, no width, or not to be grouped by', () => {
    const view = readView(
      new URLSearchParams('cols=owner.nonsense.owner.name&widths=owner-9.hours-x&sort=-&group=name'),
    );
    expect(view).toMatchObject({ columns: ['owner'], widths: { owner: 56 }, sorts: [], group: null });
  });

  test('is kept in a saved view with the filter and nothing else', () => {
    const params = new URLSearchParams('group=stage&fold=join&stage=active&view=abc&evil=1');
    expect(viewQuery(params)).toBe('group=stage&stage=active');
  });
});

describe('a row after an edit', () => {
  const [row] = rows({ name: 'A', labelIds: ['l1'] as LabelId[], now: null, future: null });
  const columns = [{ id: 'd'.repeat(20), boardId: board, name: 'Going', stage: 'prune' }] as unknown as BoardColumn[];

  test('moves to its board’s column of a stage, and stays where there is none', () => {
    if (!row) throw new Error('no row');
    expect(applyEdit(row, { field: 'stage', value: 'prune' }, columns)).toMatchObject({ stage: 'prune' });
    expect(applyEdit(row, { field: 'stage', value: 'left' }, columns)).toBe(row);
  });

  test('has what was added, keeps what was not named, and half a place is none', () => {
    if (!row) throw new Error('no row');
    const edit = { field: 'labels', add: ['l2'] as LabelId[], remove: [] } as const;
    expect(applyEdit(row, edit, columns)?.labelIds).toEqual(['l1', 'l2']);
    expect(applyEdit(row, { field: 'now', value: 1 }, columns)).toBe(row);
    expect(applyEdit(row, { field: 'archived', value: true }, columns)).toBeNull();
  });
});

test('only what is shown travels to the page, added up over the last year', () => {
  const facts = { ledger: [{ period: '2025-05', hours: 7 }], services: [{}, {}] };
  const network = { ...bare, cardId: idOf('A'), name: 'A', purpose: 'secret words', segment: null, facts };
  const packed = packNetworks([network as unknown as PortfolioNetwork], ['hoursYear', 'services', 'now'], '2026-03-15');
  expect(packed).not.toContain('secret words');
  expect(unpackRows(packed)[0]).toMatchObject({ name: 'A', hoursYear: 7, services: 2, now: null, labelIds: [] });
});
