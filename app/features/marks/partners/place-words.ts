/** Where a partner is, in one line: *Malmö, Sweden*. Codes of countries are named in the reader's language. */
export function placeWords({ place, country }: { place: string; country: string }, locale: string): string {
  return [place, countryName(country, locale)].filter((part) => part !== '').join(', ');
}

/** The name of a country that is written as a code; anything else stays as it is. */
export function countryName(country: string, locale: string): string {
  if (!/^[A-Za-z]{2}$/.test(country)) return country;
  try {
    return new Intl.DisplayNames([locale], { type: 'region' }).of(country.toUpperCase()) ?? country;
  } catch {
    return country;
  }
}
