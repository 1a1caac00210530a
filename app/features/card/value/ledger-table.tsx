import { Trans, useLingui } from '@lingui/react/macro';
import { useCallback, useId, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { LedgerEntry } from '../../../domain/network/facets';
import { LEDGER_FIELDS, type LedgerField } from '../../../domain/network/value';
import { cx } from '../../../ui/cx';
import { LEDGER_NAMES } from '../../marks/network/value-names';
import { type Refusal, useCardScope } from '../card-scope';
import { useRefusalSentence } from '../refusal-sentence';
import { LedgerCell } from './ledger-cell';
import { latestMonths, periodsOfYear, yearsOf } from './ledger-rows';

/** Hours, money and judgements by month, of the last twelve months or of a year that the address names. */
export function LedgerTable() {
  const { t, i18n } = useLingui();
  const { card, today, canEdit, currency } = useCardScope();
  const [search] = useSearchParams();
  const years = yearsOf(card.ledger, today);
  const year = years.find((each) => each === search.get('year')) ?? null;
  const periods = year ? periodsOfYear(year) : latestMonths(today);
  const head = 'border-line border-b px-1.5 pb-1 text-right align-bottom font-medium text-ink-muted text-xs';
  const group =
    'border-transparent border-x-8 border-t-0 pb-0.5 text-center font-normal text-ink-muted text-xs shadow-[inset_0_-1px_0_var(--color-line)]';
  return (
    <div className="flex flex-col gap-2">
      <YearLinks years={years} chosen={year} />
      <div className="-mx-3 overflow-x-auto px-3 sm:mx-0 sm:px-0">
        <table
          aria-label={t`Hours, money and yield`}
          className="w-full min-w-136 border-collapse text-base tabular-nums"
        >
          <thead>
            <tr>
              <td />
              <td />
              <th colSpan={2} scope="colgroup" className={group}>
                {currency}
              </th>
              <th colSpan={3} scope="colgroup" className={group}>
                <Trans>What it gave, 0 to 5</Trans>
              </th>
            </tr>
            <tr>
              <th scope="col" className={cx(head, 'sticky left-0 bg-surface pl-0 text-left!')}>
                {year ? <Trans>Period</Trans> : <Trans>Month</Trans>}
              </th>
              {LEDGER_FIELDS.map((field) => (
                <th key={field} scope="col" className={head}>
                  {i18n._(LEDGER_NAMES[field])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {periods.map((period) => (
              <LedgerRow key={period} period={period} entry={card.ledger.find((each) => each.period === period)} />
            ))}
          </tbody>
        </table>
      </div>
      {canEdit && (
        <p className="text-ink-muted text-xs">
          {year ? (
            <Trans>What is written for the whole year counts where its months say nothing.</Trans>
          ) : (
            <Trans>Enter goes a month down. Without hours here the usual hours per month count.</Trans>
          )}
        </p>
      )}
    </div>
  );
}

function YearLinks({ years, chosen }: { years: readonly string[]; chosen: string | null }) {
  const { t } = useLingui();
  const [search] = useSearchParams();
  const to = (year: string | null) => {
    const next = new URLSearchParams(search);
    if (year) next.set('year', year);
    else next.delete('year');
    return `?${next}`;
  };
  const choices = [{ year: null, name: t`Last 12 months` }, ...years.map((year) => ({ year, name: year }))];
  return (
    <nav aria-label={t`Span of the ledger`} className="flex flex-wrap gap-1">
      {choices.map(({ year, name }) => (
        <Link
          key={name}
          to={to(year)}
          replace
          preventScrollReset
          aria-current={year === chosen ? 'true' : undefined}
          className={cx(
            'flex h-7 items-center rounded-sm px-2 text-sm tabular-nums pointer-coarse:h-9',
            year === chosen ? 'bg-accent-tint font-medium text-accent' : 'text-ink-muted hover:bg-hover hover:text-ink',
          )}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}

function LedgerRow({ period, entry }: { period: string; entry: LedgerEntry | undefined }) {
  const { t, i18n } = useLingui();
  const { today } = useCardScope();
  const sentence = useRefusalSentence();
  const noteId = useId();
  const [refusals, setRefusals] = useState<Partial<Record<LedgerField, Refusal>>>({});
  const handleRefusal = useCallback((field: LedgerField, refusal: Refusal | null) => {
    setRefusals((now) => {
      if ((now[field] ?? null) === refusal) return now;
      const { [field]: _, ...rest } = now;
      return refusal ? { ...rest, [field]: refusal } : rest;
    });
  }, []);
  const name = usePeriodName(period);
  const [wrong] = LEDGER_FIELDS.filter((field) => refusals[field]);
  const refusal = wrong && refusals[wrong];
  return (
    <>
      <tr className="hover:bg-hover">
        <th scope="row" className="sticky left-0 whitespace-nowrap bg-surface pr-2 text-left font-normal">
          {name}
          {period === today.slice(0, 7) && (
            <span className="pl-1.5 text-ink-muted text-xs">
              <Trans>running</Trans>
            </span>
          )}
        </th>
        {LEDGER_FIELDS.map((field) => {
          const column = i18n._(LEDGER_NAMES[field]);
          return (
            <td key={field} className="p-0">
              <LedgerCell
                period={period}
                field={field}
                value={entry?.[field] ?? null}
                label={t`${column}, ${name}`}
                noteId={noteId}
                onRefusal={handleRefusal}
              />
            </td>
          );
        })}
      </tr>
      {wrong && refusal && (
        <tr>
          <td />
          <td colSpan={LEDGER_FIELDS.length} className="pb-1 text-right text-danger text-xs">
            <span id={noteId} role="alert">
              {i18n._(LEDGER_NAMES[wrong])}: {sentence(refusal)}
            </span>
          </td>
        </tr>
      )}
    </>
  );
}

function usePeriodName(period: string): string {
  const { t, i18n } = useLingui();
  if (period.length === 4) return t`Whole year ${period}`;
  const format = new Intl.DateTimeFormat(i18n.locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${period}-01T00:00:00Z`));
}
