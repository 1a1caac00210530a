import type { KeyboardEventHandler } from 'react';
import type { FilesFrame, ListedFile, ListedFolder } from './file-data';
import type { FileLineActs } from './file-menu';
import type { FolderLineActs } from './folder-line';
import type { Selection } from './use-selection';

/** What a view of a folder shows, in rows or as tiles. */
export interface FilesViewProps {
  readonly name: string;
  readonly folders: readonly ListedFolder[];
  readonly files: readonly ListedFile[];
  readonly frame: FilesFrame;
  readonly search: string;
  readonly openFile: string | null;
  readonly selection: Selection;
  readonly acts: FileLineActs & FolderLineActs;
  readonly onKeyDown: KeyboardEventHandler;
}
