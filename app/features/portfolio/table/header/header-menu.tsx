import { useLingui } from '@lingui/react/macro';
import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  ChevronDown,
  ChevronsLeftRight,
  ChevronsRightLeft,
  EyeOff,
  Group,
  ListPlus,
} from 'lucide-react';
import type { TableColumn } from '../../../../domain/portfolio/table/table-columns';
import { fitWidth, moveColumn, nextSorts, type TableView } from '../../../../domain/portfolio/table/table-view';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '../../../../ui/menu';

const STEP = 40;

/** Everything that can be done with a column, for the keyboard and for fingers too. */
export function HeaderMenu({
  column,
  width,
  name,
  view,
  onChange,
  open,
  onOpenChange,
  onClosed,
}: {
  column: TableColumn;
  width: number;
  name: string;
  view: TableView;
  onChange: (fields: Partial<TableView>) => void;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Takes the focus back. */
  onClosed: () => void;
}) {
  const { t } = useLingui();
  const { id } = column;
  const at = view.columns.indexOf(id);
  const resize = (by: number) => onChange({ widths: { ...view.widths, [id]: fitWidth(width + by) } });
  return (
    <Menu open={open} onOpenChange={onOpenChange} modal={false}>
      <MenuTrigger
        tabIndex={-1}
        aria-label={t`Column ${name}`}
        className="-translate-y-1/2 absolute top-1/2 right-1.5 inline-flex size-5 shrink-0 items-center justify-center rounded-sm bg-surface text-ink-muted opacity-0 hover:bg-pressed hover:text-ink group-hover/head:opacity-100 group-focus-within/head:opacity-100 data-[state=open]:opacity-100 pointer-coarse:static pointer-coarse:translate-y-0 pointer-coarse:opacity-100 print:hidden"
      >
        <ChevronDown aria-hidden="true" className="size-3.5" />
      </MenuTrigger>
      <MenuContent
        onKeyDown={(event) => event.stopPropagation()}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          onClosed();
        }}
      >
        <MenuItem icon={<ArrowUp />} onSelect={() => onChange({ sorts: [{ column: id, descending: false }] })}>
          {t`Sort upward`}
        </MenuItem>
        <MenuItem icon={<ArrowDown />} onSelect={() => onChange({ sorts: [{ column: id, descending: true }] })}>
          {t`Sort downward`}
        </MenuItem>
        {view.sorts.length > 0 && (
          <MenuItem icon={<ListPlus />} onSelect={() => onChange({ sorts: nextSorts(view.sorts, id, true) })}>
            {t`Also sort by this`}
          </MenuItem>
        )}
        {column.canGroup && (
          <MenuItem icon={<Group />} onSelect={() => onChange({ group: view.group === id ? null : id, folded: [] })}>
            {view.group === id ? t`Do not group` : t`Group by this`}
          </MenuItem>
        )}
        <MenuSeparator />
        {at >= 0 && (
          <>
            <MenuItem
              icon={<ArrowLeft />}
              disabled={at === 0}
              onSelect={() => onChange({ columns: moveColumn(view.columns, id, at - 1) })}
            >
              {t`Move left`}
            </MenuItem>
            <MenuItem
              icon={<ArrowRight />}
              disabled={at === view.columns.length - 1}
              onSelect={() => onChange({ columns: moveColumn(view.columns, id, at + 1) })}
            >
              {t`Move right`}
            </MenuItem>
          </>
        )}
        <MenuItem icon={<ChevronsLeftRight />} onSelect={() => resize(STEP)}>
          {t`Wider`}
        </MenuItem>
        <MenuItem icon={<ChevronsRightLeft />} onSelect={() => resize(-STEP)}>
          {t`Narrower`}
        </MenuItem>
        {at >= 0 && view.columns.length > 1 && (
          <>
            <MenuSeparator />
            <MenuItem
              icon={<EyeOff />}
              onSelect={() => onChange({ columns: view.columns.filter((each) => each !== id) })}
            >
              {t`Hide`}
            </MenuItem>
          </>
        )}
      </MenuContent>
    </Menu>
  );
}
