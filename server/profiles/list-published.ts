import { foldText } from '../../app/domain/fold-text';
import type { SpaceId } from '../../app/domain/ids';
import { searchWords } from '../../app/domain/search/words';
import type { ProfilesDeps } from './profiles-service';

export interface ProfileQuery {
  readonly text: string;
  readonly country: string;
  readonly field: string;
}

/** A line of the directory. */
export interface ListedProfile {
  readonly slug: string;
  readonly name: string;
  readonly about: string;
  readonly country: string;
  readonly fields: readonly string[];
  readonly labels: readonly string[];
}

const MOST = 500;
/** As many as can be chosen from in a text. */
const MOST_NAMED = 200;

/** Networks that told everybody of themselves, by the id of their space. */
export async function namePublished({ db }: ProfilesDeps): Promise<{ id: SpaceId; name: string; slug: string }[]> {
  const rows = await db.spaceProfile.findMany({
    where: { isPublished: true, space: { archivedAt: null, host: { deleteAfter: null } } },
    select: { spaceId: true, name: true, slug: true },
    orderBy: { name: 'asc' },
    take: MOST_NAMED,
  });
  return rows.map(({ spaceId, ...row }) => ({ ...row, id: spaceId as SpaceId }));
}

/** Published profiles that have every word somewhere, by name. */
export async function listPublished({ db }: ProfilesDeps, query: ProfileQuery): Promise<ListedProfile[]> {
  const rows = await db.spaceProfile.findMany({
    where: { isPublished: true, space: { archivedAt: null, host: { deleteAfter: null } } },
    select: { slug: true, name: true, about: true, offers: true, country: true, fields: true, labels: true },
    orderBy: { name: 'asc' },
    take: MOST,
  });
  const words = searchWords(query.text).map(foldText);
  const [country, field] = [foldText(query.country), foldText(query.field)];
  return rows
    .filter((row) => {
      const text = foldText([row.name, row.about, row.offers, row.country, ...row.fields, ...row.labels].join('\n'));
      return (
        words.every((word) => text.includes(word)) &&
        (country === '' || foldText(row.country) === country) &&
        (field === '' || row.fields.some((one) => foldText(one) === field))
      );
    })
    .map(({ offers: _, ...row }) => row);
}
