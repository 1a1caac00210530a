/** What can be found; a resolution is what a meeting decided. In the order in which kinds of equal weight are shown. */
export const SEARCH_KINDS = [
  'card',
  'note',
  'event',
  'resolution',
  'file',
  'room',
  'international',
  'space',
  'person',
  'partner',
  'comment',
  'remark',
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Whether a text names a kind. */
export function isSearchKind(text: unknown): text is SearchKind {
  return SEARCH_KINDS.includes(text as SearchKind);
}

/** The languages in which words are brought to their stems, by the names that PostgreSQL has for them. */
export const SEARCH_LANGUAGES = ['english', 'finnish', 'swedish', 'norwegian', 'german'] as const;
export type SearchLanguage = (typeof SEARCH_LANGUAGES)[number];

/** The language of a person's texts as the search knows it. */
export function searchLanguage(locale: string): SearchLanguage {
  switch (locale.split('-')[0]) {
    case 'fi':
      return 'finnish';
    case 'sv':
      return 'swedish';
    case 'nb':
    case 'nn':
    case 'no':
      return 'norwegian';
    case 'de':
      return 'german';
    default:
      return 'english';
  }
}
