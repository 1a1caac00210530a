import type { OrganisationId } from '../../app/domain/ids';
import type { NamedInList } from '../../app/domain/interchange/membership-rows';
import { nameKey } from '../../app/domain/partners/partner-names';
import type { PrismaClient } from '../../prisma/generated/client';
import type { ImportReport } from './interchange-service';

/** For whom a list of memberships was imported last time; null when it never was. */
export async function lastOwn(
  db: Pick<PrismaClient, 'importRecord'>,
  organisationId: OrganisationId,
  sourceKey: string,
): Promise<string[] | null> {
  const list = sourceKey.slice(0, sourceKey.lastIndexOf(':') + 1);
  const record = await db.importRecord.findFirst({
    where: { organisationId, sourceKey: { startsWith: list } },
    orderBy: { createdAt: 'desc' },
    select: { report: true },
  });
  const report = record?.report as unknown as ImportReport | undefined;
  return report?.own ? report.own.map(({ key }) => key) : null;
}

/** Those of a list who are called as the organisation is. */
export async function guessOwn(
  db: Pick<PrismaClient, 'organisation'>,
  organisationId: OrganisationId,
  organisations: readonly NamedInList[],
): Promise<string[]> {
  const organisation = await db.organisation.findUnique({ where: { id: organisationId }, select: { name: true } });
  const key = nameKey(organisation?.name ?? '');
  const alike = organisations.filter(({ name }) => nameKey(name) === key);
  return new Set(alike.map(({ country }) => country)).size === 1 ? alike.map((one) => one.key) : [];
}
