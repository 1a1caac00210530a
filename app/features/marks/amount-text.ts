/** What somebody typed as an amount: hours, money, a judgement. */
export type AmountReading =
  | { readonly kind: 'amount'; readonly amount: number | null }
  | { readonly kind: 'not-a-number' | 'out-of-range' };

/**
 * Reads an amount from 0 to `most` as people write it: `12`, `2.5`, `2,5`, `1 200`, `1.200,5`. A single comma or dot is the
 * decimal sign unless the reader's language groups by it and exactly three digits follow (`1,200` in English, `1.200` in German).
 */
export function parseAmount(typed: string, locale: string, most: number): AmountReading {
  const text = typed.trim().replace(/[\s\u00a0\u202f'’]/g, '');
  if (text === '') return { kind: 'amount', amount: null };
  const plain = withPlainDecimal(text, groupSign(locale));
  if (plain === null || !/^-?\d*\.?\d*$/.test(plain) || !/\d/.test(plain)) return { kind: 'not-a-number' };
  const amount = Math.round(Number.parseFloat(plain) * 100) / 100;
  return amount >= 0 && amount <= most ? { kind: 'amount', amount } : { kind: 'out-of-range' };
}

/** An amount as the reader's language writes it. */
export function formatAmount(amount: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(amount);
}

/** An amount as it is put into the field to be changed: with the reader's grouping and decimal sign; `parseAmount` reads it back. */
export function amountForEditing(amount: number | null, locale: string): string {
  if (amount === null) return '';
  return formatAmount(amount, locale).replace('−', '-');
}

function groupSign(locale: string): string {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(1234567);
  return parts.find((part) => part.type === 'group')?.value ?? ',';
}

function withPlainDecimal(text: string, group: string): string | null {
  const signs = [...text].filter((character) => character === ',' || character === '.');
  if (signs.length === 0) return text;
  const last = signs.at(-1) ?? '.';
  const isMixed = signs.includes(',') && signs.includes('.');
  if (isMixed) {
    const other = last === ',' ? '.' : ',';
    return signs.filter((sign) => sign === last).length === 1 ? text.replaceAll(other, '').replace(last, '.') : null;
  }
  if (signs.length > 1) return /^-?\d{1,3}([.,]\d{3})+$/.test(text) ? text.replaceAll(last, '') : null;
  const isGroup = last === group && /^-?\d{1,3}[.,]\d{3}$/.test(text);
  return isGroup ? text.replace(last, '') : text.replace(last, '.');
}
