import type { SearchKind } from '../../app/domain/search/kinds';

/** Where things of one kind stand: a query for what a search reads of them, in columns of one form. */
export interface SearchSource {
  readonly kind: SearchKind;
  /** Whether its scopes are organisations or spaces. */
  readonly scope: 'organisation' | 'space';
  /** Kinds of live topics after which a scope may have changed. */
  readonly topics: readonly string[];
  /** Gives a row for each thing. `version` tells texts apart without reading them; null: the text itself does. */
  readonly sql: string;
}

const OF_ORGANISATION = `NULL::text AS "spaceId", NULL::text AS openness, NULL::text AS "ownerOrganisationId"`;

const CARDS = `SELECT c."cardId" AS id, c."organisationId" AS "scopeId", c."organisationId", ${OF_ORGANISATION},
    c.name AS title, b.name AS context, c."searchText" AS text, c."updatedAt"::text AS version, c."updatedAt",
    '/o/' || c."organisationId" || '/boards/' || c."boardId" || '/cards/' || c."cardId" AS path
  FROM "CardRow" c JOIN "Board" b ON b.id = c."boardId"
  WHERE NOT c.archived AND b."archivedAt" IS NULL AND NOT b."isTemplate"`;

const COMMENTS = `SELECT m.id, m."organisationId" AS "scopeId", m."organisationId", ${OF_ORGANISATION},
    m."authorName" AS title, c.name AS context, m.body AS text, m."editedAt"::text AS version, m."createdAt" AS "updatedAt",
    '/o/' || m."organisationId" || '/boards/' || m."boardId" || '/cards/' || m."cardId" || '?tab=discussion' AS path
  FROM "CardComment" m JOIN "CardRow" c ON c."boardId" = m."boardId" AND c."cardId" = m."cardId"
  JOIN "Board" b ON b.id = m."boardId"
  WHERE m."deletedAt" IS NULL AND b."archivedAt" IS NULL AND NOT b."isTemplate"`;

const PARTNERS = `SELECT p.id, p."organisationId" AS "scopeId", p."organisationId", ${OF_ORGANISATION},
    p.name AS title, concat_ws(', ', nullif(p.place, ''), nullif(p.country, '')) AS context,
    concat_ws(E'\\n', p.note, p."webAddress", (SELECT string_agg(concat_ws(' ', o.name, o.title, o.note), E'\\n' ORDER BY o.id)
      FROM "Contact" o WHERE o."partnerId" = p.id)) AS text, NULL::text AS version,
    p."createdAt" AS "updatedAt", '/o/' || p."organisationId" || '/partners/' || p.id AS path
  FROM "Partner" p WHERE p."archivedAt" IS NULL AND p."mergedIntoId" IS NULL`;

const COLLEAGUES = `SELECT m.id, m."organisationId" AS "scopeId", m."organisationId", ${OF_ORGANISATION},
    m.name AS title, o.name AS context, '' AS text, '' AS version, m."createdAt" AS "updatedAt",
    '/o/' || m."organisationId" || '/settings/members' AS path
  FROM "Member" m JOIN "Organisation" o ON o.id = m."organisationId" WHERE m.state <> 'left'`;

const PEOPLE = `SELECT m.id, m."spaceId" AS "scopeId", NULL::text AS "organisationId", m."spaceId", 'network' AS openness,
    NULL::text AS "ownerOrganisationId", u.name AS title, coalesce(o.name, m."organisationName") AS context,
    concat_ws(E'\\n', m.represents, m.brings) AS text, NULL::text AS version, m."joinedAt" AS "updatedAt",
    '/s/' || m."spaceId" || '/people' AS path
  FROM "SpaceMember" m JOIN "User" u ON u.id = m."userId" LEFT JOIN "Organisation" o ON o.id = m."organisationId"
  WHERE m.state = 'active' AND (m."expiresAt" IS NULL OR m."expiresAt" > now())`;

const SPACES = `SELECT s.id, s.id AS "scopeId", NULL::text AS "organisationId", s.id AS "spaceId", 'network' AS openness,
    NULL::text AS "ownerOrganisationId", s.name AS title, '' AS context, concat_ws(E'\\n', s.purpose, s.goal) AS text, NULL::text AS version,
    s."createdAt" AS "updatedAt", '/s/' || s.id AS path
  FROM "Space" s`;

/** What items of spaces have in common. */
const item = (row: string) =>
  `${row}.id, ${row}."spaceId" AS "scopeId", NULL::text AS "organisationId", ${row}."spaceId"`;

const EVENTS = `SELECT ${item('e')}, e.openness, e."organisationId" AS "ownerOrganisationId", e.title, e.place AS context,
    e.description AS text, e."updatedAt"::text AS version, e."updatedAt", '/s/' || e."spaceId" || '/calendar/' || e.id AS path
  FROM "CalendarEvent" e WHERE e."cancelledAt" IS NULL`;

const RESOLUTIONS = `SELECT d.id, e."spaceId" AS "scopeId", NULL::text AS "organisationId", e."spaceId", e.openness,
    e."organisationId" AS "ownerOrganisationId", d.text AS title, e.title AS context, '' AS text, '' AS version, d."createdAt" AS "updatedAt",
    '/s/' || e."spaceId" || '/calendar/' || e.id || CASE d.instance WHEN '' THEN '' ELSE '?instance=' || d.instance END AS path
  FROM "EventDecision" d JOIN "CalendarEvent" e ON e.id = d."eventId" WHERE e."cancelledAt" IS NULL`;

