import type { FileId, FolderId, UserId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import { isOpenness, type Openness } from '../../app/domain/spaces/openness';
import type { Prisma, PrismaClient } from '../../prisma/generated/client';
import type { SpaceAccess } from '../spaces/find-space-access';
import { visibleTo } from '../spaces/visible-to';
import type { FilesDeps } from './files-deps';
import { findFolder } from './find-file';

export interface FolderRow {
  readonly id: FolderId;
  readonly name: string;
  readonly parentId: FolderId | null;
}

/** A file as lists show it: what its newest version is. */
export interface FileRow {
  readonly id: FileId;
  readonly folderId: FolderId | null;
  readonly name: string;
  readonly openness: Openness;
  readonly isOwn: boolean;
  /** Whether it is the person's organisation that *only us* would mean. */
  readonly isOurs: boolean;
  readonly size: number;
  readonly mimeType: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly version: string;
  readonly versions: number;
  /** When its newest version came, and from whom. */
  readonly changedAt: Date;
  readonly changedBy: string;
  /** Who named, moved or changed it last. */
  readonly touchedBy: string;
  readonly deletedAt: Date | null;
}

export interface FolderContents {
  readonly folder: FolderRow | null;
  /** The folders around it, the outermost first, itself last. */
  readonly path: readonly FolderRow[];
  readonly folders: readonly (FolderRow & { readonly items: number })[];
  readonly files: readonly FileRow[];
}

/** What is in a folder, or outside all folders, as far as the person sees it. */
export async function listFolder({ db }: FilesDeps, access: SpaceAccess, id: unknown): Promise<FolderContents> {
  const folder = await findFolder(db, access, id);
  const spaceId = access.space.id;
  const parentId = folder?.id ?? null;
  const seen = { deletedAt: null, AND: [visibleTo(access)] };
  const [all, folders, files] = await Promise.all([
    listFolders({ db }, access),
    db.folder.findMany({
      where: { spaceId, parentId },
      include: { _count: { select: { children: true, files: { where: seen } } } },
    }),
    listRows(db, access, { folderId: parentId, ...seen }),
  ]);
  const byId = new Map(all.map((one) => [one.id, one]));
  const path: FolderRow[] = [];
  for (let at = byId.get(parentId as FolderId); at && path.length <= LIMITS.folderDepth; )
    at = path.unshift(at) && at.parentId !== null ? byId.get(at.parentId) : undefined;
  return {
    folder: path.at(-1) ?? null,
    path,
    folders: folders.map((row) => ({ ...toFolder(row), items: row._count.children + row._count.files })),
    files,
  };
}

/** All folders of a space, for choosing one. */
export async function listFolders({ db }: Pick<FilesDeps, 'db'>, access: SpaceAccess): Promise<FolderRow[]> {
  const rows = await db.folder.findMany({
    where: { spaceId: access.space.id },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: LIMITS.foldersPerSpace,
  });
  return rows.map(toFolder);
}

/** What is in the bin, the latest first. */
export function listBin({ db }: FilesDeps, access: SpaceAccess): Promise<FileRow[]> {
  return listRows(db, access, { deletedAt: { not: null }, AND: [visibleTo(access)] });
}

/** Files with their newest versions. */
export async function listRows(
  db: PrismaClient,
  access: SpaceAccess,
  where: Prisma.SpaceFileWhereInput,
): Promise<FileRow[]> {
  const rows = await db.spaceFile.findMany({
    where: { ...where, spaceId: access.space.id },
    include: { versions: { orderBy: { number: 'desc' }, take: 1 }, _count: { select: { versions: true } } },
    orderBy: [{ deletedAt: 'desc' }, { updatedAt: 'desc' }, { id: 'asc' }],
    take: LIMITS.filesPerFolder,
  });
  const names = await namesOf(
    db,
    rows.flatMap((row) => [row.updatedById, ...row.versions.map((version) => version.uploadedById)]),
  );
  const organisationId = access.member.organisationId;
  return rows.flatMap(({ versions: [newest], ...row }): FileRow[] =>
    newest && isOpenness(row.openness)
      ? [
          {
            id: row.id as FileId,
            folderId: row.folderId as FolderId | null,
            name: row.name,
            openness: row.openness,
            isOwn: row.createdById === access.userId,
            isOurs: organisationId !== null && row.organisationId === organisationId,
            size: Number(newest.size),
            mimeType: newest.mimeType,
            width: newest.width,
            height: newest.height,
            version: newest.id,
            versions: row._count.versions,
            changedAt: newest.createdAt,
            changedBy: names.get(newest.uploadedById as UserId) ?? '',
            touchedBy: names.get(row.updatedById as UserId) ?? '',
            deletedAt: row.deletedAt,
          },
        ]
      : [],
  );
}

/** The names of people. */
export async function namesOf(db: Pick<PrismaClient, 'user'>, ids: readonly string[]): Promise<Map<UserId, string>> {
  const users = await db.user.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } });
  return new Map(users.map(({ id, name }) => [id as UserId, name]));
}

function toFolder({ id, name, parentId }: { id: string; name: string; parentId: string | null }): FolderRow {
  return { id: id as FolderId, name, parentId: parentId as FolderId | null };
}
