import { Plural, useLingui } from '@lingui/react/macro';
import { Folder, House } from 'lucide-react';
import type { FolderRow } from '../../../server/files/list-folder';
import { byName } from '../../domain/names';
import { Dialog, DialogContent } from '../../ui/dialog';
import { OptionList } from '../marks/option-list';

/** Asks for a folder. */
export function MoveDialog({
  names,
  from,
  folders,
  without,
  onPick,
  onClose,
}: {
  /** Of what is moved. */
  names: readonly string[];
  /** Where it is now. */
  from: string | null;
  folders: readonly FolderRow[];
  /** A folder that cannot be chosen, with all that is in it. */
  without?: string;
  onPick: (folderId: string | null) => void;
  onClose: () => void;
}) {
  const { t, i18n } = useLingui();
  const [name = ''] = names;
  const byId = new Map<string, FolderRow>(folders.map((folder) => [folder.id, folder]));
  const above = (folder: FolderRow): FolderRow[] => {
    const path = [folder];
    for (let at = byId.get(folder.parentId ?? ''); at && path.length < 50; at = byId.get(at.parentId ?? ''))
      path.unshift(at);
    return path;
  };
  const options = folders
    .map((folder) => ({ folder, path: above(folder) }))
    .filter(({ folder, path }) => folder.id !== from && !path.some(({ id }) => id === without))
    .map(({ folder, path }) => ({
      value: folder.id as string | null,
      name: path.map((one) => one.name).join(' / '),
      mark: <Folder aria-hidden="true" className="size-4 shrink-0 text-ink-muted" />,
    }))
    .sort(byName(i18n.locale));
  const top = {
    value: null as string | null,
    name: t`Files, outside all folders`,
    mark: <House aria-hidden="true" className="size-4 shrink-0 text-ink-muted" />,
  };
  return (
    <Dialog open onOpenChange={(open) => open || onClose()}>
      <DialogContent
        size="sm"
        title={
          names.length === 1 ? (
            t`Move “${name}”`
          ) : (
            <Plural value={names.length} one="Move # file" other="Move # files" />
          )
        }
      >
        <OptionList
          label={t`Folder`}
          options={from === null ? options : [top, ...options]}
          selected={[]}
          onPick={onPick}
          empty={t`There is no other folder yet.`}
        />
      </DialogContent>
    </Dialog>
  );
}
