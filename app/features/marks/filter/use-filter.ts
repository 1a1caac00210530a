import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type NetworkFilter, readFilter, writeFilter } from '../../../domain/portfolio/filter';

/** The filter in the address, and a way to change it there; going back leaves the page, not each letter typed. */
export function useFilter(): { filter: NetworkFilter; change: (fields: Partial<NetworkFilter>) => void } {
  const [params, setParams] = useSearchParams();
  const filter = useMemo(() => readFilter(params), [params]);
  const change = useCallback(
    (fields: Partial<NetworkFilter>) =>
      setParams((now) => writeFilter(now, { ...readFilter(now), ...fields }), {
        replace: true,
        preventScrollReset: true,
      }),
    [setParams],
  );
  return { filter, change };
}
