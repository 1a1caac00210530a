import type { CareId } from '../../app/domain/ids';
import { announce, findRow } from './change-row';
import type { ModelEditor, OperatingModelDeps } from './operating-model-service';

/** Moves a row one place among those of its segment; at an end it stays. */
export async function moveRow(
  deps: OperatingModelDeps,
  { organisationId }: ModelEditor,
  id: CareId,
  by: -1 | 1,
): Promise<void> {
  const { segment } = await findRow(deps, organisationId, id);
  await deps.db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "Organisation" WHERE id = ${organisationId} FOR UPDATE`;
    const rows = await tx.careRow.findMany({
      where: { organisationId, segment, archivedAt: null },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    });
    const index = rows.findIndex((row) => row.id === id);
    const [row, other] = [rows[index], rows[index + by]];
    if (!row || !other) return;
    const order = rows.with(index, other).with(index + by, row);
    // Positions may be equal after a restore, so the segment's rows get theirs anew.
    const places = rows.map(({ position }) => position).sort((a, b) => a - b);
    for (const [i, { id: rowId }] of order.entries()) {
      const position = Math.max(places[i] ?? 0, (places[0] ?? 0) + i);
      await tx.careRow.update({ where: { id: rowId }, data: { position } });
    }
  });
  announce(deps, organisationId);
}
