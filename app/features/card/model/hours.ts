import { LIMITS } from '../../../domain/limits';

/** What somebody typed as hours per month. */
export type HoursReading =
  | { readonly kind: 'hours'; readonly hours: number | null }
  | { readonly kind: 'not-a-number' | 'out-of-range' };

/**
 * Reads hours as people write them: `12`, `2.5`, `2,5`, `1 200`, `1.200,5`. A single comma or dot is the decimal sign unless the
 * reader's language groups by it and exactly three digits follow (`1,200` in English, `1.200` in German).
 */
export function parseHours(typed: string, locale: string): HoursReading {
  const text = typed.trim().replace(/[\s\u00a0\u202f'’]/g, '');
  if (text === '') return { kind: 'hours', hours: null };
  const plain = withPlainDecimal(text, groupSign(locale));
  if (plain === null || !/^-?\d*\.?\d*$/.test(plain) || !/\d/.test(plain)) return { kind: 'not-a-number' };
  const hours = Math.round(Number.parseFloat(plain) * 100) / 100;
  return hours >= 0 && hours <= LIMITS.hoursPerMonth ? { kind: 'hours', hours } : { kind: 'out-of-range' };
}

/** Hours as the reader's language writes them. */
export function formatHours(hours: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(hours);
}

/** Hours as they are put into the field to be changed: without grouping, with the reader's decimal sign. */
export function hoursForEditing(hours: number | null, locale: string): string {
  if (hours === null) return '';
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2, useGrouping: false })
    .format(hours)
    .replace('−', '-');
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
