import { AppError } from '../../app/domain/errors';
import { freeName, safeFileName } from '../../app/domain/files/file-name';
import { LIMITS } from '../../app/domain/limits';
import { parseName } from '../../app/domain/names';
import type { SpaceFile } from '../../prisma/generated/client';
import type { SpaceAccess } from '../spaces/find-space-access';
import { recordInSpace } from '../spaces/record-in-space';
import { opennessOfChange } from './file-openness';
import { aloneInSpace, type FilesDeps, filesTopic } from './files-deps';
import { findFile, findFolder, namesIn } from './find-file';

export interface Renamed {
  readonly name: string;
  /** The name that somebody else had given it since the person read it. */
  readonly overwrote: string | null;
}

/** Reads a name that a person typed; what is wrong is said, not mended. */
export function requireFileName(text: unknown): string {
  const longest = LIMITS.fileName;
  const name = parseName(text, longest);
  if (name === null) {
    const isEmpty = parseName(text, Number.MAX_SAFE_INTEGER) === null;
    throw new AppError(isEmpty ? 'name.missing' : 'name.too-long', 400, { longest });
  }
  if (safeFileName(name) !== name) throw new AppError('name.bad');
  return name;
}

/** Gives a file another name; the last one wins, and hears what it wins over. The caller has asked `content.edit`. */
export async function renameFile(
  deps: FilesDeps,
  access: SpaceAccess,
  id: unknown,
  input: { readonly name: unknown; readonly known: unknown },
): Promise<Renamed> {
  const wanted = requireFileName(input.name);
  return change(deps, access, async (tx, at) => {
    const file = await findFile(tx, access, id);
    const name = freeName(wanted, await namesIn(tx, access, file.folderId, file.id));
    const overwrote = typeof input.known === 'string' && input.known !== file.name ? file.name : null;
    if (name === file.name) return { name, overwrote: null };
    await tx.spaceFile.update({ where: { id: file.id }, data: { name, updatedById: access.userId, updatedAt: at } });
    await record(tx, access, at, 'file.renamed', { ...file, name }, { before: file.name });
    return { name, overwrote: overwrote === name ? null : overwrote };
  });
}

/** Puts files into another folder. Names that are taken there get a number. The caller has asked `content.edit`. */
export async function moveFiles(
  deps: FilesDeps,
  access: SpaceAccess,
  ids: readonly unknown[],
  folderId: unknown,
): Promise<void> {
  await change(deps, access, async (tx, at) => {
    const folder = await findFolder(tx, access, folderId);
    const target = folder?.id ?? null;
    for (const id of ids.slice(0, LIMITS.filesPerFolder)) {
      const file = await findFile(tx, access, id);
      if (file.folderId === target) continue;
      await requireRoom(tx, access.space.id, target);
      const name = freeName(file.name, await namesIn(tx, access, target));
      const data = { folderId: target, name, updatedById: access.userId, updatedAt: at };
      await tx.spaceFile.update({ where: { id: file.id }, data });
      await record(tx, access, at, 'file.moved', { ...file, name }, { folder: folder?.name ?? '' });
    }
  });
}

/** Says for whom files are: for all of them, or, where one may not be given to them, for none. The caller has asked `content.edit`. */
export async function setFilesOpenness(
  deps: FilesDeps,
  access: SpaceAccess,
  ids: readonly unknown[],
  to: unknown,
): Promise<void> {
  await change(deps, access, async (tx, at) => {
    for (const id of ids.slice(0, LIMITS.filesPerFolder)) {
      const file = await findFile(tx, access, id);
      const openness = opennessOfChange(access, to, file);
      if (openness === file.openness) continue;
      // Those who see it from now on may have a file of that name there already.
      const name = freeName(file.name, await namesIn(tx, access, file.folderId, file.id));
      const data = { openness, name, updatedById: access.userId, updatedAt: at };
      await tx.spaceFile.update({ where: { id: file.id }, data });
      await record(tx, access, at, 'file.openness', { ...file, name, openness }, { openness });
    }
  });
}

type Tx = Parameters<Parameters<typeof aloneInSpace>[2]>[0];

/** Runs a change of a space's files and tells open pages. */
export async function change<T>(
  deps: FilesDeps,
  access: SpaceAccess,
  work: (tx: Tx, at: Date) => Promise<T>,
): Promise<T> {
  const spaceId = access.space.id;
  const result = await aloneInSpace(deps, spaceId, (tx) => work(tx, deps.clock.now()));
  deps.live.topicChanged([filesTopic(spaceId)]);
  return result;
}

/** Writes down what was done with a file. */
export async function record(
  tx: Tx,
  access: SpaceAccess,
  at: Date,
  kind: string,
  file: Pick<SpaceFile, 'id' | 'name' | 'openness' | 'organisationId'>,
  more: Record<string, string | number> = {},
): Promise<void> {
  const data = { id: file.id, name: file.name, ...more };
  await recordInSpace(tx, { spaceId: access.space.id, userId: access.userId, kind, data, at, item: file });
}

/** Refuses more files than a folder shows. */
export async function requireRoom(tx: Tx, spaceId: string, folderId: string | null, more = 1): Promise<void> {
  const most = LIMITS.filesPerFolder;
  if ((await tx.spaceFile.count({ where: { spaceId, folderId, deletedAt: null } })) + more > most)
    throw new AppError('folder.full', 409, { most });
}
