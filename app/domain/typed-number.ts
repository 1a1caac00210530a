/** Reads a number of a custom field: any size and sign, comma or dot as the decimal sign; null when it is none. */
export function parseFieldNumber(typed: string, locale: string): number | null {
  const parts = new Intl.NumberFormat(locale).formatToParts(1234567.5);
  const group = parts.find(({ type }) => type === 'group')?.value ?? ',';
  const text = typed
    .trim()
    .replace('−', '-')
    .replace(/[\s\u00a0\u202f'’]/g, '');
  const isGrouped = new RegExp(`^-?\\d{1,3}(\\${group}\\d{3})+(?:[.,]\\d+)?$`).test(text) && /[.,]/.test(group);
  const plain = (isGrouped ? text.replaceAll(group, '') : text).replace(',', '.');
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number.parseFloat(plain) : null;
}

/** The number as the reader's language writes it, without grouping, so that it reads back as itself. */
export function formatFieldNumber(value: number, locale: string): string {
  const format = new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 10 });
  return format.format(value).replace('−', '-');
}
