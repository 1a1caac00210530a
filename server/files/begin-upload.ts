import { AppError } from '../../app/domain/errors';
import { safeFileName } from '../../app/domain/files/file-name';
import { newId, parseId, type UploadId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import type { FileUpload, Prisma } from '../../prisma/generated/client';
import type { SpaceAccess } from '../spaces/find-space-access';
import { requireRoom } from './change-file';
import { opennessOfNew } from './file-openness';
import { aloneInSpace, type FilesDeps } from './files-deps';
import { findFile, findFolder } from './find-file';

/** How long a file on its way waits for more of itself. */
export const PATIENCE_MS = 48 * 60 * 60 * 1000;

/** What a browser says of a file before it sends it. */
export interface NewUpload {
  readonly name: unknown;
  readonly size: unknown;
  readonly folderId: unknown;
  /** The file of which it becomes a new version; empty for a file of its own. */
  readonly fileId: unknown;
  readonly openness: unknown;
  readonly fingerprint: unknown;
}

export interface UploadState {
  readonly id: UploadId;
  /** How much has arrived. */
  readonly offset: number;
  readonly size: number;
}

/**
 * Makes ready for a file, or goes on with the same person's same file that was cut off. What cannot be taken is refused
 * before a byte of it is sent. The caller has asked `content.edit`.
 */
export async function beginUpload(deps: FilesDeps, access: SpaceAccess, input: NewUpload): Promise<UploadState> {
  const { config, incoming, clock, randomBytes } = deps;
  const text = typeof input.size === 'string' ? input.size : '';
  if (!/^\d{1,15}$/.test(text)) throw new AppError('file.size-unknown');
  const size = Number(text);
  if (size > config.maxFileBytes) throw new AppError('file.too-large', 413, { most: config.maxFileBytes });
  const name = safeFileName(input.name) ?? 'file';
  const fingerprint = typeof input.fingerprint === 'string' ? input.fingerprint.slice(0, 200) : '';
  const [spaceId, userId] = [access.space.id, access.userId];
  const now = clock.now();
  const upload = await aloneInSpace(deps, spaceId, async (tx) => {
    const file = input.fileId ? await findFile(tx, access, input.fileId) : null;
    const folder = await findFolder(tx, access, input.folderId);
    const what = { spaceId, userId, folderId: folder?.id ?? null, fileId: file?.id ?? null, name, size: BigInt(size) };
    const same = { ...what, ...onTheWay(now), fingerprint };
    const known = fingerprint === '' ? null : await tx.fileUpload.findFirst({ where: same });
    if (known && !incoming.isBusy(known.id)) return known;
    if (!file) {
      await requireRoom(tx, spaceId, what.folderId);
      const most = LIMITS.filesPerSpace;
      if ((await tx.spaceFile.count({ where: { spaceId } })) >= most)
        throw new AppError('file.too-many', 409, { most });
    }
    const most = LIMITS.uploadsPerPerson;
    if ((await tx.fileUpload.count({ where: { userId, ...onTheWay(now) } })) >= most)
      throw new AppError('upload.too-many', 409, { most });
    await requireQuota(tx, deps, spaceId, size, now);
    return tx.fileUpload.create({
      data: {
        ...what,
        id: newId<UploadId>(randomBytes),
        fingerprint,
        openness: file?.openness ?? opennessOfNew(access, input.openness),
        organisationId: file?.organisationId ?? access.member.organisationId,
        createdAt: now,
        expiresAt: new Date(now.getTime() + PATIENCE_MS),
      },
    });
  });
  return stateOf(deps, upload);
}

function onTheWay(now: Date) {
  return { arrivedFileId: null, expiresAt: { gt: now } };
}

/** Refuses what would fill the space over its quota, with all that is on its way. */
async function requireQuota(
  tx: Prisma.TransactionClient,
  { config }: Pick<FilesDeps, 'config'>,
  spaceId: string,
  size: number,
  now: Date,
): Promise<void> {
  const [kept, coming] = await Promise.all([
    tx.fileBlob.aggregate({ where: { spaceId }, _sum: { size: true } }),
    tx.fileUpload.aggregate({ where: { spaceId, ...onTheWay(now) }, _sum: { size: true } }),
  ]);
  const used = Number(kept._sum.size ?? 0n) + Number(coming._sum.size ?? 0n);
  const left = Math.max(0, config.spaceQuotaBytes - used);
  if (size > left) throw new AppError('space.full', 413, { left });
}

/** A person's own file on its way, or one that arrived a while ago; otherwise it answers as unknown. */
export async function findUpload({ db, clock }: FilesDeps, access: SpaceAccess, id: unknown): Promise<FileUpload> {
  const uploadId = parseId<UploadId>(id);
  const where = { spaceId: access.space.id, userId: access.userId, expiresAt: { gt: clock.now() } };
  const row = uploadId && (await db.fileUpload.findFirst({ where: { id: uploadId, ...where } }));
  if (!row) throw new AppError('upload.unknown', 404);
  return row;
}

export async function stateOf({ incoming }: FilesDeps, { id, size }: FileUpload): Promise<UploadState> {
  return { id: id as UploadId, size: Number(size), offset: await incoming.sizeOf(id) };
}
