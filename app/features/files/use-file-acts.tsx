import { Plural, useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useFetchers, useSubmit } from 'react-router';
import { toast } from '../../ui/toast';
import type { FileAnswer, ListedFile, ListedFolder } from './file-data';
import { useFileProblem } from './use-file-problem';

const KEY = 'file-act:';

type Files = readonly ListedFile[];

/** What can be done with files and folders besides naming them, from lists and from a file's own panel. */
export interface FileActs {
  setOpenness(files: Files, openness: string): void;
  move(files: Files, folderId: string | null): void;
  moveFolder(folder: Pick<ListedFolder, 'id'>, into: string | null): void;
  removeFolder(folder: Pick<ListedFolder, 'id'>): void;
  toBin(files: Files): void;
  fromBin(files: Files): void;
  purge(file: ListedFile): void;
  restoreVersion(file: ListedFile, versionId: string): void;
}

/** The acts. Each says in passing what came of it. */
export function useFileActs(spaceId: string): FileActs {
  const { t } = useLingui();
  const submit = useSubmit();
  const send = (intent: string, files: readonly { readonly id: string }[], fields: Record<string, string> = {}) => {
    const form = new FormData();
    form.set('intent', intent);
    for (const { id } of files) form.append('file', id);
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    const subject = [...files.map(({ id }) => id), fields.folder ?? ''].join(' ');
    void submit(form, {
      method: 'post',
      action: `/s/${spaceId}/files`,
      navigate: false,
      fetcherKey: `${KEY}${intent}:${subject}`,
    });
  };
  const acts: FileActs = {
    setOpenness: (files, openness) => send('openness', files, { openness }),
    move: (files, folderId) => {
      const moved = files.filter((file) => file.folderId !== folderId);
      const [first] = moved;
      if (!first) return;
      send('move', moved, { into: folderId ?? '' });
      toast({
        message:
          moved.length === 1 ? (
            t`“${first.name}” is moved.`
          ) : (
            <Plural value={moved.length} one="# file is moved." other="# files are moved." />
          ),
        undo: () => send('move', moved, { into: first.folderId ?? '' }),
      });
    },
    moveFolder: (folder, into) => {
      if (folder.id !== into) send('folder.move', [], { folder: folder.id, into: into ?? '' });
    },
    removeFolder: (folder) => send('folder.remove', [], { folder: folder.id }),
    toBin: (files) => {
      const [first] = files;
      if (!first) return;
      send('bin', files);
      toast({
        message:
          files.length === 1 ? (
            t`“${first.name}” is in the bin.`
          ) : (
            <Plural value={files.length} one="# file is in the bin." other="# files are in the bin." />
          ),
        undo: () => acts.fromBin(files),
      });
    },
    fromBin: (files) => send('restore', files),
    purge: (file) => send('purge', [file]),
    restoreVersion: (file, versionId) => send('version.restore', [file], { version: versionId }),
  };
  return acts;
}

/** Says why an act of this page was refused. Once on a page. */
export function useRefusedActs(): void {
  const say = useFileProblem();
  const fetchers = useFetchers();
  const said = useRef(new WeakSet<object>());
  const tell = useEffectEvent((answer: FileAnswer) => {
    if (answer.ok || said.current.has(answer)) return;
    said.current.add(answer);
    toast({ message: say(answer.code), tone: 'danger' });
  });
  useEffect(() => {
    for (const { key, data } of fetchers) if (key.startsWith(KEY) && data) tell(data as FileAnswer);
  }, [fetchers]);
}
