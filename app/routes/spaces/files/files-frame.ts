import type { FilesService } from '../../../../server/files/files-service';
import type { FileRow } from '../../../../server/files/list-folder';
import type { FilesFrame, ListedFile } from '../../../features/files/file-data';
import type { SpaceVisit } from '../../guards';

/** What a person may do with the space's files, and what the space takes. */
export function filesFrame(visit: SpaceVisit, { limits }: Pick<FilesService, 'limits'>): FilesFrame {
  return {
    spaceId: visit.space.id,
    canEdit: visit.can('content.edit'),
    canPublish: visit.can('content.publish'),
    hasOrganisation: visit.member.organisationId !== null,
    timeZone: visit.user.timeZone,
    maxFileBytes: limits.maxFileBytes,
  };
}

/** A file as this person's pages show it. */
export function listedFile(visit: SpaceVisit, file: FileRow): ListedFile {
  return { ...file, canDelete: visit.can('content.delete', { isOwn: file.isOwn }) };
}
