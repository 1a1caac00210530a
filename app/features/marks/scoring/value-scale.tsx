import { useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { type Criterion, type ScoringKind, valuesOf, wordsAt } from '../../../domain/scoring/model';
import { cx } from '../../../ui/cx';

export interface ValueScaleProps {
  readonly kind: ScoringKind;
  readonly criterion: Criterion;
  readonly value: number | null;
  readonly onChange: (value: number) => void;
  readonly disabled?: boolean;
}

/**
 * The scale of a criterion with the words at each value, to choose one: native radio buttons, so that arrows, touch and screen readers
 * work as anywhere. Rows are as high as a finger on touch screens.
 */
export function ValueScale({ kind, criterion, value, onChange, disabled = false }: ValueScaleProps) {
  const { i18n } = useLingui();
  const group = useId();
  const number = new Intl.NumberFormat(i18n.locale);
  return (
    <fieldset disabled={disabled} className="min-w-0">
      <legend className="sr-only">{criterion.name}</legend>
      <div className="flex flex-col">
        {valuesOf(kind, criterion).map((one) => {
          const isChosen = one === value;
          return (
            <label
              key={one}
              className={cx(
                'flex min-h-8 items-center gap-3 rounded-sm px-1.5 py-1 text-sm pointer-coarse:min-h-11',
                'has-focus-visible:outline-2 has-focus-visible:outline-focus',
                !disabled && 'cursor-pointer',
                isChosen ? 'bg-accent-tint font-medium' : !disabled && 'hover:bg-hover',
              )}
            >
              <input
                type="radio"
                name={group}
                value={one}
                aria-label={`${number.format(one)}: ${wordsAt(criterion, one)}`}
                checked={isChosen}
                onChange={() => onChange(one)}
                className="sr-only"
              />
              <span
                aria-hidden="true"
                className={cx(
                  'grid h-6 w-9 shrink-0 place-items-center rounded-sm border font-medium text-xs tabular-nums',
                  isChosen ? 'border-accent bg-accent text-on-accent' : 'border-line-strong text-ink-muted',
                )}
              >
                {number.format(one)}
              </span>
              <span className={cx('min-w-0', isChosen ? 'text-ink' : 'text-ink-muted')}>{wordsAt(criterion, one)}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
