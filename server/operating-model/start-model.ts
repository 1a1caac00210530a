import { type CareId, newId } from '../../app/domain/ids';
import type { CareFields } from '../../app/domain/operating-model/care-row';
import { announce } from './change-row';
import { storedFields } from './list-rows';
import type { ModelEditor, OperatingModelDeps } from './operating-model-service';

/** Begins the model with ready-made rows. Of two who press at once the second finds the first one's rows. */
export async function startModel(
  deps: OperatingModelDeps,
  { organisationId, memberId }: ModelEditor,
  rows: readonly CareFields[],
): Promise<void> {
  const agreedOn = deps.clock.now().toISOString().slice(0, 10);
  await deps.db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "Organisation" WHERE id = ${organisationId} FOR UPDATE`;
    if ((await tx.careRow.count({ where: { organisationId, archivedAt: null } })) > 0) return;
    await tx.careRow.createMany({
      data: rows.map((fields, position) => ({
        id: newId<CareId>(deps.randomBytes),
        organisationId,
        ...storedFields(fields),
        position: position + 1,
        agreedOn,
        createdById: memberId,
      })),
    });
  });
  announce(deps, organisationId);
}
