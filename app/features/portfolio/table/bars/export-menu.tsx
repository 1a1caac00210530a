import { useLingui } from '@lingui/react/macro';
import { Download, Printer } from 'lucide-react';
import { Button } from '../../../../ui/button';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '../../../../ui/menu';
import type { CsvStyle } from '../model/table-csv';

/** Takes the table along as it stands: its rows, columns and order. */
export function ExportMenu({ fileName, csv }: { fileName: string; csv: (style: CsvStyle) => string }) {
  const { t } = useLingui();

  function save(style: CsvStyle): void {
    const url = URL.createObjectURL(new Blob([csv(style)], { type: 'text/csv;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `${fileName}.csv`;
    link.click();
    URL.revokeObjectURL(url);
  }

  return (
    <Menu>
      <MenuTrigger asChild>
        <Button size="sm" variant="ghost" aria-label={t`Export`} icon={<Download aria-hidden="true" />}>
          <span className="max-sm:hidden">{t`Export`}</span>
        </Button>
      </MenuTrigger>
      <MenuContent>
        <MenuItem icon={<Download />} onSelect={() => save('spreadsheet')}>{t`CSV for Excel`}</MenuItem>
        <MenuItem icon={<Download />} onSelect={() => save('plain')}>{t`CSV for other programs`}</MenuItem>
        <MenuSeparator />
        <MenuItem
          icon={<Printer />}
          onSelect={() => setTimeout(() => window.print())}
        >{t`Print or save as PDF`}</MenuItem>
      </MenuContent>
    </Menu>
  );
}
