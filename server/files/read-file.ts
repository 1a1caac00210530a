import type { FileVersionId, UserId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import type { SpaceAccess } from '../spaces/find-space-access';
import type { FilesDeps } from './files-deps';
import { findFile } from './find-file';
import { type FileRow, listRows, namesOf } from './list-folder';

/** One version of a file, as its list shows it. */
export interface FileVersionRow {
  readonly id: FileVersionId;
  readonly number: number;
  readonly size: number;
  readonly mimeType: string;
  readonly at: Date;
  readonly by: string;
  /** The number of the version that it brings back. */
  readonly restoredFrom: number | null;
}

export interface FileDetails {
  readonly file: FileRow;
  /** Newest first. */
  readonly versions: readonly FileVersionRow[];
}

/** A file with all its versions. */
export async function readFile({ db }: FilesDeps, access: SpaceAccess, id: unknown): Promise<FileDetails | null> {
  const row = await findFile(db, access, id);
  const [file] = await listRows(db, access, { id: row.id });
  if (!file) return null;
  const versions = await db.fileVersion.findMany({
    where: { fileId: row.id },
    orderBy: { number: 'desc' },
    take: LIMITS.versionsPerFile,
  });
  const names = await namesOf(
    db,
    versions.map(({ uploadedById }) => uploadedById),
  );
  return {
    file,
    versions: versions.map((version) => ({
      id: version.id as FileVersionId,
      number: version.number,
      size: Number(version.size),
      mimeType: version.mimeType,
      at: version.createdAt,
      by: names.get(version.uploadedById as UserId) ?? '',
      restoredFrom: version.restoredFrom,
    })),
  };
}
