import { AppError } from '../../app/domain/errors';
import type { FileId, FileVersionId } from '../../app/domain/ids';
import type { FileUpload } from '../../prisma/generated/client';
import type { SpaceAccess } from '../spaces/find-space-access';
import { findUpload, PATIENCE_MS, stateOf, type UploadState } from './begin-upload';
import type { FilesDeps } from './files-deps';
import { finishUpload } from './finish-upload';

/** A file that has arrived. */
export interface ArrivedFile {
  readonly fileId: FileId;
  readonly versionId: FileVersionId;
  /** As it stands now: another one may have had the name. */
  readonly name: string;
}

export type Appended = { readonly offset: number } | ArrivedFile;

/** Adds a piece to a file on its way; the last one makes it a file. The caller has asked `content.edit`. */
export async function appendUpload(
  deps: FilesDeps,
  access: SpaceAccess,
  id: unknown,
  piece: { readonly offset: number; readonly body: AsyncIterable<Uint8Array> },
): Promise<Appended> {
  const { incoming, db, clock } = deps;
  const upload = await findUpload(deps, access, id);
  const arrived = await arrivedOf(deps, upload);
  if (arrived) return arrived;
  const size = Number(upload.size);
  if (!Number.isSafeInteger(piece.offset) || piece.offset < 0) throw new AppError('upload.offset-missing');
  const offset = await incoming.append(upload.id, piece.body, piece.offset, size).catch(refuseWhenFull);
  const expiresAt = new Date(clock.now().getTime() + PATIENCE_MS);
  const still = { id: upload.id, arrivedFileId: null };
  const { count } = await db.fileUpload.updateMany({ where: still, data: { expiresAt } });
  if (count === 0) throw new AppError('upload.unknown', 404);
  return offset < size ? { offset } : finishUpload(deps, access, upload).catch(refuseWhenFull);
}

/** The server's own disk is full. What has arrived stays, and the sender goes on from there once there is room. */
function refuseWhenFull(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  throw code === 'ENOSPC' || code === 'EDQUOT' ? new AppError('storage.full', 507) : error;
}

/** How much of a file has arrived, or what it has become, asked by whoever lost the connection. */
export async function readUpload(
  deps: FilesDeps,
  access: SpaceAccess,
  id: unknown,
): Promise<UploadState & Partial<ArrivedFile>> {
  const upload = await findUpload(deps, access, id);
  return { ...(await stateOf(deps, upload)), ...(await arrivedOf(deps, upload)) };
}

async function arrivedOf({ db }: FilesDeps, upload: FileUpload): Promise<ArrivedFile | null> {
  const { arrivedFileId: fileId, arrivedVersionId: versionId } = upload;
  const file = fileId && (await db.spaceFile.findUnique({ where: { id: fileId }, select: { name: true } }));
  if (!file || !versionId) return null;
  return { fileId: fileId as FileId, versionId: versionId as FileVersionId, name: file.name };
}

/** Gives up a file on its way. */
export async function cancelUpload(deps: FilesDeps, access: SpaceAccess, id: unknown): Promise<void> {
  const upload = await findUpload(deps, access, id);
  await deps.db.fileUpload.deleteMany({ where: { id: upload.id } });
  await deps.incoming.remove(upload.id);
}
