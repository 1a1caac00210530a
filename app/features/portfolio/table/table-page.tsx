import { useLingui } from '@lingui/react/macro';
import { Redo2, Table2, Undo2 } from 'lucide-react';
import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { CardId } from '../../../domain/ids';
import { filterSearch, isEmptyFilter, NO_FILTER } from '../../../domain/portfolio/filter';
import { withChanges } from '../../../domain/portfolio/table/apply-edit';
import { arrange } from '../../../domain/portfolio/table/arrange-rows';
import { unpackRows } from '../../../domain/portfolio/table/table-row';
import { columnsOf } from '../../../domain/portfolio/table/table-view';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { IconButton } from '../../../ui/icon-button';
import { useFilter } from '../../marks/filter/use-filter';
import { usePortfolioActs } from '../acts/portfolio-acts';
import { NoNetworksYet } from '../frame/no-networks-yet';
import type { PortfolioFrameData } from '../frame/portfolio-frame-data';
import { useTableActs } from './acts/use-table-acts';
import { BulkBar } from './bars/bulk-bar';
import { ColumnsChooser } from './bars/columns-chooser';
import { ExportMenu } from './bars/export-menu';
import { GroupMenu } from './bars/group-menu';
import { RefusedDialog } from './bars/refused-dialog';
import { cardPath } from './grid/grid-cell';
import { TableGrid } from './grid/table-grid';
import { useRowSelection } from './grid/use-row-selection';
import { tableCsv } from './model/table-csv';
import { type TableNames, useCellContext } from './model/use-cell-context';
import { type ScoreModel, useColumnName } from './model/use-column-name';
import { useTableView } from './model/use-table-view';

export interface TablePageData extends TableNames {
  /** Packed by `packNetworks`. */
  readonly rows: string;
  readonly models: readonly ScoreModel[];
}

/** Every network of the portfolio as a line, every field as a column. */
export function TablePage({ data, frame }: { data: TablePageData; frame: PortfolioFrameData }) {
  const { t } = useLingui();
  const { view, change } = useTableView();
  const { canEdit } = frame;
  const context = useCellContext(frame, data);
  const columnName = useColumnName(data.models, frame.currency);
  const { undo, redo, canUndo, canRedo, sending } = usePortfolioActs();
  const navigate = useNavigate();
  const stored = useMemo(() => unpackRows(data.rows), [data.rows]);
  const rows = useMemo(() => withChanges(stored, sending, data.columns), [stored, sending, data.columns]);
  const columns = useMemo(() => columnsOf(view), [view]);
  const arrangement = useMemo(
    () => arrange(rows, view, columns, context.nameOf, context.locale),
    [rows, view, columns, context],
  );
  const selection = useRowSelection(rows, arrangement.lines);
  const names = useMemo(() => new Map(stored.map(({ cardId, name }) => [cardId, name])), [stored]);
  const nameOf = (card: CardId) => names.get(card) ?? t`A network that is gone`;
  const acts = useTableActs(nameOf);
  const sorted = () => arrangement.lines.flatMap((line) => (line.kind === 'row' ? [line.row] : []));

  if (rows.length === 0) return <NothingHere frame={frame} />;
  return (
    <>
      <div className="flex flex-wrap items-center gap-1 pb-2 print:hidden">
        <ColumnsChooser models={data.models} {...{ view, columnName }} onChange={change} />
        <GroupMenu
          {...{ view, columnName }}
          groups={arrangement.lines.flatMap((line) => (line.kind === 'group' ? [line.group.key] : []))}
          onChange={change}
        />
        <ExportMenu
          fileName={`${t`Portfolio`} ${frame.today}`}
          csv={(style) => tableCsv([...new Set(sorted())], columns, columnName, context, style)}
        />
        {canEdit && (
          <span className="ml-auto inline-flex">
            <IconButton size="sm" label={t`Undo`} shortcut="Mod+Z" disabled={!canUndo} onClick={undo}>
              <Undo2 aria-hidden="true" />
            </IconButton>
            <IconButton size="sm" label={t`Redo`} shortcut="Mod+Shift+Z" disabled={!canRedo} onClick={redo}>
              <Redo2 aria-hidden="true" />
            </IconButton>
          </span>
        )}
      </div>
      <div className="relative min-h-96 flex-1 print:min-h-0">
        <TableGrid
          {...{ arrangement, view, columnName, context, acts, selection, canEdit }}
          onViewChange={change}
          onOpen={(row) => void navigate(cardPath(context, row))}
        />
      </div>
      {canEdit && <BulkBar rows={selection.rows} onClear={selection.clear} {...{ context, acts }} />}
      <RefusedDialog refused={acts.refused} nameOf={({ cardId }) => nameOf(cardId)} onClose={acts.closeRefused} />
    </>
  );
}

function NothingHere({ frame }: { frame: PortfolioFrameData }) {
  const { t } = useLingui();
  const { filter } = useFilter();
  const [params, setParams] = useSearchParams();
  if (frame.all > 0 && !isEmptyFilter(filter))
    return (
      <EmptyState
        icon={<Table2 />}
        title={t`No network fits this filter`}
        action={
          <Button
            onClick={() => {
              const next = new URLSearchParams(params);
              for (const key of new URLSearchParams(filterSearch({ ...NO_FILTER, ...filter })).keys()) next.delete(key);
              setParams(next, { replace: true });
            }}
          >
            {t`Show all networks`}
          </Button>
        }
      />
    );
  return (
    <NoNetworksYet organisationId={frame.organisationId} icon={<Table2 />}>
      {t`Networks that are added to a board, or brought in by an import, stand here as a table.`}
    </NoNetworksYet>
  );
}
