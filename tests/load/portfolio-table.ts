// What the model of the portfolio's table costs, without server and browser: packing, sorting, grouping, filtering.

import { filterSubject, makeNetworkTest, NO_FILTER } from '../../app/domain/portfolio/filter';
import type { NetworkFacts, PortfolioNetwork } from '../../app/domain/portfolio/network';
import { arrange, type NameOf } from '../../app/domain/portfolio/table/arrange-rows';
import { FIRST_COLUMNS, keysOf, PLAIN_COLUMNS, tableColumn } from '../../app/domain/portfolio/table/table-columns';
import { packNetworks, unpackRows } from '../../app/domain/portfolio/table/table-row';
import { columnsOf, readView } from '../../app/domain/portfolio/table/table-view';
import { median, printTable } from './print-table';

const TODAY = '2026-03-01';
const KIB = 1024;

/** Prints times for portfolios of these sizes. */
export function benchTableModel(sizes: readonly number[]): void {
  printTable(
    'Model of the table (times in ms; packed rows in KiB)',
    ['', 'filter', 'pack', 'packed', 'all columns', 'unpack', 'sort', 'sort by 3', 'group'],
    sizes.map((size) => [`${size.toLocaleString('en-US')} networks`, ...measure(size)]),
  );
}

function measure(size: number): number[] {
  const networks = Array.from({ length: size }, (_, n) => networkOf(n));
  const nameOf: NameOf = (_, id) => `Name of ${id}`;
  const first = keysOf(FIRST_COLUMNS.flatMap((id) => tableColumn(id) ?? []));
  const all = keysOf(PLAIN_COLUMNS.flatMap((id) => tableColumn(id) ?? []));
  const test = makeNetworkTest({ ...NO_FILTER, text: 'region', segments: ['++'] }, TODAY);
  const packed = packNetworks(networks, first, TODAY);
  const everything = packNetworks(networks, all, TODAY);
  const shown = unpackRows(everything);
  const arranged = (query: string) => {
    const view = readView(new URLSearchParams(query));
    const columns = columnsOf(view);
    return () => arrange(shown, view, columns, nameOf, 'en-GB');
  };
  return [
    timed(() => networks.filter((network) => test(filterSubject(network)))),
    timed(() => packNetworks(networks, first, TODAY)),
    packed.length / KIB,
    everything.length / KIB,
    timed(() => unpackRows(packed)),
    timed(arranged('sort=-hours')),
    timed(arranged('sort=owner.-stage.review')),
    timed(arranged('group=owner&sort=-hours')),
  ];
}

function timed(work: () => unknown): number {
  const times = Array.from({ length: 7 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return median(times);
}

/** A network with ordinary contents, the same each time. */
function networkOf(n: number): PortfolioNetwork {
  const id = (kind: string) => `${kind}${n % 40}`.padEnd(20, '0');
  const ledger = Array.from({ length: 12 }, (_, month) => ({
    period: `2025-${String(month + 1).padStart(2, '0')}`,
    hours: (n + month) % 11,
    cost: 100,
    income: null,
    immaterial: 3,
    relational: 2,
    economic: null,
  }));
  const facts = { ledger, levels: [], exchanges: [], scores: [], services: [], openItems: [], signs: [], votes: 0 };
  const network: unknown = {
    boardId: id('board'),
    cardId: `card${n}`.padEnd(20, '0'),
    columnId: id('column'),
    stage: (['join', 'active', 'prune', 'left'] as const)[n % 4],
    name: `${n} Network of ${n % 3 === 0 ? 'harbours and hinterland towns' : 'regions'}`,
    purpose: 'Pooling what its members know about cargo on rails',
    ownerId: n % 4 === 0 ? null : id('owner'),
    deputyIds: [],
    labelIds: [id('label')],
    segment: n % 20 === 0 ? null : { now: ((n * 37) % 200) / 100 - 1, future: ((n * 83) % 200) / 100 - 1 },
    reviewOn: `2026-${String((n % 12) + 1).padStart(2, '0')}-01`,
    bestBefore: null,
    joinedOn: '2020-01-01',
    stageSince: null,
    createdOn: '2020-01-01',
    webAddress: null,
    hoursPerMonth: n % 17,
    feePerYear: n % 900,
    level: 'formal',
    position: null,
    relation: null,
    nextStep: '',
    nextStepOn: null,
    leadership: null,
    scoutId: null,
    reasons: ['know-how', 'funding'],
    effects: ['innovation'],
    themeIds: [],
    partnerIds: [],
    facts: facts as unknown as NetworkFacts,
  };
  return network as PortfolioNetwork;
}
