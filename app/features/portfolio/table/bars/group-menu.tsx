import { useLingui } from '@lingui/react/macro';
import { Group } from 'lucide-react';
import { PLAIN_COLUMNS, type TableColumn, tableColumn } from '../../../../domain/portfolio/table/table-columns';
import type { TableView } from '../../../../domain/portfolio/table/table-view';
import { Button } from '../../../../ui/button';
import {
  Menu,
  MenuContent,
  MenuItem,
  MenuRadioGroup,
  MenuRadioItem,
  MenuSeparator,
  MenuTrigger,
} from '../../../../ui/menu';

/** By what the rows are grouped. */
export function GroupMenu({
  view,
  groups,
  columnName,
  onChange,
}: {
  view: TableView;
  /** The keys of the groups there are now. */
  groups: readonly string[];
  columnName: (column: Pick<TableColumn, 'id'>) => string;
  onChange: (fields: Partial<TableView>) => void;
}) {
  const { t } = useLingui();
  const choices = PLAIN_COLUMNS.flatMap((id) => tableColumn(id) ?? []).filter(({ canGroup }) => canGroup);
  const groupName = view.group && columnName({ id: view.group });
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button
          size="sm"
          variant={view.group ? 'secondary' : 'ghost'}
          aria-label={groupName ? t`Grouped by ${groupName}` : t`Group`}
          icon={<Group aria-hidden="true" />}
        >
          <span className="max-sm:hidden">{groupName ? t`Grouped by ${groupName}` : t`Group`}</span>
        </Button>
      </MenuTrigger>
      <MenuContent>
        <MenuRadioGroup
          value={view.group ?? ''}
          onValueChange={(id) => onChange({ group: tableColumn(id)?.id ?? null, folded: [] })}
        >
          <MenuRadioItem value="">{t`No groups`}</MenuRadioItem>
          {choices.map((column) => (
            <MenuRadioItem key={column.id} value={column.id}>
              {columnName(column)}
            </MenuRadioItem>
          ))}
        </MenuRadioGroup>
        {view.group && (
          <>
            <MenuSeparator />
            <MenuItem onSelect={() => onChange({ folded: [...groups] })}>{t`Fold all`}</MenuItem>
            <MenuItem onSelect={() => onChange({ folded: [] })}>{t`Unfold all`}</MenuItem>
          </>
        )}
      </MenuContent>
    </Menu>
  );
}
