import { createHash } from 'node:crypto';
import { type OrganisationId, type PartnerId, parseId } from '../../app/domain/ids';
import { ImportError } from '../../app/domain/interchange/import-error';
import type { PlanPartner } from '../../app/domain/interchange/import-plan';
import { type Digest, sourceIds } from '../../app/domain/interchange/source-ids';
import { LIMITS } from '../../app/domain/limits';
import { aliasKey, foldName, nameKey } from '../../app/domain/partners/partner-names';
import type { Prisma, PrismaClient } from '../../prisma/generated/client';
import { storableText } from '../infra/storable-json';

const digest: Digest = (text) => createHash('sha256').update(text).digest();
/** Rows asked for or written at once. */
const BATCH = 2000;

/** An organisation of a file as the directory knows it, or will. */
export interface ResolvedPartner extends PlanPartner {
  readonly id: PartnerId;
  readonly isNew: boolean;
  /** Whether the directory has been told of this name before. */
  readonly isRemembered: boolean;
}

/**
 * Which partners the organisations of a file are: those that a file called so before (whatever became of them here), the
 * entry of the same name, or new ones. A name without a country is the only one of that name.
 */
export async function resolvePartners(
  db: Pick<PrismaClient, 'partner' | 'partnerAlias'>,
  organisationId: OrganisationId,
  partners: readonly PlanPartner[],
): Promise<ResolvedPartner[]> {
  if (partners.length === 0) return [];
  const aliasOf = (partner: PlanPartner): string => aliasKey(partner.name, partner.country);
  const aliases = new Map<string, string>();
  for (const batch of inBatches(partners)) {
    const rows = await db.partnerAlias.findMany({ where: { organisationId, key: { in: batch.map(aliasOf) } } });
    for (const { key, partnerId } of rows) aliases.set(key, partnerId);
  }
  const directory = await db.partner.findMany({
    where: { organisationId, mergedIntoId: null },
    select: { id: true, name: true, country: true },
    orderBy: { createdAt: 'asc' },
  });
  const known = new Set(directory.map(({ id }) => id));
  const exact = new Map<string, string>();
  const namesakes = new Map<string, typeof directory>();
  for (const entry of directory) {
    const key = aliasKey(entry.name, entry.country);
    if (!exact.has(key)) exact.set(key, entry.id);
    const name = foldName(entry.name);
    namesakes.set(name, [...(namesakes.get(name) ?? []), entry]);
  }
  const ids = sourceIds(digest, organisationId);
  return partners.map((partner) => {
    const key = aliasOf(partner);
    const alike = namesakes.get(foldName(partner.name)) ?? [];
    const [only] = alike;
    const isOnly = alike.length === 1 && (partner.country === '' || only?.country === '');
    const own = parseId<PartnerId>(partner.key);
    const found =
      (own && known.has(own) ? own : null) ??
      aliases.get(key) ??
      exact.get(key) ??
      (isOnly ? only?.id : undefined) ??
      null;
    const id = (found ?? ids('partner', key)) as PartnerId;
    return { ...partner, id, isNew: found === null && !known.has(id), isRemembered: aliases.has(key) };
  });
}

/** Writes those partners of a file that a board names; gives how many are new in the directory. */
export async function writePartners(
  tx: Prisma.TransactionClient,
  organisationId: OrganisationId,
  by: { readonly memberId: string; readonly at: Date },
  partners: readonly ResolvedPartner[],
): Promise<number> {
  if (partners.length === 0) return 0;
  const fresh = new Map(partners.filter(({ isNew }) => isNew).map((partner) => [partner.id, partner]));
  const before = await tx.partner.count({ where: { organisationId, mergedIntoId: null } });
  if (before + fresh.size > LIMITS.partnersPerOrganisation)
    throw new ImportError('too-many-partners', String(before + fresh.size));
  let added = 0;
  for (const batch of inBatches([...fresh.values()])) {
    const { count } = await tx.partner.createMany({
      data: batch.map(({ id, name, country, place, webAddress, kind }) => ({
        id,
        organisationId,
        name: storableText(name),
        nameKey: storableText(nameKey(name)),
        country: storableText(country),
        place: storableText(place),
        webAddress: webAddress === null ? null : storableText(webAddress),
        kind,
        searchText: storableText(foldName([name, place, country].join('\n'))),
        createdAt: by.at,
        createdById: by.memberId,
      })),
      skipDuplicates: true,
    });
    added += count;
  }
  await fillEmpty(tx, organisationId, partners);
  for (const batch of inBatches(partners))
    await tx.partnerAlias.createMany({
      data: batch.map(({ id, name, country }) => ({
        organisationId,
        key: storableText(aliasKey(name, country)),
        partnerId: id,
      })),
      skipDuplicates: true,
    });
  return added;
}

/** An entry that a file meets for the first time takes what it lacks; afterwards what stands here is ours. */
async function fillEmpty(
  tx: Prisma.TransactionClient,
  organisationId: OrganisationId,
  partners: readonly ResolvedPartner[],
): Promise<void> {
  for (const { id, isNew, isRemembered, country, place, webAddress } of partners) {
    if (isNew || isRemembered || (country === '' && place === '' && webAddress === null)) continue;
    const entry = await tx.partner.findFirst({ where: { id, organisationId } });
    if (!entry) continue;
    const filled = {
      country: entry.country || storableText(country),
      place: entry.place || storableText(place),
      webAddress: entry.webAddress ?? (webAddress === null ? null : storableText(webAddress)),
    };
    const searchText = storableText(foldName([entry.name, filled.place, filled.country].join('\n')));
    await tx.partner.update({ where: { id }, data: { ...filled, searchText } });
  }
}

function* inBatches<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < list.length; start += BATCH) yield list.slice(start, start + BATCH);
}
