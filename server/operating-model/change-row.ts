import { AppError } from '../../app/domain/errors';
import { type CareId, newId, type OrganisationId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import {
  type CareDraft,
  type CareFields,
  type CareRow,
  checkCareDraft,
  intervalName,
} from '../../app/domain/operating-model/care-row';
import { storedFields, toCareRow } from './list-rows';
import type { ModelEditor, OperatingModelDeps } from './operating-model-service';

/** Adds a row at the end of its segment's. */
export async function addRow(deps: OperatingModelDeps, editor: ModelEditor, draft: CareDraft): Promise<void> {
  const { db, clock, randomBytes } = deps;
  const { organisationId, memberId } = editor;
  const fields = await requireFields(deps, organisationId, draft);
  await requireRoom(deps, organisationId, 1);
  const last = await db.careRow.findFirst({ where: { organisationId }, orderBy: { position: 'desc' } });
  await db.careRow.create({
    data: {
      id: newId<CareId>(randomBytes),
      organisationId,
      ...storedFields(fields),
      position: (last?.position ?? 0) + 1,
      agreedOn: clock.now().toISOString().slice(0, 10),
      createdById: memberId,
    },
  });
  announce(deps, organisationId);
}

/** Changes a row's cells. Two people who change different cells of one row keep both changes. */
export async function changeRow(
  deps: OperatingModelDeps,
  { organisationId }: ModelEditor,
  id: CareId,
  changed: Partial<CareDraft>,
): Promise<void> {
  const row = await findRow(deps, organisationId, id);
  const before = storedFields(row);
  const fields = storedFields(await requireFields(deps, organisationId, { ...draftOf(row), ...changed }));
  // Only what differs is written: another's change of another cell stays.
  const data = Object.fromEntries(
    Object.entries(fields).filter(([key, value]) => value !== before[key as keyof typeof before]),
  );
  if (Object.keys(data).length === 0) return;
  await deps.db.careRow.updateMany({ where: { id, organisationId }, data });
  announce(deps, organisationId);
}

/** A row of this organisation; refuses as unknown what is none. */
export async function findRow(
  { db }: OperatingModelDeps,
  organisationId: OrganisationId,
  id: CareId,
): Promise<CareRow & { readonly isArchived: boolean }> {
  const row = await db.careRow.findFirst({ where: { id, organisationId } });
  if (!row) throw new AppError('care.unknown', 404);
  return { ...toCareRow(row), isArchived: row.archivedAt !== null };
}

export async function requireRoom(
  { db }: OperatingModelDeps,
  organisationId: OrganisationId,
  more: number,
): Promise<void> {
  const most = LIMITS.careRowsPerOrganisation;
  const present = await db.careRow.count({ where: { organisationId, archivedAt: null } });
  if (present + more > most) throw new AppError('care.too-many', 409, { most });
}

export function announce({ live }: OperatingModelDeps, organisationId: OrganisationId): void {
  live.topicChanged([`organisation:${organisationId}`]);
}

async function requireFields(
  { db }: OperatingModelDeps,
  organisationId: OrganisationId,
  draft: CareDraft,
): Promise<CareFields> {
  const checked = checkCareDraft(draft);
  if (!checked.ok) throw new AppError(checked.problem);
  const { memberId } = checked.fields;
  if (memberId !== null) {
    const member = await db.member.findFirst({ where: { id: memberId, organisationId } });
    if (!member) throw new AppError('member.unknown', 404);
  }
  return checked.fields;
}

function draftOf({ segment, what, interval, doer, memberId, touchpoint }: CareRow): CareDraft {
  const name = intervalName(interval);
  return {
    segment,
    what,
    interval: name ?? 'months',
    months: String(interval.count),
    doer: doer === 'member' ? `member:${memberId}` : doer,
    touchpoint,
  };
}
