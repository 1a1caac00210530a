import type { CareId } from '../../app/domain/ids';
import { announce, findRow, requireRoom } from './change-row';
import type { ModelEditor, OperatingModelDeps } from './operating-model-service';

/** Puts a row away: no network calls for it any more. What cards say of it stays on them. */
export async function archiveRow(deps: OperatingModelDeps, editor: ModelEditor, id: CareId): Promise<void> {
  const { organisationId } = editor;
  await findRow(deps, organisationId, id);
  await deps.db.careRow.updateMany({
    where: { id, organisationId, archivedAt: null },
    data: { archivedAt: deps.clock.now() },
  });
  announce(deps, organisationId);
}

/** Takes a row back into the model. It counts as agreed on anew, so that nothing is overdue from the time between. */
export async function restoreRow(deps: OperatingModelDeps, editor: ModelEditor, id: CareId): Promise<void> {
  const { organisationId } = editor;
  const row = await findRow(deps, organisationId, id);
  if (!row.isArchived) return;
  await requireRoom(deps, organisationId, 1);
  await deps.db.careRow.updateMany({
    where: { id, organisationId },
    data: { archivedAt: null, agreedOn: deps.clock.now().toISOString().slice(0, 10) },
  });
  announce(deps, organisationId);
}
