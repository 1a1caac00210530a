import { AppError } from '../../app/domain/errors';
import { type FileId, type FolderId, parseId } from '../../app/domain/ids';
import type { Prisma } from '../../prisma/generated/client';
import type { SpaceAccess } from '../spaces/find-space-access';
import { visibleTo } from '../spaces/visible-to';

type Db = Pick<Prisma.TransactionClient, 'spaceFile' | 'folder'>;

/** A file that the person sees, in its folder or in the bin; otherwise it answers as unknown. */
export async function findFile(db: Db, access: SpaceAccess, id: unknown, where: 'folder' | 'bin' = 'folder') {
  const fileId = parseId<FileId>(id);
  const row =
    fileId &&
    (await db.spaceFile.findFirst({
      where: {
        id: fileId,
        spaceId: access.space.id,
        deletedAt: where === 'bin' ? { not: null } : null,
        AND: [visibleTo(access)],
      },
    }));
  if (!row) throw new AppError('file.unknown', 404);
  return row;
}

/** A folder of the space; otherwise it answers as unknown. An empty id is the space itself, outside all folders. */
export async function findFolder(db: Db, access: SpaceAccess, id: unknown) {
  if (id === null || id === undefined || id === '') return null;
  const folderId = parseId<FolderId>(id);
  const row = folderId && (await db.folder.findFirst({ where: { id: folderId, spaceId: access.space.id } }));
  if (!row) throw new AppError('folder.unknown', 404);
  return row;
}

/** The names that the person sees in a folder: what they do not see must not be betrayed by a number after a name. */
export async function namesIn(
  db: Db,
  access: SpaceAccess,
  folderId: string | null,
  except: string | null = null,
): Promise<string[]> {
  const spaceId = access.space.id;
  const not = except === null ? {} : { id: { not: except } };
  const [files, folders] = await Promise.all([
    db.spaceFile.findMany({
      where: { spaceId, folderId, deletedAt: null, ...not, AND: [visibleTo(access)] },
      select: { name: true },
    }),
    db.folder.findMany({ where: { spaceId, parentId: folderId, ...not }, select: { name: true } }),
  ]);
  return [...files, ...folders].map(({ name }) => name);
}
