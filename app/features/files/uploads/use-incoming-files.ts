import { useEffect, useEffectEvent, useState } from 'react';

interface Taken {
  readonly files: readonly File[];
  /** Folders, which a browser hands over with nothing in them. */
  readonly folders: number;
}

/** Takes files that are dropped anywhere on the page or pasted into it; says whether some are held over it now. */
export function useIncomingFiles(isOn: boolean, onTake: (taken: Taken) => void): boolean {
  const [isOver, setOver] = useState(false);
  const take = useEffectEvent(onTake);
  useEffect(() => {
    if (!isOn) return;
    // Enter and leave come for each element that is crossed; those of a child come before those of its parent.
    let depth = 0;
    const stop = new AbortController();
    const on = <Kind extends keyof WindowEventMap>(kind: Kind, handle: (event: WindowEventMap[Kind]) => void) =>
      window.addEventListener(kind, handle, { signal: stop.signal });
    const end = () => {
      depth = 0;
      setOver(false);
    };
    on('dragenter', (event) => {
      if (!holdsFiles(event)) return;
      depth++;
      setOver(true);
    });
    on('dragleave', (event) => {
      if (holdsFiles(event) && --depth <= 0) end();
    });
    on('dragover', (event) => {
      // Without this the browser leaves the page and opens the file.
      if (holdsFiles(event)) event.preventDefault();
    });
    on('drop', (event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      end();
      take(filesOf(event.dataTransfer));
    });
    on('paste', (event) => {
      const isWriting = event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]');
      if (isWriting || !event.clipboardData?.files.length) return;
      event.preventDefault();
      take(filesOf(event.clipboardData));
    });
    return () => {
      stop.abort();
      end();
    };
  }, [isOn]);
  return isOver;
}

function holdsFiles(event: DragEvent): event is DragEvent & { readonly dataTransfer: DataTransfer } {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

function filesOf(transfer: DataTransfer): Taken {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  const isFolder = (item: DataTransferItem) => item.webkitGetAsEntry?.()?.isDirectory === true;
  const files = items.flatMap((item) => (isFolder(item) ? [] : (item.getAsFile() ?? [])));
  return { files, folders: items.filter(isFolder).length };
}