/** What everybody in a space sees. */
const shared = (row: string) => `${item(row)}, 'network' AS openness, NULL::text AS "ownerOrganisationId"`;

const ROOMS = `SELECT ${shared('r')}, r.name AS title, '' AS context, '' AS text, '' AS version, r."createdAt" AS "updatedAt",
    '/s/' || r."spaceId" || '/rooms/' || r.id AS path
  FROM "MeetingRoom" r WHERE r."archivedAt" IS NULL`;

const INTERNATIONAL = `SELECT ${shared('l')}, l.text AS title, l.country AS context, l.detail AS text, NULL::text AS version,
    l."updatedAt", '/s/' || l."spaceId" || '/going-international' AS path
  FROM "InternationalLine" l
  UNION ALL SELECT p."spaceId", p."spaceId", NULL, p."spaceId", 'network', NULL, p.denominator, '', '', NULL, p."updatedAt",
    '/s/' || p."spaceId" || '/going-international'
  FROM "InternationalPlan" p WHERE p.denominator <> ''`;

const NOTES = `SELECT ${item('n')}, n.openness, n."organisationId" AS "ownerOrganisationId", n.title, '' AS context,
    n.words AS text, n."editedAt"::text AS version, n."editedAt" AS "updatedAt", '/s/' || n."spaceId" || '/documents/' || n.id AS path
  FROM "Note" n WHERE n."deletedAt" IS NULL`;

const FILES = `SELECT ${item('f')}, f.openness, f."organisationId" AS "ownerOrganisationId", f.name AS title,
    coalesce(d.name, '') AS context, '' AS text, '' AS version, f."updatedAt", '/s/' || f."spaceId" || '/files/' || f.id AS path
  FROM "SpaceFile" f LEFT JOIN "Folder" d ON d.id = f."folderId" WHERE f."deletedAt" IS NULL`;

// A remark is seen by those who see what it is about: the narrower of the two classes holds. When both are only for an
// organisation, and for two different ones, nobody is left.
const REMARKS = `SELECT ${item('r')},
    CASE WHEN t.openness = 'only-us' THEN t.openness ELSE r.openness END AS openness,
    CASE WHEN t.openness IS DISTINCT FROM 'only-us' THEN r."organisationId"
      WHEN r.openness = 'only-us' AND r."organisationId" IS DISTINCT FROM t."organisationId" THEN NULL
      ELSE t."organisationId" END AS "ownerOrganisationId",
    r."authorName" AS title, coalesce(t.title, '') AS context, r.body AS text, r."editedAt"::text AS version, r."createdAt" AS "updatedAt",
    coalesce(t.path, '/s/' || r."spaceId" || '/discussion') || '#remark-' || r.id AS path
  FROM "Remark" r
  LEFT JOIN LATERAL (
    SELECT id, openness, "ownerOrganisationId" AS "organisationId", title, path FROM (${EVENTS}) e
      WHERE r."targetKind" = 'event' AND e.id = r."targetId" AND e."spaceId" = r."spaceId"
    UNION ALL
    SELECT id, openness, "ownerOrganisationId", title, path FROM (${NOTES}) n
      WHERE r."targetKind" = 'note' AND n.id = r."targetId" AND n."spaceId" = r."spaceId"
    UNION ALL
    SELECT id, openness, "ownerOrganisationId", title, path FROM (${FILES}) f
      WHERE r."targetKind" = 'file' AND f.id = r."targetId" AND f."spaceId" = r."spaceId"
    UNION ALL
    SELECT m.id, 'network', NULL, m.name, '/s/' || m."spaceId" || '/rooms/' || m.id FROM "MeetingRoom" m
      WHERE r."targetKind" = 'room' AND m.id = r."targetId" AND m."spaceId" = r."spaceId"
  ) t ON true
  WHERE r."deletedAt" IS NULL AND (r."targetKind" = 'space' OR t.id IS NOT NULL)`;

/** Everything that can be found, and where it stands. */
export const SEARCH_SOURCES: readonly SearchSource[] = [
  { kind: 'card', scope: 'organisation', topics: ['portfolio', 'organisation'], sql: CARDS },
  { kind: 'comment', scope: 'organisation', topics: ['portfolio', 'organisation', 'comments'], sql: COMMENTS },
  { kind: 'partner', scope: 'organisation', topics: ['partners'], sql: PARTNERS },
  { kind: 'person', scope: 'organisation', topics: ['organisation'], sql: COLLEAGUES },
  { kind: 'person', scope: 'space', topics: ['space'], sql: PEOPLE },
  { kind: 'space', scope: 'space', topics: ['space'], sql: SPACES },
  { kind: 'event', scope: 'space', topics: ['calendar'], sql: EVENTS },
  { kind: 'resolution', scope: 'space', topics: ['calendar'], sql: RESOLUTIONS },
  { kind: 'room', scope: 'space', topics: ['rooms'], sql: ROOMS },
  { kind: 'international', scope: 'space', topics: ['international'], sql: INTERNATIONAL },
  { kind: 'note', scope: 'space', topics: ['notes'], sql: NOTES },
  { kind: 'file', scope: 'space', topics: ['files'], sql: FILES },
  { kind: 'remark', scope: 'space', topics: ['remarks', 'calendar', 'notes', 'files'], sql: REMARKS },
];
