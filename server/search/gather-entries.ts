import { SEARCH_LANGUAGES } from '../../app/domain/search/kinds';
import { KNOWN_LETTERS } from '../../app/domain/search/words';
import { Prisma, type PrismaClient } from '../../prisma/generated/client';
import type { SearchSource } from './search-sources';

/** Of the form of the entries. Raise it when they say more than before: all are then written anew. */
const ENTRIES_VERSION = 3;
/** How many entries are written in one go, so that nothing waits for long. */
const AT_ONCE = 400;
/** As much of a text as is read: the words of longer ones would not fit into one vector. */
const LONGEST_TEXT = 60_000;

const STEMS = SEARCH_LANGUAGES.map((language) => `ts_lexize('${language}_stem', l.lexeme)`);
/** The language of which it holds the most small words, such as *the* and *of*: those have no stem. */
const LANGUAGE = `CASE greatest(${SEARCH_LANGUAGES.map((_, i) => `w.small[${i + 1}]`).join(', ')})
  ${SEARCH_LANGUAGES.map((name, i) => `WHEN w.small[${i + 1}] THEN '${name}'`).join(' ')} END`;
const names = (text: string) =>
  [...SEARCH_LANGUAGES, 'simple'].map((language) => `to_tsvector('${language}', ${text})`).join(' || ');
/** What remains of a word when letters are left out: `remainsOf` in app/domain/search/words.ts. */
const REMAINS = `ARRAY(SELECT b.word
    UNION SELECT overlay(b.word placing '' from i for 1) FROM generate_series(1, length(b.word)) i
    UNION SELECT overlay(overlay(b.word placing '' from j for 1) placing '' from i for 1)
      FROM generate_series(1, length(b.word)) j, generate_series(1, j - 1) i)`;

const COLUMNS = `kind, id, "scopeId", "organisationId", "spaceId", openness, "ownerOrganisationId", title, context, text, path,
  language, stamp, "updatedAt", vector, head`;

/** What stands now in a scope, as entries that are still without their words. */
function source({ kind, sql }: SearchSource): string {
  return `SELECT '${kind}' AS kind, s.*, md5(concat_ws('|', '${ENTRIES_VERSION}', s.openness, s."ownerOrganisationId",
      s."organisationId", s.path, s.title, s.context, coalesce(s.version, s.text))) AS stamp
    FROM (${sql}) s WHERE s."scopeId" = $1`;
}

/** Writing leads out of markdown, and leaves out the signs between which hits will stand. */
const plain = `regexp_replace(regexp_replace(left(c.text, ${LONGEST_TEXT}), '\\[([^\\]]*)\\]\\([^)]*\\)', '\\1', 'g'),
  '[*_#>|~\`\\u0001-\\u0008]+', ' ', 'g')`;

/**
 * Names of files hold their words together by other signs than spaces. A board's name tells nothing of its cards, nor a
 * card's of what is said on it: who looks for it would find them all.
 */
const apart = `regexp_replace(left(c.title || CASE WHEN c.kind IN ('card', 'comment') THEN '' ELSE ' ' || c.context END, 2000),
  '[._/\\\\-]+', ' ', 'g')`;

