import { type FileId, type FileVersionId, parseId, type SpaceId } from '../../app/domain/ids';
import type { Prisma } from '../../prisma/generated/client';
import type { ByteRange } from '../infra/blobs/blob-store';
import type { SpaceAccess } from '../spaces/find-space-access';
import { visibleTo } from '../spaces/visible-to';
import type { FilesDeps } from './files-deps';

/** A version of a file, ready to be read. */
export interface OpenedFile {
  readonly name: string;
  readonly size: number;
  readonly mimeType: string;
  readonly sha256: string;
  readonly width: number | null;
  readonly height: number | null;
  /** Its bytes, or a part of them; null: the store has lost them. */
  read(range?: ByteRange): Promise<ReadableStream<Uint8Array> | null>;
}

/**
 * A file that the person sees, as it is now or as one of its versions was. Somebody from outside the space sees what is
 * public, and of that only what it is now: older versions were meant for the people of the space.
 */
export async function openFile(
  { db, blobs }: FilesDeps,
  spaceId: SpaceId,
  access: SpaceAccess | null,
  ids: { readonly fileId: unknown; readonly versionId: unknown },
): Promise<OpenedFile | null> {
  const fileId = parseId<FileId>(ids.fileId);
  const versionId = ids.versionId === null ? null : parseId<FileVersionId>(ids.versionId);
  const isVersionAsked = ids.versionId !== null;
  if (!fileId || (isVersionAsked && !versionId)) return null;
  const seen: Prisma.SpaceFileWhereInput = access
    ? { AND: [visibleTo(access)] }
    : { openness: 'public', space: { host: { deleteAfter: null } } };
  const file = await db.spaceFile.findFirst({
    where: { id: fileId, spaceId, deletedAt: null, ...seen },
    include: {
      versions: { orderBy: { number: 'desc' }, ...(access && versionId ? { where: { id: versionId } } : {}), take: 1 },
    },
  });
  const version = file?.versions[0];
  if (!file || !version || (versionId && version.id !== versionId)) return null;
  const { mimeType, sha256, width, height, blobKey } = version;
  return {
    name: file.name,
    size: Number(version.size),
    mimeType,
    sha256,
    width,
    height,
    read: (range) => blobs.get(blobKey, range),
  };
}

/** The beginning of a text; null: it is none, or its bytes are gone. */
export async function readBeginning(file: OpenedFile, most: number): Promise<string | null> {
  const body = await file.read({ start: 0, end: Math.min(file.size, most) });
  if (!body) return null;
  const decoder = new TextDecoder('utf-8');
  let text = '';
  const reader = body.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read())
    text += decoder.decode(piece.value, { stream: true });
  return text;
}
