import { useLingui } from '@lingui/react/macro';
import { Download, Printer } from 'lucide-react';
import { MenuItem } from '../../ui/menu';

/** The entries of a menu that make a file of a text: print, Word, Markdown. `address` is the text's page. */
export function ExportItems({ address }: { address: string }) {
  const { t } = useLingui();
  return (
    <>
      <MenuItem asChild>
        <a href={`${address}/print`} target="_blank" rel="noreferrer">
          <Printer aria-hidden="true" />
          {t`Print or save as PDF`}
        </a>
      </MenuItem>
      <MenuItem asChild>
        <a href={`${address}/export/docx`} download>
          <Download aria-hidden="true" />
          {t`Download for Word (DOCX)`}
        </a>
      </MenuItem>
      <MenuItem asChild>
        <a href={`${address}/export/md`} download>
          <Download aria-hidden="true" />
          {t`Download as Markdown`}
        </a>
      </MenuItem>
    </>
  );
}
