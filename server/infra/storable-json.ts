/** Text that PostgreSQL can hold: without NUL, and with lone surrogates replaced. Anybody can type either. */
export function storableText(text: string): string {
  return text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** JSON whose texts PostgreSQL's `jsonb` can hold. */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? storableText(part) : part));
}
