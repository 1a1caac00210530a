import { useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useFetchers, useSubmit } from 'react-router';
import { toast } from '../../ui/toast';
import type { FileAnswer, ListedFile, ListedFolder } from './file-data';
import { useFileProblem } from './use-file-problem';

const KEY = 'file-act:';

/** What can be done with files and folders besides naming them, from lists and from a file's own panel. */
export interface FileActs {
  setOpenness(file: ListedFile, openness: string): void;
  move(file: ListedFile, folderId: string | null): void;
  moveFolder(folder: Pick<ListedFolder, 'id'>, into: string | null): void;
  removeFolder(folder: Pick<ListedFolder, 'id'>): void;
  toBin(file: ListedFile): void;
  fromBin(file: ListedFile): void;
  purge(file: ListedFile): void;
  restoreVersion(file: ListedFile, versionId: string): void;
}

/** The acts. Each says in passing what came of it. */
export function useFileActs(spaceId: string): FileActs {
  const { t } = useLingui();
  const submit = useSubmit();
  const send = (intent: string, fields: Record<string, string>) =>
    void submit(
      { intent, ...fields },
      {
        method: 'post',
        action: `/s/${spaceId}/files`,
        navigate: false,
        fetcherKey: `${KEY}${intent}:${fields.file ?? fields.folder ?? ''}`,
      },
    );
  const acts: FileActs = {
    setOpenness: (file, openness) => send('openness', { file: file.id, openness }),
    move: (file, folderId) => {
      if (file.folderId === folderId) return;
      send('move', { file: file.id, into: folderId ?? '' });
      toast({
        message: t`“${file.name}” is moved.`,
        undo: () => send('move', { file: file.id, into: file.folderId ?? '' }),
      });
    },
    moveFolder: (folder, into) => {
      if (folder.id !== into) send('folder.move', { folder: folder.id, into: into ?? '' });
    },
    removeFolder: (folder) => send('folder.remove', { folder: folder.id }),
    toBin: (file) => {
      send('bin', { file: file.id });
      toast({ message: t`“${file.name}” is in the bin.`, undo: () => acts.fromBin(file) });
    },
    fromBin: (file) => send('restore', { file: file.id }),
    purge: (file) => send('purge', { file: file.id }),
    restoreVersion: (file, versionId) => send('version.restore', { file: file.id, version: versionId }),
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
