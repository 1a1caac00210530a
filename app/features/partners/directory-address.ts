import type { DirectoryQuery, PartnerSort } from '../../../server/partners/partners-service';
import { isPartnerKind } from '../../domain/partners/partner-kinds';

/** What the address of the directory says: which partners, how sorted, which page; or networks with theirs. */
export interface DirectoryAddress extends Omit<DirectoryQuery, 'language'> {
  readonly by: 'partner' | 'network';
}

const SORTS: readonly PartnerSort[] = ['name', 'kind', 'place', 'networks', 'contacts', 'added'];

/** Reads the address; what it does not say is the whole directory by name. */
export function readDirectory(search: URLSearchParams): DirectoryAddress {
  const sort = search.get('sort') ?? 'name';
  const kind = search.get('kind');
  const page = Number(search.get('page'));
  return {
    by: search.get('by') === 'network' ? 'network' : 'partner',
    text: (search.get('q') ?? '').slice(0, 200),
    kind: isPartnerKind(kind) ? kind : null,
    archived: search.get('archived') === 'yes',
    alike: search.get('alike') === 'yes',
    sort: SORTS.find((each) => sort.replace(/^-/, '') === each) ?? 'name',
    descending: sort.startsWith('-'),
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
  };
}

/** The query of the directory with something else in it; a change begins again at the first page. */
export function directoryQuery(search: URLSearchParams, change: Readonly<Record<string, string | null>>): string {
  const next = new URLSearchParams(search);
  next.delete('page');
  for (const [name, value] of Object.entries(change))
    if (value === null || value === '') next.delete(name);
    else next.set(name, value);
  return `?${next}`;
}
