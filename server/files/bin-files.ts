import { AppError } from '../../app/domain/errors';
import { freeName } from '../../app/domain/files/file-name';
import { LIMITS } from '../../app/domain/limits';
import type { SpaceFile } from '../../prisma/generated/client';
import type { SpaceAccess } from '../spaces/find-space-access';
import { change, record, requireRoom } from './change-file';
import type { FilesDeps } from './files-deps';
import { findFile, namesIn } from './find-file';

/** Who may take a file away: a host, and whoever brought it. */
function requireMayDelete(access: SpaceAccess, file: SpaceFile): void {
  if (!access.can('content.delete', { isOwn: file.createdById === access.userId }))
    throw new AppError('file.not-own', 403);
}

/** Puts files into the bin, where they can be taken out for a month. */
export async function binFiles(deps: FilesDeps, access: SpaceAccess, ids: readonly unknown[]): Promise<void> {
  await change(deps, access, async (tx, at) => {
    for (const id of ids.slice(0, LIMITS.filesPerFolder)) {
      const file = await findFile(tx, access, id);
      requireMayDelete(access, file);
      await tx.spaceFile.update({ where: { id: file.id }, data: { deletedAt: at, deletedById: access.userId } });
      await record(tx, access, at, 'file.binned', file);
    }
  });
}

/** Takes files out of the bin, to where they were or to where that folder was. */
export async function restoreFiles(deps: FilesDeps, access: SpaceAccess, ids: readonly unknown[]): Promise<void> {
  await change(deps, access, async (tx, at) => {
    for (const id of ids.slice(0, LIMITS.filesPerFolder)) {
      const file = await findFile(tx, access, id, 'bin');
      requireMayDelete(access, file);
      await requireRoom(tx, access.space.id, file.folderId);
      const name = freeName(file.name, await namesIn(tx, access, file.folderId));
      await tx.spaceFile.update({ where: { id: file.id }, data: { name, deletedAt: null, deletedById: null } });
      await record(tx, access, at, 'file.restored', { ...file, name });
    }
  });
}

/** Deletes a file of the bin for good; its bytes go with the next housekeeping. */
export async function purgeFile(deps: FilesDeps, access: SpaceAccess, id: unknown): Promise<void> {
  await change(deps, access, async (tx, at) => {
    const file = await findFile(tx, access, id, 'bin');
    requireMayDelete(access, file);
    await tx.spaceFile.delete({ where: { id: file.id } });
    await record(tx, access, at, 'file.purged', file);
  });
}
