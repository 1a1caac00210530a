import { describe, expect, test } from 'vitest';
import type { TableLine } from '../../../../domain/portfolio/table/arrange-rows';
import { type TableColumnId, tableColumn } from '../../../../domain/portfolio/table/table-columns';
import { type TableRow, unpackRows } from '../../../../domain/portfolio/table/table-row';
import { copyBlock, pasteInto, splitTsv } from './cell-block';
import type { CellContext } from './cell-context';
import { readCell } from './read-cell';
import { tableCsv } from './table-csv';

const people = [{ id: 'm1', name: 'Ágnes Ek' }];
const context = {
  locale: 'fi',
  members: people,
  labels: [
    { id: 'l1', name: 'Climate' },
    { id: 'l2', name: 'Funding' },
  ],
  columns: [],
  nameOf: (_: string, id: string) => ({ m1: 'Ágnes Ek', l1: 'Climate', l2: 'Funding' })[id],
  words: () => [
    { value: 'informal', name: 'Vapaamuotoinen' },
    { value: 'formal', name: 'Sovittu' },
  ],
} as unknown as CellContext;

const bare = { boardId: 'b', columnId: 'c', stage: 'active', hoursPerMonth: 2.5, labelIds: ['l1'] };
const row = (name: string, more: object = {}): TableRow => {
  const one = Object.entries({ ...bare, cardId: name, name, ...more }).map(([key, value]) => [key, [value]]);
  const [full] = unpackRows(JSON.stringify(Object.fromEntries(one)));
  if (!full) throw new Error('no row');
  return full;
};
const column = (id: TableColumnId) => {
  const found = tableColumn(id);
  if (!found) throw new Error(`no column ${id}`);
  return found;
};
const read = (id: TableColumnId, text: string) => readCell(column(id), row('A'), text, context);

describe('what is typed into a cell', () => {
  test('is read by the reader’s language', () => {
    expect(read('hours', '12,5')).toEqual({ kind: 'edit', edit: { field: 'hours', value: 12.5 } });
    expect(read('fee', '1 234,5')).toEqual({ kind: 'edit', edit: { field: 'fee', value: 1234.5 } });
    expect(read('level', 'sovittu')).toEqual({ kind: 'edit', edit: { field: 'level', value: 'formal' } });
    expect(read('review', '31.3.2027')).toEqual({ kind: 'edit', edit: { field: 'review', value: '2027-03-31' } });
    expect(read('owner', 'agnes ek')).toEqual({ kind: 'edit', edit: { field: 'owner', value: 'm1' } });
    expect(read('segment', '+-')).toMatchObject({ edit: { field: 'segment', value: { now: 0.5, future: -0.5 } } });
  });

  test('changes of a list only what is new in it', () => {
    expect(read('labels', 'Funding; Climate')).toMatchObject({ edit: { field: 'labels', add: ['l2'], remove: [] } });
    expect(read('labels', '')).toMatchObject({ edit: { add: [], remove: ['l1'] } });
  });

  test('that is there already is no change', () => {
    expect(read('hours', ' 2,5 ')).toEqual({ kind: 'same' });
  });

  test.each([
    ['hours', 'many', 'not-a-number'],
    ['now', '3', 'not-on-axis'],
    ['review', '31.2.2027', 'not-a-date'],
    ['owner', 'Nobody', 'unknown-person'],
    ['labels', 'Climate; Else', 'unknown-label'],
    ['name', ' ', 'cannot-be-empty'],
    ['partners', '3', 'read-only'],
  ] as const)('into %s: %j is refused as %s', (id, text, problem) => {
    expect(read(id, text)).toEqual({ kind: 'problem', problem });
  });
});

describe('blocks of cells', () => {
  const lines: TableLine[] = [row('A'), row('B', { hoursPerMonth: null }), row('C')].map((each) => ({
    kind: 'row',
    key: each.cardId,
    row: each,
  }));
  const columns = [column('name'), column('hours'), column('labels')];
  const block = { top: 0, bottom: 2, left: 0, right: 1 };

  test('are copied and come back as the same cells', () => {
    const text = copyBlock(block, lines, columns, context);
    expect(text).toBe('A\t2,5\nB\t\nC\t2,5');
    expect(pasteInto(splitTsv(text), block, lines, columns, context)).toEqual({ changes: [], problems: [] });
  });

  test('take one pasted value into every cell, as one change of all', () => {
    const { changes } = pasteInto([['8']], { ...block, left: 1 }, lines, columns, context);
    expect(changes).toHaveLength(1);
    expect(changes[0]?.networks).toHaveLength(3);
  });

  test('name the cells that do not take what was pasted, and change the others', () => {
    const pasted = pasteInto(splitTsv('1\nx\n3\n4'), { ...block, left: 1 }, lines, columns, context);
    expect(pasted.changes).toHaveLength(2);
    expect(pasted.problems).toMatchObject([{ row: { name: 'B' }, problem: 'not-a-number' }]);
  });

  test('are parted at tabs, but not within quotes', () => {
    expect(splitTsv('a\t"b ""x""\ny"\r\nc\t')).toEqual([
      ['a', 'b "x"\ny'],
      ['c', ''],
    ]);
  });
});

test('an exported cell is never a formula, and a spreadsheet gets numbers as it writes them', () => {
  const given = [row('=1+1', { hoursPerMonth: 2.5 }), row('@x;y')];
  const columns = [column('name'), column('hours')];
  const csv = (style: 'plain' | 'spreadsheet') =>
    tableCsv(given, columns, ({ id }) => id, context, style)
      .replace('\ufeff', '')
      .split('\r\n')
      .slice(0, -1);
  expect(csv('plain')).toEqual(['name,hours', `'=1+1,2.5`, `"'@x;y",2.5`]);
  expect(csv('spreadsheet')).toEqual(['name;hours', `'=1+1;2,5`, `"'@x;y";2,5`]);
});
