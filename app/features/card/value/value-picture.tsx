import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { feePerYear, MOST_YIELD, VALUE_KINDS } from '../../../domain/network/value';
import { amountsIn, yearBefore } from '../../../domain/portfolio/amounts';
import { formatMoney } from '../../marks/money';
import { VALUE_NAMES } from '../../marks/network/value-names';
import { useCardScope } from '../card-scope';
import { latestMonths, monthly, monthlyYield } from './ledger-rows';
import { Sparkline } from './sparkline';

/** Effort against yield over the last twelve whole months; the numbers stand in the ledger below. */
export function ValuePicture() {
  const { t, i18n } = useLingui();
  const { card, today, currency } = useCardScope();
  const fee = feePerYear(card.feeAmount, card.feePer ?? 'year');
  const sums = amountsIn(
    { hoursPerMonth: card.hours, feePerYear: fee, facts: { ledger: card.ledger } },
    yearBefore(today),
  );
  const months = latestMonths(today).slice(1).reverse();
  const hours = monthly(card.ledger, 'hours', months).map((value) => value ?? card.hours);
  const costs = monthly(card.ledger, 'cost', months);
  const money = costs.map((cost) => (cost === null && fee === null ? null : (cost ?? 0) + (fee ?? 0) / 12));
  const yields = monthlyYield(card.ledger, months);
  const { locale } = i18n;
  const amount = (value: number) => formatMoney(Math.round(value), currency, locale);
  const number = (value: number) => i18n.number(value, { maximumFractionDigits: 1 });
  const hoursSum = sums.hours === null ? '–' : number(Math.round(sums.hours));
  const moneySum = sums.money === null ? '–' : amount(sums.money);
  const yieldMean = sums.yield === null ? '–' : number(sums.yield);
  const income = sums.income === null ? null : amount(sums.income);
  const byKind = VALUE_KINDS.flatMap((kind) => {
    const value = sums.yields[kind];
    return value === null ? [] : [{ kind, words: `${i18n._(VALUE_NAMES[kind])} ${number(value)}` }];
  });
  return (
    <section aria-label={t`Effort and yield of the last 12 months`} className="grid grid-cols-3 gap-2 sm:gap-3">
      <Panel
        title={<Trans>Hours</Trans>}
        sum={hoursSum}
        note={<Trans>12 whole months</Trans>}
        picture={
          <Sparkline values={hours} label={t`Hours month by month: ${hoursSum} in 12 months`} colour="text-accent" />
        }
      />
      <Panel
        title={<Trans>Money spent</Trans>}
        sum={moneySum}
        note={income ? <Trans>came in: {income}</Trans> : <Trans>fee and costs</Trans>}
        picture={
          <Sparkline
            values={money}
            label={t`Money spent month by month: ${moneySum} in 12 months`}
            colour="text-label-amber-solid"
          />
        }
      />
      <Panel
        title={<Trans>Yield, 0 to 5</Trans>}
        sum={yieldMean}
        note={
          byKind.length > 0 ? (
            <span className="flex flex-wrap gap-x-2">
              {byKind.map(({ kind, words }) => (
                <span key={kind}>{words}</span>
              ))}
            </span>
          ) : (
            <Trans>not judged yet</Trans>
          )
        }
        picture={
          <Sparkline
            values={yields}
            most={MOST_YIELD}
            label={t`What it gave month by month, from 0 to 5: ${yieldMean} on the average`}
            colour="text-label-violet-solid"
          />
        }
      />
    </section>
  );
}

function Panel({ title, sum, note, picture }: { title: ReactNode; sum: string; note: ReactNode; picture: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-1 rounded-md border border-line px-2 py-2 sm:px-3">
      <p className="truncate text-ink-muted text-sm">{title}</p>
      <p className="truncate font-semibold text-lg tabular-nums sm:text-xl">{sum}</p>
      {picture}
      <p className="text-ink-muted text-xs max-sm:sr-only">{note}</p>
    </div>
  );
}
