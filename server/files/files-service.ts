import type { FolderId, SpaceId } from '../../app/domain/ids';
import type { SpaceAccess } from '../spaces/find-space-access';
import { type Appended, appendUpload, cancelUpload, readUpload } from './append-upload';
import { beginUpload, type NewUpload, type UploadState } from './begin-upload';
import { binFiles, purgeFile, restoreFiles } from './bin-files';
import { moveFiles, type Renamed, renameFile, setFilesOpenness } from './change-file';
import { createFolder, moveFolder, removeFolder, renameFolder } from './change-folder';
import type { FilesDeps } from './files-deps';
import { type FileRow, type FolderContents, type FolderRow, listBin, listFolder, listFolders } from './list-folder';
import { type OpenedFile, openFile, readBeginning } from './open-file';
import { type FileDetails, readFile } from './read-file';
import { restoreFileVersion } from './restore-version';
import { sweepFiles } from './sweep-files';

interface NamedAs {
  readonly name: unknown;
  /** The name that the person saw. */
  readonly known: unknown;
}

/**
 * Files of spaces. Ids come as they were sent; what somebody does not see answers as unknown (`AppError`, 404). Callers
 * ask `content.edit` before what changes something; who may delete depends on the file and is asked here.
 */
export interface FilesService {
  /** The largest file, and what all of a space may take, in bytes. */
  readonly limits: { readonly maxFileBytes: number; readonly spaceQuotaBytes: number };
  folder(access: SpaceAccess, folderId: unknown): Promise<FolderContents>;
  folders(access: SpaceAccess): Promise<FolderRow[]>;
  bin(access: SpaceAccess): Promise<FileRow[]>;
  read(access: SpaceAccess, fileId: unknown): Promise<FileDetails | null>;
  /** For somebody of the space, or for anybody (null) when it is public. */
  open(
    spaceId: SpaceId,
    access: SpaceAccess | null,
    ids: { readonly fileId: unknown; readonly versionId: unknown },
  ): Promise<OpenedFile | null>;
  readBeginning(file: OpenedFile, most: number): Promise<string | null>;

  beginUpload(access: SpaceAccess, upload: NewUpload): Promise<UploadState>;
  upload(access: SpaceAccess, uploadId: unknown): Promise<UploadState>;
  append(
    access: SpaceAccess,
    uploadId: unknown,
    piece: { readonly offset: number; readonly body: AsyncIterable<Uint8Array> },
  ): Promise<Appended>;
  cancelUpload(access: SpaceAccess, uploadId: unknown): Promise<void>;

  rename(access: SpaceAccess, fileId: unknown, name: NamedAs): Promise<Renamed>;
  move(access: SpaceAccess, fileIds: readonly unknown[], folderId: unknown): Promise<void>;
  setOpenness(access: SpaceAccess, fileIds: readonly unknown[], openness: unknown): Promise<void>;
  restoreVersion(access: SpaceAccess, fileId: unknown, versionId: unknown): Promise<void>;
  toBin(access: SpaceAccess, fileIds: readonly unknown[]): Promise<void>;
  fromBin(access: SpaceAccess, fileIds: readonly unknown[]): Promise<void>;
  purge(access: SpaceAccess, fileId: unknown): Promise<void>;

  createFolder(access: SpaceAccess, folder: { readonly name: unknown; readonly parentId: unknown }): Promise<FolderId>;
  renameFolder(access: SpaceAccess, folderId: unknown, name: NamedAs): Promise<Renamed>;
  moveFolder(access: SpaceAccess, folderId: unknown, into: unknown): Promise<void>;
  /** What was in it moves up; gives where to. */
  removeFolder(access: SpaceAccess, folderId: unknown): Promise<FolderId | null>;

  /** Housekeeping. */
  sweep(): Promise<void>;
}

export function createFiles(deps: FilesDeps): FilesService {
  return {
    limits: deps.config,
    folder: (access, folderId) => listFolder(deps, access, folderId),
    folders: (access) => listFolders(deps, access),
    bin: (access) => listBin(deps, access),
    read: (access, fileId) => readFile(deps, access, fileId),
    open: (spaceId, access, ids) => openFile(deps, spaceId, access, ids),
    readBeginning,

    beginUpload: (access, upload) => beginUpload(deps, access, upload),
    upload: (access, uploadId) => readUpload(deps, access, uploadId),
    append: (access, uploadId, piece) => appendUpload(deps, access, uploadId, piece),
    cancelUpload: (access, uploadId) => cancelUpload(deps, access, uploadId),

    rename: (access, fileId, name) => renameFile(deps, access, fileId, name),
    move: (access, fileIds, folderId) => moveFiles(deps, access, fileIds, folderId),
    setOpenness: (access, fileIds, openness) => setFilesOpenness(deps, access, fileIds, openness),
    restoreVersion: (access, fileId, versionId) => restoreFileVersion(deps, access, fileId, versionId),
    toBin: (access, fileIds) => binFiles(deps, access, fileIds),
    fromBin: (access, fileIds) => restoreFiles(deps, access, fileIds),
    purge: (access, fileId) => purgeFile(deps, access, fileId),

    createFolder: (access, folder) => createFolder(deps, access, folder),
    renameFolder: (access, folderId, name) => renameFolder(deps, access, folderId, name),
    moveFolder: (access, folderId, into) => moveFolder(deps, access, folderId, into),
    removeFolder: (access, folderId) => removeFolder(deps, access, folderId),

    sweep: () => sweepFiles(deps),
  };
}
