import type { PartnerId } from '../../app/domain/ids';
import { isPartnerKind } from '../../app/domain/partners/partner-kinds';
import { mayBeSame, nameKey } from '../../app/domain/partners/partner-names';
import type { PartnersDeps } from './partners-deps';
import type { NamedPartner } from './partners-service';

const MOST_ALIKE = 20;

/** Entries of the directory that may be the organisation of this name, archived ones too. */
export async function findAlike(
  { db }: Pick<PartnersDeps, 'db'>,
  organisationId: string,
  partner: { readonly id?: string; readonly name: string; readonly country: string },
): Promise<NamedPartner[]> {
  const key = nameKey(partner.name);
  const rows = await db.partner.findMany({
    where: { organisationId, mergedIntoId: null, nameKey: key, ...(partner.id ? { id: { not: partner.id } } : {}) },
    orderBy: { createdAt: 'asc' },
    take: MOST_ALIKE,
  });
  return rows.filter((row) => mayBeSame(row, { nameKey: key, country: partner.country })).map(namedPartner);
}

/** A row as a choice names it. */
export function namedPartner(row: {
  readonly id: string;
  readonly name: string;
  readonly kind: string | null;
  readonly place: string;
  readonly country: string;
}): NamedPartner {
  const { id, name, kind, place, country } = row;
  return { id: id as PartnerId, name, kind: isPartnerKind(kind) ? kind : null, place, country };
}
