import type { CareId, MemberId, OrganisationId } from '../../app/domain/ids';
import { CARE_DOERS, type CareFields, type CareRow } from '../../app/domain/operating-model/care-row';
import { SEGMENT_MARKS } from '../../app/domain/segments';
import type { PrismaClient } from '../../prisma/generated/client';
import type { OperatingModel, OperatingModelDeps } from './operating-model-service';

type Stored = Awaited<ReturnType<PrismaClient['careRow']['findMany']>>[number];

/** The organisation's rows in their order, and those that were put away, the latest first. */
export async function listRows({ db }: OperatingModelDeps, organisationId: OrganisationId): Promise<OperatingModel> {
  const rows = await db.careRow.findMany({ where: { organisationId }, orderBy: [{ position: 'asc' }, { id: 'asc' }] });
  const put = rows.filter((row) => row.archivedAt !== null);
  return {
    rows: rows.filter((row) => row.archivedAt === null).map(toCareRow),
    archived: put.sort((a, b) => (b.archivedAt?.getTime() ?? 0) - (a.archivedAt?.getTime() ?? 0)).map(toCareRow),
  };
}

export function toCareRow({ id, segment, what, unit, count, doer, memberId, touchpoint, agreedOn }: Stored): CareRow {
  return {
    id: id as CareId,
    segment: SEGMENT_MARKS.find((mark) => mark === segment) ?? '++',
    what,
    interval: { unit: unit === 'week' ? 'week' : 'month', count },
    doer: CARE_DOERS.find((one) => one === doer) ?? 'owner',
    memberId: memberId as MemberId | null,
    touchpoint,
    agreedOn,
  };
}

/** A row's fields as the table stores them. */
export function storedFields({ segment, what, interval, doer, memberId, touchpoint }: CareFields) {
  return { segment, what, unit: interval.unit, count: interval.count, doer, memberId, touchpoint };
}
