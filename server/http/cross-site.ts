const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

interface Incoming {
  readonly method: string;
  /** The `Origin` header. */
  readonly origin: string | undefined;
  /** The `Sec-Fetch-Site` header. */
  readonly fetchSite: string | undefined;
}

/**
 * Whether a request that could change something may come from a page of another site. Browsers send `Origin` with all
 * of these and nearly all send `Sec-Fetch-Site`; one without either is not from a browser that we could trust to.
 */
export function isCrossSite({ method, origin, fetchSite }: Incoming, ownOrigin: string): boolean {
  if (SAFE_METHODS.has(method)) return false;
  if (origin === undefined && fetchSite === undefined) return true;
  if (fetchSite !== undefined && fetchSite !== 'same-origin') return true;
  return origin !== undefined && origin !== ownOrigin;
}
