import { useLingui } from '@lingui/react/macro';
import type { PortfolioTotals } from '../../../domain/portfolio/totals';
import { formatMoney } from '../../marks/money';

/** What the networks in sight take together. */
export function TotalsStrip({
  totals: { hoursPerMonth, moneyPerYear },
  currency,
}: {
  totals: PortfolioTotals;
  currency: string;
}) {
  const { t, i18n } = useLingui();
  const amount = (value: number) => i18n.number(value, { maximumFractionDigits: value < 10 ? 1 : 0 });
  return (
    <dl className="flex flex-wrap items-baseline gap-x-4 sm:ml-auto">
      {hoursPerMonth !== null && <Total name={t`Hours a month`} value={amount(hoursPerMonth)} />}
      {moneyPerYear !== null && (
        <Total name={t`Money a year`} value={formatMoney(Math.round(moneyPerYear), currency, i18n.locale)} />
      )}
    </dl>
  );
}

function Total({ name, value }: { name: string; value: string }) {
  return (
    <div className="flex items-baseline gap-1.5">
      <dt className="text-ink-muted text-sm">{name}</dt>
      <dd className="font-semibold tabular-nums">{value}</dd>
    </div>
  );
}
