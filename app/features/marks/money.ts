/** Money in the organisation's currency as the reader's language writes it; whole amounts without their cents. */
export function formatMoney(amount: number, currency: string, locale: string): string {
  const fraction = Number.isInteger(amount) ? 0 : undefined;
  try {
    const style = { style: 'currency', currency, maximumFractionDigits: fraction } as const;
    return new Intl.NumberFormat(locale, style).format(amount);
  } catch {
    return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(amount)} ${currency}`;
  }
}
