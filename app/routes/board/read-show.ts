const STEP = 50;
const MOST = 1000;

/** How many lines of a long list an address asks for: steps of fifty, a thousand at most. */
export function readShow(search: URLSearchParams): number {
  const asked = Number.parseInt(search.get('show') ?? '', 10);
  return Number.isFinite(asked) ? Math.min(MOST, Math.max(STEP, asked)) : STEP;
}
