import { useLingui } from '@lingui/react/macro';
import { Archive, ArchiveRestore, LayoutTemplate, Pin, PinOff, Trash2 } from 'lucide-react';
import { MenuItem } from '../../ui/menu';
import type { ListedNote, NoteRights } from './note-data';

/** What can be done with a document as a whole, as the lines of a menu. */
export function NoteMenuItems({
  note,
  canEdit,
  act,
}: {
  note: ListedNote;
  canEdit: NoteRights['canEdit'];
  act: (intent: string, on: boolean) => void;
}) {
  const { t } = useLingui();
  const { isPinned, isTemplate, isArchived, canDelete } = note;
  return (
    <>
      {canEdit && !isArchived && (
        <>
          <MenuItem
            icon={isPinned ? <PinOff aria-hidden="true" /> : <Pin aria-hidden="true" />}
            onSelect={() => act('pin', !isPinned)}
          >
            {isPinned ? t`Unpin` : t`Pin to the top and the desk`}
          </MenuItem>
          <MenuItem icon={<LayoutTemplate aria-hidden="true" />} onSelect={() => act('template', !isTemplate)}>
            {isTemplate ? t`No longer a template` : t`Use as a template of this space`}
          </MenuItem>
        </>
      )}
      {canEdit && (
        <MenuItem
          icon={isArchived ? <ArchiveRestore aria-hidden="true" /> : <Archive aria-hidden="true" />}
          onSelect={() => act('archive', !isArchived)}
        >
          {isArchived ? t`Take out of the archive` : t`Archive`}
        </MenuItem>
      )}
      {canDelete && (
        <MenuItem tone="danger" icon={<Trash2 aria-hidden="true" />} onSelect={() => act('delete', true)}>
          {t`Move to the bin`}
        </MenuItem>
      )}
    </>
  );
}
