import { AppError } from '../../app/domain/errors';
import { freeName } from '../../app/domain/files/file-name';
import { type FolderId, newId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import { isVisible } from '../../app/domain/spaces/openness';
import type { Folder, Prisma } from '../../prisma/generated/client';
import type { SpaceAccess } from '../spaces/find-space-access';
import { recordInSpace } from '../spaces/record-in-space';
import { change, type Renamed, requireFileName, requireRoom } from './change-file';
import type { FilesDeps } from './files-deps';
import { findFolder, namesIn } from './find-file';

type Tx = Prisma.TransactionClient;

async function requireFolder(tx: Tx, access: SpaceAccess, id: unknown): Promise<Folder> {
  const folder = await findFolder(tx, access, id);
  if (!folder) throw new AppError('folder.unknown', 404);
  return folder;
}

/** Makes a folder; a taken name gets a number. The caller has asked `content.edit`. */
export async function createFolder(
  deps: FilesDeps,
  access: SpaceAccess,
  input: { readonly name: unknown; readonly parentId: unknown },
): Promise<FolderId> {
  const wanted = requireFileName(input.name);
  const spaceId = access.space.id;
  return change(deps, access, async (tx, at) => {
    const parent = await findFolder(tx, access, input.parentId);
    const most = LIMITS.foldersPerSpace;
    if ((await tx.folder.count({ where: { spaceId } })) >= most) throw new AppError('folder.too-many', 409, { most });
    await requireDepth(tx, parent, 1);
    const id = newId<FolderId>(deps.randomBytes);
    const parentId = parent?.id ?? null;
    const name = freeName(wanted, await namesIn(tx, access, parentId));
    await tx.folder.create({ data: { id, spaceId, parentId, name, createdById: access.userId, createdAt: at } });
    await record(tx, access, at, 'folder.added', { id, name });
    return id;
  });
}

/** Gives a folder another name. The caller has asked `content.edit`. */
export async function renameFolder(
  deps: FilesDeps,
  access: SpaceAccess,
  id: unknown,
  input: { readonly name: unknown; readonly known: unknown },
): Promise<Renamed> {
  const wanted = requireFileName(input.name);
  return change(deps, access, async (tx, at) => {
    const folder = await requireFolder(tx, access, id);
    const name = freeName(wanted, await namesIn(tx, access, folder.parentId, folder.id));
    if (name === folder.name) return { name, overwrote: null };
    await tx.folder.update({ where: { id: folder.id }, data: { name } });
    await record(tx, access, at, 'folder.renamed', { id: folder.id, name, before: folder.name });
    const overwrote = typeof input.known === 'string' && input.known !== folder.name ? folder.name : null;
    return { name, overwrote: overwrote === name ? null : overwrote };
  });
}

/** Puts a folder with all that is in it into another, never into itself. The caller has asked `content.edit`. */
export async function moveFolder(deps: FilesDeps, access: SpaceAccess, id: unknown, into: unknown): Promise<void> {
  await change(deps, access, async (tx, at) => {
    const folder = await requireFolder(tx, access, id);
    const parent = await findFolder(tx, access, into);
    const parentId = parent?.id ?? null;
    if (parentId === folder.parentId) return;
    const inside = await foldersBelow(tx, folder.id);
    if (parentId !== null && inside.some(({ id: below }) => below === parentId))
      throw new AppError('folder.into-itself', 409);
    await requireDepth(tx, parent, Math.max(...inside.map(({ depth }) => depth)));
    const name = freeName(folder.name, await namesIn(tx, access, parentId));
    await tx.folder.update({ where: { id: folder.id }, data: { parentId, name } });
    await record(tx, access, at, 'folder.moved', { id: folder.id, name, folder: parent?.name ?? '' });
  });
}

/**
 * Takes a folder away. What is in it moves to where the folder was, so that nothing is lost that others may not even let
 * the person see. Files of the bin come back there too. The caller has asked `content.edit`.
 */
export async function removeFolder(deps: FilesDeps, access: SpaceAccess, id: unknown): Promise<FolderId | null> {
  const spaceId = access.space.id;
  return change(deps, access, async (tx, at) => {
    const folder = await requireFolder(tx, access, id);
    const { parentId } = folder;
    const taken = new Set(await namesIn(tx, access, parentId, folder.id));
    const files = await tx.spaceFile.findMany({ where: { spaceId, folderId: folder.id } });
    await requireRoom(tx, spaceId, parentId, files.length);
    for (const file of files) {
      const isSeen = !file.deletedAt && isVisible(file, access.member.organisationId);
      const name = isSeen ? freeName(file.name, taken) : file.name;
      await tx.spaceFile.update({ where: { id: file.id }, data: { folderId: parentId, name } });
      if (isSeen) taken.add(name);
    }
    for (const child of await tx.folder.findMany({ where: { spaceId, parentId: folder.id } })) {
      const name = freeName(child.name, taken);
      await tx.folder.update({ where: { id: child.id }, data: { parentId, name } });
      taken.add(name);
    }
    await tx.fileUpload.updateMany({ where: { folderId: folder.id }, data: { folderId: parentId } });
    await tx.folder.delete({ where: { id: folder.id } });
    await record(tx, access, at, 'folder.removed', { id: folder.id, name: folder.name });
    return parentId as FolderId | null;
  });
}

/** A folder and those below it, with how deep each is: the folder itself is 1. */
async function foldersBelow(tx: Tx, id: string): Promise<{ id: string; depth: number }[]> {
  return tx.$queryRaw<{ id: string; depth: number }[]>`
    WITH RECURSIVE below AS (
      SELECT id, 1 AS depth FROM "Folder" WHERE id = ${id}
      UNION ALL SELECT f.id, b.depth + 1 FROM "Folder" f JOIN below b ON f."parentId" = b.id WHERE b.depth < 100
    ) SELECT id, depth FROM below`;
}

async function requireDepth(tx: Tx, parent: Folder | null, more: number): Promise<void> {
  const most = LIMITS.folderDepth;
  let depth = more;
  for (let at = parent; at && depth <= most; depth++)
    at = at.parentId === null ? null : await tx.folder.findUnique({ where: { id: at.parentId } });
  if (depth > most) throw new AppError('folder.too-deep', 409, { most });
}

/** Folders hide nothing, so the whole network reads what was done with them. */
function record(tx: Tx, access: SpaceAccess, at: Date, kind: string, data: Prisma.InputJsonObject): Promise<void> {
  return recordInSpace(tx, { spaceId: access.space.id, userId: access.userId, kind, data, at });
}
