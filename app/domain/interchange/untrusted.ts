// Reading values that a stranger's file holds: nothing here throws, and nothing has an unexpected type afterwards.

export type Plain = Readonly<Record<string, unknown>>;

/** The value as an object; an empty one when it is none. */
export function asPlain(value: unknown): Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Plain) : {};
}

/** Whether a value is an object with members. */
export function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as a list; an empty one when it is none. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value as text without control characters (a NUL cannot be stored); empty when it is none. */
export function asText(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
  return value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').toWellFormed();
}

/** The value as one line of text, trimmed. */
export function asLine(value: unknown): string {
  return asText(value).replace(/\s+/g, ' ').trim();
}

/** An id of the source: a short text; null when it is none. */
export function asKey(value: unknown): string | null {
  const text = asLine(value);
  return text !== '' && text.length <= 200 ? text : null;
}

export function asKeys(value: unknown): string[] {
  return [...new Set(asList(value).flatMap((entry) => asKey(entry) ?? []))];
}

export function asNumber(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** A moment as ISO text in UTC, years 1900–2200; null when the value is none. */
export function asMoment(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 40 || !/^\d{4}-\d\d-\d\d/.test(value)) return null;
  const time = Date.parse(value);
  if (Number.isNaN(time)) return null;
  const moment = new Date(time).toISOString();
  return moment >= '1900' && moment < '2200' ? moment : null;
}

/** A web address that is safe to link to, as it was written; null when it is none. */
export function asWebAddress(value: unknown, limit: number): string | null {
  const text = asText(value).trim();
  return text.length <= limit && /^(https?:\/\/|mailto:)\S/i.test(text) ? text : null;
}

/** A text held to a limit; whether something was cut. Never cuts a pair of surrogates in two. */
export function cut(text: string, limit: number): { text: string; wasCut: boolean } {
  if (text.length <= limit) return { text, wasCut: false };
  return { text: `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`, wasCut: true };
}
