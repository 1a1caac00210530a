/** In what an organisation counts money until it says otherwise. */
export const DEFAULT_CURRENCY = 'EUR';

/** The currencies of ISO 4217 that this platform knows, by code. */
export function currencyCodes(): readonly string[] {
  return Intl.supportedValuesOf('currency');
}

/** Whether a text is the code of a currency. */
export function isCurrency(text: unknown): text is string {
  return typeof text === 'string' && currencyCodes().includes(text);
}
