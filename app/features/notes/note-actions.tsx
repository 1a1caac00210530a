import { useLingui } from '@lingui/react/macro';
import { Link2, MoreHorizontal } from 'lucide-react';
import { useSubmit } from 'react-router';
import { copyText } from '../../ui/copy-button';
import { IconButton } from '../../ui/icon-button';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '../../ui/menu';
import { toast } from '../../ui/toast';
import { ExportItems } from '../marks/export-items';
import { NoteMenuItems } from './note-menu';
import type { NotePageProps } from './note-page';

/** The files that a document can become, and what can be done with it as a whole. */
export function NoteActions({ spaceId, note, canArrange }: Pick<NotePageProps, 'spaceId' | 'note' | 'canArrange'>) {
  const { t } = useLingui();
  const submit = useSubmit();
  const base = `/s/${spaceId}/documents/${note.id}`;
  const act = (intent: string, on: boolean): void => {
    void submit({ intent, on: on ? 'yes' : 'no' }, { method: 'post', preventScrollReset: true });
    if (intent === 'delete')
      toast({
        message: t`“${note.title}” is in the bin.`,
        undo: () =>
          void submit({ intent, note: note.id, on: 'no' }, { method: 'post', action: `/s/${spaceId}/documents` }),
      });
  };
  const copyAddress = (): void => {
    void copyText(`${window.location.origin}${base}/print`).then(() =>
      toast({ message: t`Copied. Whoever has the address reads the document, without an account.` }),
    );
  };
  return (
    <Menu>
      <MenuTrigger asChild>
        <IconButton label={t`More for this document`}>
          <MoreHorizontal aria-hidden="true" />
        </IconButton>
      </MenuTrigger>
      <MenuContent align="end">
        <ExportItems address={base} />
        {note.openness === 'public' && (
          <MenuItem icon={<Link2 aria-hidden="true" />} onSelect={copyAddress}>
            {t`Copy the public address`}
          </MenuItem>
        )}
        {(canArrange || note.canDelete) && <MenuSeparator />}
        <NoteMenuItems note={note} canEdit={canArrange} act={act} />
      </MenuContent>
    </Menu>
  );
}
