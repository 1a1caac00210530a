import { isLocale, LANGUAGE_COOKIE, LOCALES, type Locale } from '../../app/domain/preferences';

// Norwegian has two written forms; we write bokmål.
const ALSO: Readonly<Record<string, Locale>> = { no: 'nb', nn: 'nb' };

/**
 * The language of a request without a session: what was chosen here, else the first of the browser's languages that we
 * write, by weight (RFC 9110, 12.5.4), else English.
 */
export function preferredLocale(cookies: string | null, acceptLanguage: string | null): Locale {
  const chosen = (cookies ?? '')
    .split(';')
    .map((pair) => pair.trim().split('='))
    .find(([name]) => name === LANGUAGE_COOKIE)?.[1];
  if (isLocale(chosen)) return chosen;
  const wanted = (acceptLanguage ?? '')
    .slice(0, 1000)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
      const weight = parameters.find((piece) => piece.startsWith('q='));
      return { language: tag.split('-')[0] ?? '', weight: weight ? Number(weight.slice(2)) : 1 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { language } of wanted) {
    const locale = ALSO[language] ?? language;
    if (isLocale(locale)) return locale;
  }
  return LOCALES[0];
}
