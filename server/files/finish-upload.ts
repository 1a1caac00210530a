import { createReadStream } from 'node:fs';
import { AppError } from '../../app/domain/errors';
import { freeName } from '../../app/domain/files/file-name';
import { type FileId, type FileVersionId, newId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import type { FileUpload, Prisma } from '../../prisma/generated/client';
import type { StoredBlob } from '../infra/blobs/blob-store';
import { readHead } from '../infra/blobs/read-file-stream';
import { imageSize } from '../infra/image-size';
import type { SpaceAccess } from '../spaces/find-space-access';
import type { ArrivedFile } from './append-upload';
import { change, record, requireRoom } from './change-file';
import type { FilesDeps } from './files-deps';
import { findFile, namesIn } from './find-file';
import { findType, HEAD_BYTES } from './find-type';

/** What a version says of its bytes. */
type Content = Pick<
  Prisma.FileVersionUncheckedCreateInput,
  'blobKey' | 'size' | 'sha256' | 'mimeType' | 'width' | 'height'
>;

/** Makes a file, or a new version of one, of what has arrived. */
export async function finishUpload(deps: FilesDeps, access: SpaceAccess, upload: FileUpload): Promise<ArrivedFile> {
  const { incoming } = deps;
  const content = await keepContent(deps, upload);
  const arrived = await change(deps, access, async (tx, at) => {
    // Given up meanwhile, or the last piece came twice: of that there is one file.
    if (!(await tx.fileUpload.findFirst({ where: { id: upload.id, arrivedFileId: null } })))
      throw new AppError('upload.unknown', 404);
    const file = upload.fileId
      ? await addVersion(deps, tx, access, upload.fileId, content, at)
      : await addFile(deps, tx, access, upload, content, at);
    const { fileId: arrivedFileId, versionId: arrivedVersionId } = file;
    await tx.fileUpload.update({ where: { id: upload.id }, data: { arrivedFileId, arrivedVersionId } });
    return file;
  }).catch(async (error: unknown) => {
    await forget(deps, content.blobKey);
    throw error;
  });
  await incoming.remove(upload.id).catch((error: unknown) => {
    deps.log.error({ err: error }, 'a file that has arrived could not be taken from the entrance');
  });
  return arrived;
}

/** Gives the bytes to the store. Their record stands first, so that housekeeping finds them whatever happens next. */
async function keepContent(deps: FilesDeps, upload: FileUpload): Promise<Content> {
  const { db, incoming, clock, randomBytes } = deps;
  const path = incoming.pathOf(upload.id);
  const head = await readHead(path, HEAD_BYTES);
  const mimeType = await findType(head);
  const size = imageSize(head, mimeType);
  const blobKey = newId<FileVersionId>(randomBytes);
  await db.fileBlob.create({
    data: { key: blobKey, spaceId: upload.spaceId, size: upload.size, createdAt: clock.now() },
  });
  const { sha256 } = await store(deps, blobKey, path, upload.size);
  const dots = size && size.width <= 0x7fffffff && size.height <= 0x7fffffff ? size : null;
  return {
    blobKey,
    mimeType,
    size: upload.size,
    sha256,
    width: dots?.width ?? null,
    height: dots?.height ?? null,
  };
}

/** Stores the bytes whole or not at all. What has arrived stays at the entrance, so that the last step can be tried again. */
async function store(deps: FilesDeps, blobKey: string, path: string, size: bigint): Promise<StoredBlob> {
  try {
    const stored = await deps.blobs.put(blobKey, createReadStream(path));
    if (BigInt(stored.size) !== size) throw new Error('a file changed while it was stored');
    return stored;
  } catch (error) {
    await forget(deps, blobKey);
    throw error;
  }
}

/** Takes bytes away that became no file. Where the store fails, their record stays for housekeeping. */
async function forget({ db, blobs, log }: FilesDeps, key: string): Promise<void> {
  try {
    await blobs.delete(key);
    await db.fileBlob.deleteMany({ where: { key } });
  } catch (error) {
    log.error({ err: error }, 'bytes that became no file could not be taken away');
  }
}

async function addFile(
  { randomBytes }: FilesDeps,
  tx: Prisma.TransactionClient,
  access: SpaceAccess,
  upload: FileUpload,
  content: Content,
  at: Date,
): Promise<ArrivedFile> {
  const { spaceId, folderId, openness, organisationId } = upload;
  await requireRoom(tx, spaceId, folderId);
  const id = newId<FileId>(randomBytes);
  const versionId = newId<FileVersionId>(randomBytes);
  const name = freeName(upload.name, await namesIn(tx, access, folderId));
  const by = { createdById: access.userId, createdAt: at, updatedById: access.userId, updatedAt: at };
  await tx.spaceFile.create({ data: { id, spaceId, folderId, name, openness, organisationId, ...by } });
  await tx.fileVersion.create({
    data: { ...content, id: versionId, fileId: id, number: 1, uploadedById: access.userId, createdAt: at },
  });
  await record(tx, access, at, 'file.added', { id, name, openness, organisationId });
  return { fileId: id, versionId, name };
}

/** Adds what a file is from now on. */
export async function addVersion(
  { randomBytes }: Pick<FilesDeps, 'randomBytes'>,
  tx: Prisma.TransactionClient,
  access: SpaceAccess,
  fileId: string,
  content: Content,
  at: Date,
  restoredFrom: number | null = null,
): Promise<ArrivedFile> {
  const file = await findFile(tx, access, fileId);
  const newest = await tx.fileVersion.findFirst({ where: { fileId }, orderBy: { number: 'desc' } });
  const number = (newest?.number ?? 0) + 1;
  const most = LIMITS.versionsPerFile;
  if ((await tx.fileVersion.count({ where: { fileId } })) >= most)
    throw new AppError('version.too-many', 409, { most });
  const id = newId<FileVersionId>(randomBytes);
  await tx.fileVersion.create({
    data: { ...content, id, fileId, number, restoredFrom, uploadedById: access.userId, createdAt: at },
  });
  await tx.spaceFile.update({ where: { id: fileId }, data: { updatedById: access.userId, updatedAt: at } });
  await record(tx, access, at, restoredFrom === null ? 'file.version' : 'file.version-restored', file, { number });
  return { fileId: fileId as FileId, versionId: id, name: file.name };
}
