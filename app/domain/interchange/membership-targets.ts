import { plainHeading } from './table-targets';

/** What a row of a table is: a network that becomes a card, or an organisation's membership in a network. */
export const TABLE_SHAPES = ['networks', 'memberships'] as const;
export type TableShape = (typeof TABLE_SHAPES)[number];

/** What a column of a list of memberships can be read as. */
export const MEMBERSHIP_TARGETS = [
  'network',
  'organisation',
  'joined',
  'status',
  'tier',
  'country',
  'place',
  'web-address',
  'leave-out',
] as const;
export type MembershipTarget = (typeof MEMBERSHIP_TARGETS)[number];

/** Whether a text names a target. */
export function isMembershipTarget(text: unknown): text is MembershipTarget {
  return MEMBERSHIP_TARGETS.includes(text as MembershipTarget);
}

// Headings as people write them, in the languages of our first users. Compared in lower case, without marks.
const NETWORK =
  /^(networks?|network name|foundation|project|programme?|cluster|consortium|verkosto|verkostot|natverk|nettverk|netzwerk|netzwerke)$/;
const ORGANISATION =
  /^(organi[sz]ations?|organi[sz]ation name|members?|member name|member organi[sz]ation|company|institution|partner|organisaatio|jasen|jasenet|yritys|organisasjon|medlem|medlemmar|medlemmer|foretag|bedrift|organisation|mitglied|mitglieder|unternehmen)$/;
const HEADINGS: readonly (readonly [MembershipTarget, RegExp])[] = [
  ['network', NETWORK],
  ['organisation', ORGANISATION],
  [
    'joined',
    /^(joined|join date|member since|since|year|year of joining|start|start date|from|liittynyt|liittymisvuosi|liittymispaiva|jasen vuodesta|ansluten|gick med|medlem sedan|medlem siden|innmeldt|beitritt|mitglied seit)$/,
  ],
  ['status', /^(status|state|membership status|role|tila|jasenyys|rolle|roll|mitgliedsstatus)$/],
  [
    'tier',
    /^(tier|level|membership|membership (type|level|tier|class)|category|class|fee class|taso|jasenluokka|jasentyyppi|niva|medlemstyp|medlemstype|stufe|mitgliedsart|kategorie)$/,
  ],
  ['country', /^(country|country code|maa|land)$/],
  ['place', /^(city|town|place|location|seat|kaupunki|paikkakunta|ort|stad|sted|by|stadt)$/],
  [
    'web-address',
    /^(web|web ?site|web address|url|link|homepage|home page|verkkosivu(t)?|kotisivu(t)?|webbplats|hemsida|nettside(r)?|hjemmeside|webseite|internet)$/,
  ],
];

/** Columns that hold the organisation when none is headed so. */
const SECOND_CHOICE = /^(name|nimi|namn|navn|city|town|kaupunki|stad|by|stadt)$/;

/** Guesses what each column of a list of memberships holds; what is not known is left out. */
export function guessMembershipTargets(headings: readonly string[]): MembershipTarget[] {
  const plain = headings.map(plainHeading);
  const taken = new Set<MembershipTarget>();
  const second = plain.some((heading) => ORGANISATION.test(heading))
    ? -1
    : plain.findIndex((heading) => SECOND_CHOICE.test(heading));
  return plain.map((heading, index): MembershipTarget => {
    const target =
      index === second
        ? 'organisation'
        : HEADINGS.find(([each, pattern]) => !taken.has(each) && pattern.test(heading))?.[0];
    if (!target) return 'leave-out';
    taken.add(target);
    return target;
  });
}

/** A table with a column of networks, another of organisations, and some network in several rows is a list of memberships. */
export function guessShape(headings: readonly string[], rows: readonly (readonly string[])[]): TableShape {
  const targets = guessMembershipTargets(headings);
  const network = targets.indexOf('network');
  if (network < 0 || !targets.includes('organisation')) return 'networks';
  const seen = new Set<string>();
  for (const cells of rows) {
    const name = (cells[network] ?? '').trim().toLowerCase();
    if (name === '') continue;
    if (seen.has(name)) return 'memberships';
    seen.add(name);
  }
  return 'networks';
}
