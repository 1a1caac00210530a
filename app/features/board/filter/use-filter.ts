import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type BoardFilter, readFilter, writeFilter } from '../model/board-filter';

/** The filter in the address, and a way to change it there; going back leaves the board, not each letter typed. */
export function useFilter(): { filter: BoardFilter; change: (fields: Partial<BoardFilter>) => void } {
  const [params, setParams] = useSearchParams();
  const filter = useMemo(() => readFilter(params), [params]);
  const change = useCallback(
    (fields: Partial<BoardFilter>) =>
      setParams((now) => writeFilter(now, { ...readFilter(now), ...fields }), {
        replace: true,
        preventScrollReset: true,
      }),
    [setParams],
  );
  return { filter, change };
}
