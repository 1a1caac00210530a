import { describe, expect, it } from 'vitest';
import { csvCell, csvLines } from './csv-export';
import { parseLooseDay, readDayWriting } from './days';
import { bareCard, countPlan, type ImportPlan } from './import-plan';
import { cellText, parseLooseNumber, parseSegmentCell, parseWebAddress, splitCell } from './table-cells';
import { planTable, type Table, type TableOptions } from './table-plan';
import { guessTargets, looksLikeHeading } from './table-targets';

const NOW = '2026-01-15T12:00:00.000Z';
const COLUMNS = [
  { name: 'Join', stage: 'join' },
  { name: 'Active', stage: 'active' },
  { name: 'Prune', stage: 'prune' },
  { name: 'Left', stage: 'left' },
] as const;

function table(text: string): Table {
  const [headings = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return { headings, rows: rows.map((cells, index) => ({ row: index + 2, cells })) };
}

function plan(text: string, options: Partial<TableOptions> = {}): ImportPlan {
  const read = table(text);
  const targets = guessTargets(
    read.headings,
    read.rows.map((row) => row.cells),
  );
  return planTable(read, {
    targets,
    dayOrders: {},
    boardName: 'Networks',
    sourceKey: 'csv:test',
    columns: COLUMNS,
    defaultColumn: 1,
    onlyUsedColumns: false,
    now: NOW,
    ...options,
  });
}

describe('guessing what columns hold', () => {
  it('knows headings in the languages of our first users', () => {
    const guess = (line: string) => guessTargets(line.split(';'), [['x']]);
    expect(guess('Name;Owner;Labels')).toEqual(['name', 'owner', 'labels']);
    expect(guess('Verkosto;Vastuuhenkilö;Tunnisteet;Liittynyt')).toEqual(['name', 'owner', 'labels', 'joined']);
    expect(guess('Nätverk;Ansvarig;Syfte;Hemsida')).toEqual(['name', 'owner', 'purpose', 'web-address']);
    expect(guess('Nettverk;Ansvarlig;Beskrivelse;Nettside')).toEqual(['name', 'owner', 'description', 'web-address']);
    expect(guess('Netzwerk;Verantwortlich;Zweck;Überprüfung')).toEqual(['name', 'owner', 'purpose', 'review']);
  });

  it('takes the first unknown column as the name when nothing else is', () => {
    expect(guessTargets(['Foo', 'Bar'], [['a', '']])).toEqual(['name', 'leave-out']);
  });

  it('tells a heading from values', () => {
    expect(
      looksLikeHeading([
        ['network', 'joined'],
        ['BaltMet', ''],
      ]),
    ).toBe(true);
    expect(
      looksLikeHeading([
        ['BaltMet', '2002'],
        ['C40', '2005'],
      ]),
    ).toBe(false);
    expect(looksLikeHeading([['Alpha'], ['Beta']])).toBe(false);
    expect(
      looksLikeHeading([
        ['Who', 'Fee'],
        ['Ann', '300'],
      ]),
    ).toBe(true);
  });
});

describe('reading cells', () => {
  it('reads dates as people write them', () => {
    expect(parseLooseDay('2026-03-31', 'day-first')).toBe('2026-03-31');
    expect(parseLooseDay('2026-03-31T10:00:00Z', 'day-first')).toBe('2026-03-31');
    expect(parseLooseDay('31.3.2026', 'month-first')).toBe('2026-03-31');
    expect(parseLooseDay('3/4/2026', 'month-first')).toBe('2026-03-04');
    expect(parseLooseDay('3/4/2026', 'day-first')).toBe('2026-04-03');
    expect(parseLooseDay('2011', 'day-first')).toBe('2011-01-01');
    expect(parseLooseDay('30.2.2026', 'day-first')).toBeNull();
    expect(parseLooseDay('soon', 'day-first')).toBeNull();
  });

  it('finds out which comes first, day or month, and says when nothing tells', () => {
    expect(readDayWriting(['3/4/2026', '12/31/2026'])).toEqual({ order: 'month-first', ambiguous: false });
    expect(readDayWriting(['3/4/2026', '31/12/2026'])).toEqual({ order: 'day-first', ambiguous: false });
    expect(readDayWriting(['3/4/2026'])).toEqual({ order: 'day-first', ambiguous: true });
    expect(readDayWriting(['3.4.2026', '3/3/2026'])).toEqual({ order: 'day-first', ambiguous: false });
  });

  it('reads numbers with point or comma', () => {
    expect(['12', '12,5', '12.5', '1 200', '1,200.5', '12 h', '1.200.000,5', '−3'].map(parseLooseNumber)).toEqual([
      12, 12.5, 12.5, 1200, 1200.5, 12, 1200000.5, -3,
    ]);
    expect(['', 'x', '1/2', '1..2'].map(parseLooseNumber)).toEqual([null, null, null, null]);
  });

  it('reads segments by mark and by numbers', () => {
    expect(parseSegmentCell('−+')).toEqual({ now: -0.5, future: 0.5 });
    expect(parseSegmentCell('+ -')).toEqual({ now: 0.5, future: -0.5 });
    expect(parseSegmentCell('0.2 / -0.8')).toEqual({ now: 0.2, future: -0.8 });
    expect(parseSegmentCell('2/1')).toBeNull();
  });

  it('parts names, and completes web addresses', () => {
    expect(splitCell('Cities, Nordic')).toEqual(['Cities', 'Nordic']);
    expect(splitCell('Cities, big; Nordic')).toEqual(['Cities, big', 'Nordic']);
    expect(parseWebAddress('example.org/x', 100)).toBe('https://example.org/x');
    expect(parseWebAddress('javascript:alert(1)', 100)).toBeNull();
    expect(parseWebAddress('two words.org', 100)).toBeNull();
  });
});

describe('a table becomes cards', () => {
  it('with every field', () => {
    const result = plan(`
      Name     | Owner | Labels         | Segment | Review    | Web         | Hours | Status  | Fee
      BaltMet  | Ann   | Cities; Baltic | +-      | 31.3.2026 | baltmet.org | 4,5   | Member  | 300
      Eurocity | Ben   | Cities         |         |           |             |       | Old     | 1200`);
    expect(result.cards[0]).toMatchObject({
      name: 'BaltMet',
      owner: 'csv:ann',
      labels: ['label:cities', 'label:baltic'],
      segment: { now: 0.5, future: -0.5 },
      review: '2026-03-31',
      webAddress: 'https://baltmet.org',
      hours: 4.5,
      values: { 'field:fee': 300 },
    });
    expect(result.columns.map(({ name, stage }) => [name, stage])).toEqual([
      ['Member', 'active'],
      ['Old', 'prune'],
    ]);
    expect(countPlan(result)).toMatchObject({ cards: 2, labels: 2, members: 2, fields: 1 });
    expect(result.losses).toEqual([]);
  });

  it('goes into the default column when the table names none', () => {
    const result = plan('Name\nBaltMet\nC40');
    expect(result.columns.map((column) => column.name)).toEqual(['Join', 'Active', 'Prune', 'Left']);
    expect(result.cards.map((card) => card.column)).toEqual(['column:active', 'column:active']);
  });

  it('goes by stage when the table has stages only', () => {
    const result = plan('Name|Stage\nBaltMet|prune\nC40|join\nRare|what');
    expect(result.cards.map((card) => card.column)).toEqual(['column:prune', 'column:join', 'column:active']);
    expect(result.losses).toEqual([{ code: 'cell-unusable', row: 4, detail: 'Stage: what' }]);
  });

  it('refuses rows by number and says why', () => {
    const result = plan('Id|Name|Hours\n1|BaltMet|x\n2||4\n1|Again|\n4|Long|1|extra');
    expect(result.cards.map((card) => card.name)).toEqual(['BaltMet', 'Long']);
    expect(result.losses).toEqual([
      { code: 'cell-unusable', row: 2, detail: 'Hours: x' },
      { code: 'row-without-name', row: 3 },
      { code: 'row-duplicate', row: 4 },
      { code: 'row-extra-cells', row: 5 },
    ]);
    expect(result.inFile.cards).toBe(4);
  });

  it('keeps rows that share a name, and gives each the same key again', () => {
    const text = 'Network|Status\nBaltMet|Berlin\nBaltMet|Oslo\nC40|Oslo\nC40|Oslo';
    const keys = plan(text).cards.map((card) => card.key);
    expect(new Set(keys).size).toBe(4);
    expect(plan(text).cards.map((card) => card.key)).toEqual(keys);
  });

  it('needs a name column and rows', () => {
    expect(() => plan('Name', {})).toThrow('no-rows');
    expect(() => plan('Name\nx', { targets: ['purpose'] })).toThrow('no-name-column');
  });
});

describe('a table of ours', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('cannot be taken for a formula: %j', (text) => {
    expect(csvCell(text).replace(/^"/, '').startsWith("'")).toBe(true);
    expect(cellText(`'${text}`)).toBe(text);
  });

  it('quotes as RFC 4180 says, and leaves numbers alone', () => {
    expect(csvCell('a "b", c')).toBe('"a ""b"", c"');
    expect(csvCell('two\nlines')).toBe('"two\nlines"');
    expect(csvCell(-2.5)).toBe('-2.5');
    expect(csvCell(null)).toBe('');
  });

  it('has one line a card and headings that our import knows', () => {
    const board: ImportPlan = {
      kind: 'solmu',
      sourceKey: 'solmu:x',
      name: 'Board',
      description: '',
      columns: [{ key: 'c', name: 'Active', stage: 'active', colour: null, limit: null, archived: null, order: null }],
      cards: [{ ...bareCard('k', 'c', '=cmd', NOW), labels: ['l'], segment: { now: 0.2, future: -0.4 } }],
      labels: [{ key: 'l', name: 'Cities, big', colour: 'blue' }],
      members: [],
      fields: [],
      partners: [],
      comments: [],
      losses: [],
      inFile: {
        columns: 1,
        cards: 1,
        labels: 1,
        checklists: 0,
        items: 0,
        comments: 0,
        links: 0,
        members: 0,
        fields: 0,
        partners: 0,
      },
    };
    const [heading = '', line = ''] = [...csvLines(board)];
    expect(line).toContain("k,'=cmd,");
    expect(line).toContain('"Cities, big;"');
    expect(line.endsWith('\r\n')).toBe(true);
    const targets = guessTargets(heading.replace('\ufeff', '').trim().split(','), []);
    expect(targets.slice(0, 19)).toEqual([
      'key',
      'name',
      'purpose',
      'description',
      'column',
      'stage',
      'owner',
      'deputies',
      'labels',
      'segment',
      'segment-now',
      'segment-future',
      'review',
      'best-before',
      'joined',
      'web-address',
      'hours',
      'created',
      'archived',
    ]);
  });
});
