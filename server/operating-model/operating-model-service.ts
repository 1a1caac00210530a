import type { CareId, MemberId, OrganisationId, RandomBytes } from '../../app/domain/ids';
import type { CareDraft, CareFields, CareRow } from '../../app/domain/operating-model/care-row';
import type { PrismaClient } from '../../prisma/generated/client';
import { archiveRow, restoreRow } from './archive-row';
import { addRow, changeRow } from './change-row';
import { listRows } from './list-rows';
import { moveRow } from './move-row';
import { startModel } from './start-model';

export interface OperatingModelDeps {
  readonly db: PrismaClient;
  readonly clock: { now(): Date };
  readonly randomBytes: RandomBytes;
  /** Tells open pages that a topic changed. */
  readonly live: { topicChanged(topics: string[]): void };
}

/** Who changes the model. The caller has asked `can(actor, 'operating-model.edit')`. */
export interface ModelEditor {
  readonly organisationId: OrganisationId;
  readonly memberId: MemberId;
}

export interface OperatingModel {
  /** In the order that was agreed on. */
  readonly rows: readonly CareRow[];
  readonly archived: readonly CareRow[];
}

/** What an organisation does for the networks of each segment (M3). Refusals are `AppError`s. */
export interface OperatingModelService {
  list(organisationId: OrganisationId): Promise<OperatingModel>;
  add(editor: ModelEditor, draft: CareDraft): Promise<void>;
  /** Changes what is given, and leaves the rest as it is by then. */
  change(editor: ModelEditor, id: CareId, changed: Partial<CareDraft>): Promise<void>;
  move(editor: ModelEditor, id: CareId, by: -1 | 1): Promise<void>;
  archive(editor: ModelEditor, id: CareId): Promise<void>;
  restore(editor: ModelEditor, id: CareId): Promise<void>;
  /** Begins with ready-made rows; does nothing when there are rows already. */
  start(editor: ModelEditor, rows: readonly CareFields[]): Promise<void>;
}

export function createOperatingModel(deps: OperatingModelDeps): OperatingModelService {
  return {
    list: (organisationId) => listRows(deps, organisationId),
    add: (editor, draft) => addRow(deps, editor, draft),
    change: (editor, id, changed) => changeRow(deps, editor, id, changed),
    move: (editor, id, by) => moveRow(deps, editor, id, by),
    archive: (editor, id) => archiveRow(deps, editor, id),
    restore: (editor, id) => restoreRow(deps, editor, id),
    start: (editor, rows) => startModel(deps, editor, rows),
  };
}
