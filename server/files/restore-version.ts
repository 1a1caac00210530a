import { AppError } from '../../app/domain/errors';
import { type FileVersionId, parseId } from '../../app/domain/ids';
import type { SpaceAccess } from '../spaces/find-space-access';
import { change } from './change-file';
import type { FilesDeps } from './files-deps';
import { findFile } from './find-file';
import { addVersion } from './finish-upload';

/** Makes an older version the file again: as a new version, so that nothing of what came between is lost. */
export async function restoreFileVersion(
  deps: FilesDeps,
  access: SpaceAccess,
  id: unknown,
  version: unknown,
): Promise<void> {
  const versionId = parseId<FileVersionId>(version);
  await change(deps, access, async (tx, at) => {
    const file = await findFile(tx, access, id);
    const found = versionId && (await tx.fileVersion.findFirst({ where: { id: versionId, fileId: file.id } }));
    if (!found) throw new AppError('version.unknown', 404);
    const { blobKey, size, sha256, mimeType, width, height, number } = found;
    await addVersion(deps, tx, access, file.id, { blobKey, size, sha256, mimeType, width, height }, at, number);
  });
}
