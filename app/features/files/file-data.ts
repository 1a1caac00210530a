import type { FileRow, FolderRow } from '../../../server/files/list-folder';

/** A file as this person's pages show it. */
export interface ListedFile extends FileRow {
  /** Whether they may put it into the bin and take it out again. */
  readonly canDelete: boolean;
}

export interface ListedFolder extends FolderRow {
  readonly items: number;
}

/** What a person may do with the space's files, and what the space takes. */
export interface FilesFrame {
  readonly spaceId: string;
  readonly canEdit: boolean;
  readonly canPublish: boolean;
  readonly hasOrganisation: boolean;
  readonly timeZone: string;
  readonly maxFileBytes: number;
}

/** What an act on files answers. */
export type FileAnswer =
  | { readonly ok: true; readonly intent: string; readonly renamed?: { name: string; overwrote: string | null } }
  | { readonly ok: false; readonly intent: string; readonly code: string };

/** Where a file is read, with the folder beside which it was opened. */
export function fileAddress(spaceId: string, fileId: string, search = ''): string {
  return `/s/${spaceId}/files/${fileId}${search}`;
}

/** Where its bytes are. */
export function rawAddress(spaceId: string, fileId: string, query: Readonly<Record<string, string>> = {}): string {
  const search = new URLSearchParams(query).toString();
  return `/s/${spaceId}/files/${fileId}/raw${search === '' ? '' : `?${search}`}`;
}
