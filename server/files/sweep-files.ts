import { LIMITS } from '../../app/domain/limits';
import { type FilesDeps, filesTopic } from './files-deps';

const DAY_MS = 24 * 60 * 60 * 1000;
/** A blob that belongs to nothing may be one that is being stored. */
const GRACE_MS = DAY_MS;
const AT_ONCE = 500;

/** Deletes what has waited long enough: uploads that nobody goes on with, the bin's old files, bytes that belong to nothing. */
export async function sweepFiles(deps: FilesDeps): Promise<void> {
  await sweepUploads(deps);
  await sweepBin(deps);
  await sweepBlobs(deps);
}

async function sweepUploads({ db, clock, incoming }: FilesDeps): Promise<void> {
  await db.fileUpload.deleteMany({ where: { expiresAt: { lte: clock.now() } } });
  const there = await incoming.list();
  const rows = await db.fileUpload.findMany({
    where: { id: { in: there }, arrivedFileId: null },
    select: { id: true },
  });
  const waiting = new Set(rows.map(({ id }) => id));
  for (const id of there) if (!waiting.has(id) && !incoming.isBusy(id)) await incoming.remove(id);
}

async function sweepBin({ db, clock, live }: FilesDeps): Promise<void> {
  const before = new Date(clock.now().getTime() - LIMITS.binDays * DAY_MS);
  const old = await db.spaceFile.findMany({
    where: { deletedAt: { lte: before } },
    select: { id: true, spaceId: true },
    take: AT_ONCE,
  });
  await db.spaceFile.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
  live.topicChanged([...new Set(old.map(({ spaceId }) => filesTopic(spaceId)))]);
}

async function sweepBlobs({ db, clock, blobs }: FilesDeps): Promise<void> {
  const createdAt = { lte: new Date(clock.now().getTime() - GRACE_MS) };
  const orphans = await db.fileBlob.findMany({ where: { createdAt, versions: { none: {} } }, take: AT_ONCE });
  for (const { key } of orphans) {
    // The record goes last: when the store fails, the next round finds the blob again.
    await blobs.delete(key);
    await db.fileBlob.deleteMany({ where: { key, versions: { none: {} } } });
  }
}
