import { LIMITS } from '../limits';
import { aliasKey, foldName } from '../partners/partner-names';
import type { Loss } from './import-plan';
import type { MembershipTarget } from './membership-targets';
import { cellText, parseWebAddress } from './table-cells';
import type { Table } from './table-plan';
import { asLine, cut } from './untrusted';

/** One row that could be used: an organisation in a network, by their keys. */
export interface Membership {
  readonly row: number;
  readonly network: string;
  readonly organisation: string;
  readonly joined: string;
  readonly status: string;
  readonly tier: string;
}

/** An organisation of the list. */
export interface NamedInList {
  readonly key: string;
  readonly name: string;
  readonly country: string;
  readonly place: string;
  readonly webAddress: string | null;
  readonly networks: number;
}

export interface MembershipList {
  readonly memberships: readonly Membership[];
  readonly organisations: ReadonlyMap<string, NamedInList>;
  readonly networkNames: ReadonlyMap<string, string>;
  readonly losses: readonly Loss[];
}

interface Draft {
  readonly country: string;
  place: string;
  webAddress: string | null;
  readonly spellings: Map<string, number>;
  readonly networks: Set<string>;
}

/** Reads the rows of a list. Names that differ in case, marks or white space alone are one; countries tell namesakes apart. */
export function gatherMemberships(table: Table, targets: readonly MembershipTarget[]): MembershipList {
  const losses: Loss[] = [];
  const at = (cells: readonly string[], target: MembershipTarget): string => {
    const index = targets.indexOf(target);
    return index < 0 ? '' : asLine(cellText(cells[index] ?? ''));
  };
  const countryOf = countryFinder(table, at);
  const drafts = new Map<string, Draft>();
  const networkSpellings = new Map<string, Map<string, number>>();
  const memberships: Membership[] = [];
  for (const { row, cells } of table.rows) {
    if (cells.length > table.headings.length) losses.push({ code: 'row-extra-cells', row });
    const network = at(cells, 'network');
    const name = at(cells, 'organisation');
    if (network === '' || name === '') {
      const code = network === '' ? 'row-without-network' : 'row-without-organisation';
      losses.push({ code, row, detail: cut(network || name, 120).text });
      continue;
    }
    const networkKey = foldName(network);
    countSpelling(networkSpellings, networkKey, network);
    const country = countryOf(name, at(cells, 'country'));
    const key = aliasKey(name, country);
    const draft = drafts.get(key) ?? {
      country,
      place: '',
      webAddress: null,
      spellings: new Map(),
      networks: new Set(),
    };
    drafts.set(key, draft);
    draft.spellings.set(name, (draft.spellings.get(name) ?? 0) + 1);
    draft.networks.add(networkKey);
    draft.place ||= at(cells, 'place');
    const web = at(cells, 'web-address');
    if (web !== '' && draft.webAddress === null) {
      draft.webAddress = parseWebAddress(web, LIMITS.webAddress);
      if (draft.webAddress === null) losses.push({ code: 'cell-unusable', row, detail: cut(web, 120).text });
    }
    memberships.push({
      row,
      network: networkKey,
      organisation: key,
      joined: at(cells, 'joined'),
      status: at(cells, 'status'),
      tier: at(cells, 'tier'),
    });
  }
  const networkNames = new Map([...networkSpellings].map(([key, spellings]) => [key, mostUsed(spellings)]));
  const organisations = new Map<string, NamedInList>();
  for (const [key, { country, place, webAddress, spellings, networks }] of drafts) {
    const name = mostUsed(spellings);
    organisations.set(key, { key, name, country, place, webAddress, networks: networks.size });
    for (const other of spellings.keys())
      if (other !== name) losses.push({ code: 'spelt-otherwise', detail: `${other} → ${name}` });
  }
  return { memberships, organisations, networkNames, losses };
}

/** A row that names no country means the one in which the list knows that name, when there is but one. */
function countryFinder(
  table: Table,
  at: (cells: readonly string[], target: MembershipTarget) => string,
): (name: string, country: string) => string {
  const known = new Map<string, Map<string, string>>();
  for (const { cells } of table.rows) {
    const country = at(cells, 'country');
    if (country === '') continue;
    const name = foldName(at(cells, 'organisation'));
    const countries = known.get(name) ?? new Map<string, string>();
    if (!countries.has(foldName(country))) countries.set(foldName(country), country);
    known.set(name, countries);
  }
  return (name, country) => {
    const countries = known.get(foldName(name));
    if (country !== '') return countries?.get(foldName(country)) ?? country;
    return countries?.size === 1 ? ([...countries.values()][0] ?? '') : '';
  };
}

function countSpelling(spellings: Map<string, Map<string, number>>, key: string, text: string): void {
  const counts = spellings.get(key) ?? new Map<string, number>();
  counts.set(text, (counts.get(text) ?? 0) + 1);
  spellings.set(key, counts);
}

/** The way in which most rows write it; the first of those that are used alike. */
function mostUsed(spellings: ReadonlyMap<string, number>): string {
  let best = '';
  let most = 0;
  for (const [text, count] of spellings)
    if (count > most) {
      best = text;
      most = count;
    }
  return best;
}
