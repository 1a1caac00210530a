import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { readView, type TableView, writeView } from '../../../../domain/portfolio/table/table-view';

/** How the table is arranged, as the address says, and a way to change it there. */
export function useTableView(): { view: TableView; change: (fields: Partial<TableView>) => void } {
  const [params, setParams] = useSearchParams();
  const view = useMemo(() => readView(params), [params]);
  const change = useCallback(
    (fields: Partial<TableView>) =>
      setParams((now) => writeView(now, { ...readView(now), ...fields }), {
        replace: true,
        preventScrollReset: true,
      }),
    [setParams],
  );
  return { view, change };
}
