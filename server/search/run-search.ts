import type { SearchKind, SearchLanguage } from '../../app/domain/search/kinds';
import { SEARCH_KINDS, SEARCH_LANGUAGES } from '../../app/domain/search/kinds';
import { HIT_END, HIT_START, type SnippetPart, searchWords, snippetParts } from '../../app/domain/search/words';
import { Prisma, type PrismaClient } from '../../prisma/generated/client';
import { findLikelyWords } from './find-likely-words';
import { IS_REACHABLE, ownOrganisations, ownSpaces, type Searcher } from './reachable';
import { readByIndex } from './read-by-index';
import { SEARCH_SOURCES } from './search-sources';

export interface SearchQuery {
  readonly text: string;
  readonly language: SearchLanguage;
  /** One kind only. */
  readonly kind: SearchKind | null;
  /** How many of each kind. */
  readonly most: number;
}

/** Something that was found. */
export interface SearchHit {
  readonly kind: SearchKind;
  readonly id: string;
  readonly title: readonly SnippetPart[];
  /** Where or on what it is. */
  readonly context: string;
  readonly spaceName: string | null;
  readonly spaceColour: string | null;
  readonly openness: string | null;
  readonly snippet: readonly SnippetPart[];
  readonly path: string;
}

export interface SearchGroup {
  readonly kind: SearchKind;
  /** How many there are. */
  readonly total: number;
  readonly hits: readonly SearchHit[];
}

export interface SearchResult {
  /** Those kinds of which something was found; the best first. */
  readonly groups: readonly SearchGroup[];
  /** Nothing was written like that; these are written nearly so. */
  readonly isGuess: boolean;
}

interface Row {
  readonly kind: SearchKind;
  readonly id: string;
  readonly openness: string | null;
  readonly organisationId: string | null;
  readonly ownerOrganisationId: string | null;
  readonly title: string;
  readonly context: string;
  readonly path: string;
  readonly spaceName: string | null;
  readonly spaceColour: string | null;
  readonly snippet: string;
  readonly rank: number;
  readonly total: number;
}

/** A common word may stand everywhere: so many of a kind are ranked, first those named so, then the latest. */
const RANKED = 40;
/** How much of a text counts as its beginning, where a word says more. */
const BEGINNING = 600;
/** In how much of a text a passage to show is looked for. */
const SHOWN_FROM = 6000;

/** Looks for words in everything that a person may see. */
export async function runSearch(db: PrismaClient, searcher: Searcher, query: SearchQuery): Promise<SearchResult> {
  const words = searchWords(query.text);
  if (words.length === 0) return { groups: [], isGuess: false };
  const written = await find(
    db,
    searcher,
    query,
    words.map((word) => [word]),
  );
  if (written.length > 0) return { groups: inGroups(written), isGuess: false };
  const scopes = await db.$queryRaw<{ id: string }[]>`
    SELECT "spaceId" AS id FROM (${ownSpaces(searcher)}) s UNION SELECT * FROM (${ownOrganisations(searcher)}) o`;
  const ids = scopes.map(({ id }) => id);
  const meant = await Promise.all(words.map(async (word) => [word, ...(await findLikelyWords(db, ids, word))]));
  if (meant.every((each) => each.length === 1)) return { groups: [], isGuess: false };
  // Which words stand in what is hidden is not told either, not by a guess that leads to nothing.
  const nearly = await find(db, searcher, query, meant);
  return { groups: inGroups(nearly), isGuess: nearly.length > 0 };
}

/** Every word in any of its spellings, in any language's stem; the last one may be unfinished. */
function condition(words: readonly (readonly string[])[], language: SearchLanguage): Prisma.Sql {
  const groups = words.map((spellings, index) => {
    const forms = spellings.flatMap((word) =>
      SEARCH_LANGUAGES.map((each) => Prisma.sql`plainto_tsquery(${each}::regconfig, ${word})`),
    );
    const begun = index === words.length - 1 ? [Prisma.sql`to_tsquery('simple', ${`${spellings[0]}:*`})`] : [];
    return Prisma.sql`(${Prisma.join([...forms, ...begun], ' || ')})`;
  });
  if (words.length === 1) return groups[0] ?? Prisma.empty;
  // Words that say nothing in the reader's language need not occur, unless there are no others.
  const optional = words.map(
    (spellings, index) => Prisma.sql`CASE WHEN numnode(plainto_tsquery(${language}::regconfig, ${spellings[0]})) = 0
      THEN ''::tsquery ELSE ${groups[index]} END`,
  );
  return Prisma.sql`(SELECT CASE WHEN numnode(q.some) > 0 THEN q.some ELSE q.every END FROM (
    SELECT ${Prisma.join(optional, ' && ')} AS some, ${Prisma.join(groups, ' && ')} AS every) q)`;
}

