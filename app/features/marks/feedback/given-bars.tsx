import { useLingui } from '@lingui/react/macro';
import { GIVEN_KINDS, type Given, MOST_GIVEN } from '../../../domain/feedback/feedback-input';
import { VALUE_NAMES } from '../network/value-names';

/** The three kinds of value as bars with their numbers. */
export function GivenBars({ given }: { given: Given }) {
  const { i18n } = useLingui();
  const format = new Intl.NumberFormat(i18n.locale, { maximumFractionDigits: 1 });
  return (
    <dl className="grid w-full max-w-xs grid-cols-[auto_minmax(0,1fr)_2rem] items-center gap-x-3 gap-y-1 text-sm">
      {GIVEN_KINDS.map((kind) => (
        <div key={kind} className="contents">
          <dt className="text-ink-muted">{i18n._(VALUE_NAMES[kind])}</dt>
          <dd
            aria-hidden="true"
            className="h-1.5 overflow-hidden rounded-full bg-sunken contrast:border contrast:border-line"
          >
            <span
              className="block h-full rounded-full bg-accent"
              style={{ width: `${(given[kind] / MOST_GIVEN) * 100}%` }}
            />
          </dd>
          <dd className="text-right tabular-nums">{format.format(given[kind])}</dd>
        </div>
      ))}
    </dl>
  );
}
