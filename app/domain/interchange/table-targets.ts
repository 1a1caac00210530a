/** What a column of a table can be read as. */
export const TABLE_TARGETS = [
  'name',
  'purpose',
  'description',
  'column',
  'stage',
  'owner',
  'deputies',
  'labels',
  'segment',
  'segment-now',
  'segment-future',
  'review',
  'best-before',
  'joined',
  'web-address',
  'hours',
  'created',
  'archived',
  'key',
  'field',
  'leave-out',
] as const;
export type TableTarget = (typeof TABLE_TARGETS)[number];

/** Whether a text names a target. */
export function isTableTarget(text: unknown): text is TableTarget {
  return TABLE_TARGETS.includes(text as TableTarget);
}

/** Targets that more than one column may have. */
const REPEATABLE: readonly TableTarget[] = ['field', 'leave-out', 'labels', 'deputies', 'description'];

// Headings as people write them, in the languages of our first users. Compared in lower case, without marks.
const HEADINGS: readonly (readonly [TableTarget, RegExp])[] = [
  ['key', /^(id|card id|key|avain|nyckel|nokkel|schlussel)$/],
  [
    'name',
    /^(name|names|title|network|network name|organisation|organization|partner|card name|nimi|verkosto|namn|natverk|navn|nettverk|netzwerk|titel|tittel|otsikko)$/,
  ],
  ['purpose', /^(purpose|aim|goal|summary|tarkoitus|tavoite|syfte|mal|formal|zweck|ziel)$/],
  [
    'description',
    /^(description|desc|notes?|details|kuvaus|muistiinpanot|beskrivning|beskrivelse|beschreibung|notizen)$/,
  ],
  ['stage', /^(stage|life.?cycle( stage)?|phase|vaihe|fas|fase|lebenszyklus)$/],
  ['column', /^(column|list|list name|status|state|group|sarake|lista|tila|kolumn|kolonne|spalte|liste)$/],
  [
    'owner',
    /^(owner|responsible|lead|contact|assigned( to)?|assignee|omistaja|vastuuhenkilo|ansvarig|agare|ansvarlig|eier|verantwortlich\w*)$/,
  ],
  [
    'deputies',
    /^(deputies|deputy|members|varahenkilot?|stallforetradare|ersattare|stedfortreder\w*|vertretung|stellvertret\w*)$/,
  ],
  [
    'labels',
    /^(labels?|tags?|categor(y|ies)|theme|themes|tunnisteet|tunniste|teema|etiketter?|tagg?ar|tema|merkelapper|schlagworte?|etiketten?|thema)$/,
  ],
  ['segment', /^(segment|segmentti|segmentet)$/],
  ['segment-now', /^(importance now|merkitys nyt|betydelse nu|betydning na|bedeutung jetzt)$/],
  [
    'segment-future',
    /^(importance in the future|importance future|merkitys tulevaisuudessa|betydelse i framtiden|betydning i fremtiden|bedeutung (in )?zukunft)$/,
  ],
  [
    'review',
    /^(review|review (date|on)|next review|due|due date|tarkistus|katselmus|granskning|forfall|gjennomgang|uberprufung|fallig\w*)$/,
  ],
  ['best-before', /^(best.?before|expires|end|end date|until|parasta ennen|bast fore|best for|ablauf\w*|ende)$/],
  [
    'joined',
    /^(joined|join date|member since|since|start|start date|from|liittynyt|liittymispaiva|ansluten|gick med|medlem siden|innmeldt|beitritt|mitglied seit)$/,
  ],
  [
    'web-address',
    /^(web|web ?site|web address|url|link|homepage|home page|verkkosivu(t)?|kotisivu(t)?|webbplats|hemsida|nettside(r)?|hjemmeside|webseite|internet)$/,
  ],
  [
    'hours',
    /^(hours|hours (per|\/|a) month|effort|tunnit|tunteja kuukaudessa|timmar|timer|stunden( pro monat)?|aufwand)$/,
  ],
  // Of our own table: a text cannot become a checklist again.
  ['leave-out', /^(checklists|links)$/],
  ['created', /^(created|created at|luotu|skapad|opprettet|erstellt)$/],
  ['archived', /^(archived|closed|arkistoitu|arkiverad|arkivert|archiviert)$/],
];

/** A heading for comparing: lower case, without marks, brackets and needless spaces. */
export function plainHeading(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ø/gi, 'o')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .replace(/[():*]/g, '')
    .trim();
}

/** Guesses what each column holds from its heading; what is not known becomes a custom field, when it holds anything. */
export function guessTargets(headings: readonly string[], rows: readonly (readonly string[])[]): TableTarget[] {
  const taken = new Set<TableTarget>();
  const targets = headings.map((heading, index): TableTarget => {
    const plain = plainHeading(heading);
    const target = HEADINGS.find(([, pattern]) => pattern.test(plain))?.[0];
    if (target && (REPEATABLE.includes(target) || !taken.has(target))) {
      taken.add(target);
      return target;
    }
    return rows.some((row) => (row[index] ?? '').trim() !== '') ? 'field' : 'leave-out';
  });
  if (!taken.has('name')) {
    const first = targets.indexOf('field');
    if (first >= 0) targets[first] = 'name';
  }
  return targets;
}

/** Whether the first row of a table is its heading: words we know, or texts above what are clearly values. */
export function looksLikeHeading(rows: readonly (readonly string[])[]): boolean {
  const [first, ...rest] = rows;
  if (!first || rest.length === 0) return false;
  const cells = first.map((cell) => cell.trim());
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length === 0 || new Set(filled).size < filled.length) return false;
  const known = cells.filter((cell) => HEADINGS.some(([, pattern]) => pattern.test(plainHeading(cell)))).length;
  if (known > 0) return true;
  const isValue = (cell: string): boolean =>
    /^[\d.,/\s:+−-]+$/.test(cell) || /^https?:|@/.test(cell) || cell.length > 60;
  if (filled.some(isValue) || filled.length < cells.length) return false;
  return rest.some((row) => row.some((cell) => isValue(cell.trim()) && cell.trim() !== ''));
}
