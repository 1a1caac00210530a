import { parseId } from '../../domain/ids';
import { AROUND } from '../../features/marks/remarks/linked-remark';

const STEP = 50;
const MOST = 1000;

/** How many lines of a long list an address asks for: fifty, and a thousand at most. */
export function readShow(search: URLSearchParams): number {
  const asked = Number.parseInt(search.get('show') ?? '', 10);
  return Number.isFinite(asked) ? Math.min(MOST, Math.max(STEP, asked)) : STEP;
}

/** The comment that an address leads to, if it names one: a list shows it however old it is. */
export function readAround(search: URLSearchParams): string | null {
  return parseId(search.get(AROUND));
}

/** The same address asking for more lines; null when it asks for as many as there can be. */
export function showMore(address: string, shown: number): string | null {
  if (shown >= MOST) return null;
  const [path = '', query = ''] = address.split('?');
  const search = new URLSearchParams(query);
  search.set('show', String(shown + STEP));
  return `${path}?${search}`;
}
