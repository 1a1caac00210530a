/** In what an organisation counts money until it says otherwise. */
export const DEFAULT_CURRENCY = 'EUR';

/** The currencies of ISO 4217 that this platform knows, by code. */
export function currencyCodes(): readonly string[] {
  return Intl.supportedValuesOf('currency');
}

/** A currency with its name in a language. */
export interface CurrencyName {
  readonly code: string;
  readonly name: string;
}

/** The same with their names. Platforms differ in both, so that server and browser must not each ask their own. */
export function currencyNames(locale: string): CurrencyName[] {
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  return currencyCodes().map((code) => ({ code, name: names.of(code) ?? code }));
}

/** Whether a text is the code of a currency. */
export function isCurrency(text: unknown): text is string {
  return typeof text === 'string' && currencyCodes().includes(text);
}