async function find(
  db: PrismaClient,
  searcher: Searcher,
  { kind, most, language }: SearchQuery,
  words: readonly (readonly string[])[],
): Promise<Row[]> {
  const [asked] = await db.$queryRaw<{ query: string }[]>`SELECT ${condition(words, language)}::text AS query`;
  const query = Prisma.sql`${asked?.query ?? ''}::tsquery`;
  const ofKind = kind === null ? Prisma.empty : Prisma.sql`AND e.kind = ${kind}`;
  const marks = `StartSel=${HIT_START}, StopSel=${HIT_END}, MaxWords=28, MinWords=12, ShortWord=0, MaxFragments=2, FragmentDelimiter=" … "`;
  const whole = `StartSel=${HIT_START}, StopSel=${HIT_END}, HighlightAll=true`;
  const rows = await readByIndex<Row>(
    db,
    Prisma.sql`
    WITH own AS MATERIALIZED (${ownSpaces(searcher)}), ours AS MATERIALIZED (${ownOrganisations(searcher)}),
    matching AS MATERIALIZED (
      SELECT e.kind, e.id, e."updatedAt", e."spaceId", e."organisationId", e.openness, e."ownerOrganisationId"
      FROM "SearchEntry" e WHERE e.vector @@ ${query}),
    found AS (SELECT e.kind, e.id, e."updatedAt" FROM matching e WHERE ${IS_REACHABLE} ${ofKind}),
    named AS MATERIALIZED (SELECT e.kind, e.id FROM "SearchEntry" e WHERE e.head @@ ${query}),
    likely AS (
      SELECT f.kind, f.id, count(*) OVER (PARTITION BY f.kind)::int AS total,
        row_number() OVER (PARTITION BY f.kind ORDER BY (n.id IS NOT NULL) DESC, f."updatedAt" DESC, f.id) AS place
      FROM found f LEFT JOIN named n ON n.kind = f.kind AND n.id = f.id),
    ranked AS (
      SELECT l.total, e.kind, e.id, r.rank,
        row_number() OVER (PARTITION BY e.kind ORDER BY r.rank DESC, e."updatedAt" DESC, e.id) AS place
      FROM likely l JOIN "SearchEntry" e ON e.kind = l.kind AND e.id = l.id
      CROSS JOIN LATERAL (SELECT ts_rank(e.head, ${query}, 1)
        + ts_rank(to_tsvector(e.language::regconfig, left(e.text, ${BEGINNING})), ${query}, 1) AS rank OFFSET 0) r
      WHERE l.place <= ${Math.max(RANKED, most)})
    SELECT e.kind, e.id, e.openness, e."organisationId", e."ownerOrganisationId", e.context, e.path, r.rank, r.total,
      s.name AS "spaceName", s.colour AS "spaceColour",
      ts_headline(e.language::regconfig, e.title, ${query}, ${whole}) AS title,
      ts_headline(e.language::regconfig, left(e.text, ${SHOWN_FROM}), ${query}, ${marks}) AS snippet
    FROM ranked r JOIN "SearchEntry" e ON e.kind = r.kind AND e.id = r.id LEFT JOIN "Space" s ON s.id = e."spaceId"
    WHERE r.place <= ${most} ORDER BY r.rank DESC, r.place`,
  );
  return stillSo(db, rows);
}

/** The index follows what it tells of within a second; what was narrowed or removed within it is not told. */
async function stillSo(db: PrismaClient, rows: readonly Row[]): Promise<Row[]> {
  const known = new Set<string>();
  const key = (row: Omit<Row, 'title'> | Seen) =>
    [row.kind, row.id, row.openness, row.organisationId, row.ownerOrganisationId].join(' ');
  const checks = SEARCH_SOURCES.map(async ({ kind, sql }) => {
    const ids = rows.filter((row) => row.kind === kind).map(({ id }) => id);
    if (ids.length === 0) return;
    const now = await db.$queryRawUnsafe<Seen[]>(
      `SELECT '${kind}' AS kind, s.id, s.openness, s."organisationId", s."ownerOrganisationId" FROM (${sql}) s WHERE s.id = ANY($1::text[])`,
      ids,
    );
    for (const one of now) known.add(key(one));
  });
  await Promise.all(checks);
  return rows.filter((row) => known.has(key(row)));
}

type Seen = Pick<Row, 'kind' | 'id' | 'openness' | 'organisationId' | 'ownerOrganisationId'>;

function inGroups(rows: readonly Row[]): SearchGroup[] {
  const groups = SEARCH_KINDS.flatMap((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    const [best] = own;
    if (!best) return [];
    return [{ best: best.rank, group: { kind, total: best.total, hits: own.map(toHit) } }];
  });
  return groups.sort((a, b) => b.best - a.best).map(({ group }) => group);
}

function toHit({ kind, id, title, context, spaceName, spaceColour, openness, snippet, path }: Row): SearchHit {
  const parts = snippetParts(snippet.replace(/\s+/g, ' ').trim());
  return { kind, id, title: snippetParts(title), context, spaceName, spaceColour, openness, snippet: parts, path };
}
