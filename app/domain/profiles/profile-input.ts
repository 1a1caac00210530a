import { LIMITS } from '../limits';

/** What a host writes on a profile page, before it is checked. */
export interface ProfileInput {
  readonly slug: string;
  readonly name: string;
  readonly about: string;
  readonly offers: string;
  readonly labels: string;
  readonly contact: string;
  readonly country: string;
  readonly fields: string;
}

/** A profile as it is kept. */
export interface ProfileDraft extends Omit<ProfileInput, 'labels' | 'fields'> {
  readonly labels: string[];
  readonly fields: string[];
}

export type ProfileProblem = { readonly field: keyof ProfileInput; readonly code: string };

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Checks a profile; what is wrong is said field by field. */
export function readProfile(input: ProfileInput): ProfileDraft | { readonly problems: ProfileProblem[] } {
  const problems: ProfileProblem[] = [];
  const refuse = (field: keyof ProfileInput, code: string) => problems.push({ field, code });
  const slug = input.slug.trim().toLowerCase();
  const name = input.name.trim();
  if (name === '') refuse('name', 'profile.no-name');
  else if (name.length > LIMITS.profileName) refuse('name', 'profile.name-too-long');
  if (!SLUG.test(slug) || slug.length < 3 || slug.length > LIMITS.profileSlug) refuse('slug', 'profile.slug');
  for (const field of ['about', 'offers', 'contact'] as const)
    if (input[field].length > LIMITS.profileText) refuse(field, 'profile.text-too-long');
  if (input.country.trim().length > LIMITS.profileWord) refuse('country', 'profile.word-too-long');
  const labels = wordList(input.labels);
  const fields = wordList(input.fields);
  for (const [field, words] of [
    ['labels', labels],
    ['fields', fields],
  ] as const) {
    if (words.length > LIMITS.profileWords) refuse(field, 'profile.too-many');
    else if (words.some((word) => word.length > LIMITS.profileWord)) refuse(field, 'profile.word-too-long');
  }
  if (problems.length > 0) return { problems };
  const { about, offers, contact, country } = input;
  return {
    slug,
    name,
    about: about.trim(),
    offers: offers.trim(),
    labels,
    contact: contact.trim(),
    country: country.trim(),
    fields,
  };
}

/** Entries separated by commas or lines, each once. */
function wordList(text: string): string[] {
  return [
    ...new Set(
      text
        .split(/[,\n]/)
        .map((word) => word.trim().replace(/\s+/g, ' '))
        .filter((word) => word !== ''),
    ),
  ];
}

/** An address that a name suggests. */
export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[øö]/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LIMITS.profileSlug)
    .replace(/-+$/, '');
}
