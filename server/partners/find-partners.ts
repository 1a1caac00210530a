import type { ContactId, OrganisationId, PartnerId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import { foldName } from '../../app/domain/partners/partner-names';
import { namedPartner } from './find-alike';
import { countTies } from './partner-queries';
import type { PartnersDeps } from './partners-deps';
import type { FoundPartner, PartnerFace } from './partners-service';

const MOST_FOUND = 20;

/** Partners to choose from by what was typed: names that begin so first, then those most often met. */
export async function findPartners(
  { db }: PartnersDeps,
  organisationId: OrganisationId,
  text: string,
): Promise<FoundPartner[]> {
  const typed = foldName(text.slice(0, LIMITS.partnerName));
  const words = typed.split(' ').filter((word) => word !== '');
  const [fitting, ties] = await Promise.all([
    db.partner.findMany({
      where: {
        organisationId,
        mergedIntoId: null,
        archivedAt: null,
        AND: words.map((word) => ({ searchText: { contains: word.replace(/[\\%_]/g, '\\$&') } })),
      },
      select: { id: true, searchText: true },
      orderBy: { searchText: 'asc' },
    }),
    countTies(db, organisationId),
  ]);
  const rank = (partner: { id: string; searchText: string }): number =>
    (partner.searchText.startsWith(typed) ? 1_000_000 : 0) + (ties.get(partner.id) ?? 0);
  const best = fitting.sort((a, b) => rank(b) - rank(a)).slice(0, MOST_FOUND);
  const rows = await db.partner.findMany({ where: { organisationId, id: { in: best.map(({ id }) => id) } } });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return best.flatMap(({ id }) => {
    const row = byId.get(id);
    return row ? [{ ...namedPartner(row), networks: ties.get(id) ?? 0 }] : [];
  });
}

/** Partners as cards show them, under the ids that were asked for. */
export async function readFaces(
  { db }: PartnersDeps,
  organisationId: OrganisationId,
  ids: readonly PartnerId[],
): Promise<Record<PartnerId, PartnerFace>> {
  const asked = await rowsOf(db, organisationId, ids);
  const became = asked.flatMap(({ mergedIntoId }) => mergedIntoId ?? []);
  const others = became.length > 0 ? await rowsOf(db, organisationId, became) : [];
  const byId = new Map([...asked, ...others].map((row) => [row.id, row]));
  const faces: Record<PartnerId, PartnerFace> = {};
  for (const row of asked) {
    const own = (row.mergedIntoId && byId.get(row.mergedIntoId)) || row;
    faces[row.id as PartnerId] = {
      ...namedPartner(own),
      archived: own.archivedAt !== null,
      contacts: own.contacts.map(({ id, name, title }) => ({ id: id as ContactId, name, title })),
    };
  }
  return faces;
}

function rowsOf(db: PartnersDeps['db'], organisationId: string, ids: readonly string[]) {
  return db.partner.findMany({
    where: { organisationId, id: { in: [...ids] } },
    include: { contacts: { select: { id: true, name: true, title: true }, orderBy: { name: 'asc' } } },
  });
}

/** Names by id, of merged and archived partners too. */
export async function readNames(
  { db }: PartnersDeps,
  organisationId: OrganisationId,
  ids: readonly PartnerId[],
): Promise<Record<PartnerId, string>> {
  const rows = await db.partner.findMany({
    where: { organisationId, id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
