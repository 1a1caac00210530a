import { useLingui } from '@lingui/react/macro';
import { ArrowDown, ArrowUp, Columns3 } from 'lucide-react';
import { useState } from 'react';
import {
  FIRST_COLUMNS,
  PLAIN_COLUMNS,
  type TableColumn,
  type TableColumnId,
  tableColumn,
} from '../../../../domain/portfolio/table/table-columns';
import { moveColumn, type TableView } from '../../../../domain/portfolio/table/table-view';
import { Button } from '../../../../ui/button';
import { Checkbox } from '../../../../ui/checkbox';
import { IconButton } from '../../../../ui/icon-button';
import { Input } from '../../../../ui/input';
import { Popover, PopoverContent, PopoverTrigger } from '../../../../ui/popover';
import { matchesText } from '../../../marks/match-text';
import type { ScoreModel } from '../model/use-column-name';

interface ColumnsChooserProps {
  readonly view: TableView;
  readonly models: readonly ScoreModel[];
  readonly columnName: (column: Pick<TableColumn, 'id'>) => string;
  readonly onChange: (fields: Partial<TableView>) => void;
}

/** Which columns are shown, and in which order. */
export function ColumnsChooser(props: ColumnsChooserProps) {
  const { t } = useLingui();
  return (
    <Popover>
      <PopoverTrigger asChild>
        <Button size="sm" variant="ghost" aria-label={t`Columns`} icon={<Columns3 aria-hidden="true" />}>
          <span className="max-sm:hidden">{t`Columns`}</span>
        </Button>
      </PopoverTrigger>
      <PopoverContent aria-label={t`Columns`} className="p-2 sm:w-80!">
        <ColumnList {...props} />
      </PopoverContent>
    </Popover>
  );
}

function ColumnList({ view, models, columnName, onChange }: ColumnsChooserProps) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const scores = models.flatMap(({ id }) => tableColumn(`score-${id}`)?.id ?? []);
  const all: readonly TableColumnId[] = [...PLAIN_COLUMNS.filter((id) => id !== 'name'), ...scores];
  const hidden = all.filter((id) => !view.columns.includes(id));
  const found = (ids: readonly TableColumnId[]) => ids.filter((id) => matchesText(columnName({ id }), text));
  const setColumns = (columns: readonly TableColumnId[]) => onChange({ columns });
  return (
    <div className="flex flex-col gap-1">
      <Input
        aria-label={t`Find a column`}
        placeholder={t`Find a column`}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="max-h-96 overflow-y-auto">
        <h3 className="px-2 pt-2 pb-1 font-medium text-ink-muted text-xs">{t`Shown`}</h3>
        <ul>
          {found(view.columns).map((id) => {
            const at = view.columns.indexOf(id);
            const name = columnName({ id });
            const move = (to: number) => setColumns(moveColumn(view.columns, id, to));
            return (
              <li key={id} className="flex min-h-8 items-center gap-1 rounded-sm pl-2 hover:bg-hover">
                <Checkbox
                  label={name}
                  checked
                  disabled={view.columns.length === 1}
                  onChange={() => setColumns(view.columns.filter((each) => each !== id))}
                  className="min-w-0 flex-1 items-center"
                />
                <IconButton
                  size="sm"
                  tooltip={false}
                  label={t`Move ${name} left`}
                  disabled={at === 0}
                  onClick={() => move(at - 1)}
                >
                  <ArrowUp aria-hidden="true" />
                </IconButton>
                <IconButton
                  size="sm"
                  tooltip={false}
                  label={t`Move ${name} right`}
                  disabled={at === view.columns.length - 1}
                  onClick={() => move(at + 1)}
                >
                  <ArrowDown aria-hidden="true" />
                </IconButton>
              </li>
            );
          })}
        </ul>
        {hidden.length > 0 && <h3 className="px-2 pt-3 pb-1 font-medium text-ink-muted text-xs">{t`Hidden`}</h3>}
        <ul>
          {found(hidden).map((id) => (
            <li key={id} className="flex min-h-8 items-center rounded-sm px-2 hover:bg-hover">
              <Checkbox
                label={columnName({ id })}
                checked={false}
                onChange={() => setColumns([...view.columns, id])}
                className="min-w-0 flex-1 items-center"
              />
            </li>
          ))}
        </ul>
      </div>
      <div className="flex justify-between border-line border-t pt-2">
        <Button size="sm" variant="ghost" onClick={() => onChange({ columns: FIRST_COLUMNS, widths: {} })}>
          {t`As at first`}
        </Button>
        {hidden.length > 0 && (
          <Button size="sm" variant="ghost" onClick={() => setColumns([...view.columns, ...hidden])}>
            {t`Show all`}
          </Button>
        )}
      </div>
    </div>
  );
}