function write(of: SearchSource): string {
  return `WITH source AS (${source(of)}),
    changed AS (SELECT s.* FROM source s LEFT JOIN "SearchEntry" e ON e.kind = s.kind AND e.id = s.id
      WHERE e.stamp IS DISTINCT FROM s.stamp LIMIT ${AT_ONCE}),
    read AS MATERIALIZED (SELECT c.*, p.body, n.names, w.*, ${LANGUAGE} AS language FROM changed c
      CROSS JOIN LATERAL (SELECT ${plain} AS body OFFSET 0) p
      CROSS JOIN LATERAL (SELECT ${apart} AS names OFFSET 0) n
      CROSS JOIN LATERAL (
        SELECT array_agg(l.lexeme) FILTER (WHERE f.place = 0) AS words, array_to_tsvector(coalesce(array_agg(DISTINCT f.form) FILTER (WHERE f.form <> ''), '{}')) AS vector,
          ARRAY[${STEMS.map((stem) => `count(*) FILTER (WHERE f.place = 0 AND ${stem} = '{}')`).join(', ')}] AS small
        FROM unnest(tsvector_to_array(to_tsvector('simple', n.names || ' ' || p.body))) AS l(lexeme)
        CROSS JOIN LATERAL (VALUES (0, l.lexeme), ${STEMS.map((stem, i) => `(${i + 1}, (${stem})[1])`).join(', ')}) AS f(place, form)) w),
    written AS (
      INSERT INTO "SearchEntry" (${COLUMNS})
      SELECT kind, id, "scopeId", "organisationId", "spaceId", openness, "ownerOrganisationId", title, context, body, path,
        language, stamp, "updatedAt", vector, setweight(${names('names')}, 'A')
      FROM read
      ON CONFLICT (kind, id) DO UPDATE SET (${COLUMNS}) = (${COLUMNS.replace(/"?\w+"?/g, 'excluded.$&')})),
    words AS (
      INSERT INTO "SearchWord" ("scopeId", word, "organisationId", remains)
      SELECT d."scopeId", d.word, $2::text, ${REMAINS}
      FROM (SELECT DISTINCT "scopeId", word FROM read, unnest(words) word WHERE word ~ '^[[:alpha:]]{4,30}$') d
      CROSS JOIN LATERAL (SELECT left(d.word, ${KNOWN_LETTERS}) AS word) b
      WHERE NOT EXISTS (SELECT 1 FROM "SearchWord" k WHERE k."scopeId" = d."scopeId" AND k.word = d.word)
      ON CONFLICT DO NOTHING)
    SELECT count(*)::int AS count FROM read`;
}

/** Takes out what does not stand there any more; gives its words. */
function remove(of: SearchSource): string {
  return `DELETE FROM "SearchEntry" e WHERE e.kind = '${of.kind}' AND e."scopeId" = $1
    AND NOT EXISTS (SELECT 1 FROM (${of.sql}) s WHERE s."scopeId" = $1 AND s.id = e.id)
    RETURNING tsvector_to_array(e.vector) AS words`;
}

/** Brings the entries of one kind in one scope up to what stands there now. */
export async function gatherEntries(
  db: PrismaClient,
  of: SearchSource,
  scopeId: string,
  isStopped: () => boolean = () => false,
): Promise<void> {
  const ends = await findEnd(db, of, scopeId);
  if (ends === null) return;
  const gone = await db.$queryRawUnsafe<{ words: string[] }[]>(remove(of), scopeId);
  await forgetWords(db, scopeId, [...new Set(gone.flatMap(({ words }) => words))]);
  for (let written = AT_ONCE; written >= AT_ONCE && !isStopped(); ) {
    const [row] = await db.$queryRawUnsafe<{ count: number }[]>(write(of), scopeId, ends);
    written = row?.count ?? 0;
  }
}

/** The organisation with which a scope ends; null: the scope has ended. */
async function findEnd(db: PrismaClient, { scope }: SearchSource, id: string): Promise<string | null> {
  if (scope === 'organisation') return (await db.organisation.findUnique({ where: { id } }))?.id ?? null;
  return (await db.space.findUnique({ where: { id } }))?.hostOrganisationId ?? null;
}

/** Forgets words that no entry of their scope has any more: of those given, else of all. */
export async function forgetWords(db: PrismaClient, scopeId: string, words?: readonly string[]): Promise<void> {
  if (words?.length === 0) return;
  const among = words ? Prisma.sql`AND w.word = ANY(${[...words]}::text[])` : Prisma.empty;
  await db.$executeRaw`DELETE FROM "SearchWord" w WHERE w."scopeId" = ${scopeId} ${among} AND NOT EXISTS (
    SELECT 1 FROM "SearchEntry" e WHERE e."scopeId" = w."scopeId" AND e.vector @@ to_tsquery('simple', w.word))`;
}
