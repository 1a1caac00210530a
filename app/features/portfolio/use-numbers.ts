import { useLingui } from '@lingui/react/macro';
import { formatMoney } from '../marks/money';

/** Numbers and days as the reader's language writes them. */
export function useNumbers() {
  const { i18n } = useLingui();
  return {
    /** Hours, money, counts: a digit after the comma only where it tells something. */
    amount: (value: number) => i18n.number(value, { maximumFractionDigits: Math.abs(value) < 10 ? 1 : 0 }),
    /** Whole money in the organisation's currency. */
    money: (value: number, currency: string) => formatMoney(Math.round(value), currency, i18n.locale),
    /** A judgement from 0 to 5. */
    grade: (value: number) => i18n.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    month: (day: string) => i18n.date(day, { month: 'short', year: 'numeric', timeZone: 'UTC' }),
    shortMonth: (day: string) => i18n.date(day, { month: 'short', timeZone: 'UTC' }),
    day: (day: string) => i18n.date(day, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
  };
}
