import type { BoardId, OrganisationId } from '../../../domain/ids';

/** What stands beside the board's document: its row, and what this person may do with it. */
export interface BoardInfo {
  readonly id: BoardId;
  readonly organisationId: OrganisationId;
  readonly name: string;
  readonly isStarred: boolean;
  readonly isTemplate: boolean;
  readonly isArchived: boolean;
  readonly canRename: boolean;
  readonly canCreate: boolean;
  readonly canArchive: boolean;
  readonly canExport: boolean;
}
