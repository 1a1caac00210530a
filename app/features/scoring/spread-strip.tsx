import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import type { MemberId } from '../../domain/ids';
import { type Criterion, type ScoringKind, valuesOf, wordsAt } from '../../domain/scoring/model';
import { type Given, spreadOf } from '../../domain/scoring/spread';
import { cx } from '../../ui/cx';
import { MemberAvatar } from '../marks/member-avatar';
import type { MemberFace } from '../marks/people';
import { useScoreNumber } from '../marks/scoring/score-words';

export interface SpreadStripProps {
  readonly kind: ScoringKind;
  readonly criterion: Criterion;
  readonly given: readonly Given<MemberId>[];
  readonly faceOf: (id: MemberId) => MemberFace;
  /** The value that is agreed, or about to be. */
  readonly agreed: number | null;
  /** Null: only shown. */
  readonly onAgree: ((value: number) => void) | null;
}

/**
 * Where everybody stands on one criterion: a column for each value, a face for each person, the middle marked, and who is far off named
 * with the words they chose. The values under the columns are the choice of the agreed one.
 */
export function SpreadStrip({ kind, criterion, given, faceOf, agreed, onAgree }: SpreadStripProps) {
  const { t } = useLingui();
  const number = useScoreNumber();
  const group = useId();
  const scale = valuesOf(kind, criterion);
  const spread = spreadOf(scale, given);
  const outliers = new Set(spread.outliers.map(({ person }) => person));
  const columns = { gridTemplateColumns: `repeat(${scale.length}, minmax(0, 1fr))` };
  return (
    <section aria-labelledby={`${group}-name`} className="flex flex-col gap-2 py-4">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h4 id={`${group}-name`} className="font-medium">
          {criterion.name}
        </h4>
        <p className={cx('text-sm', spread.agreement === 'wide' ? 'text-warning' : 'text-ink-muted')}>
          {spread.agreement === 'same' ? t`All the same` : null}
          {spread.agreement === 'close' ? t`Close together` : null}
          {spread.agreement === 'wide' ? (
            <Trans>
              Far apart: from {number(spread.least ?? 0)} to {number(spread.most ?? 0)}
            </Trans>
          ) : null}
        </p>
      </div>
      <div className="max-w-3xl">
        <div aria-hidden="true" className="grid items-end border-line-strong border-b" style={columns}>
          {scale.map((value) => (
            <div
              key={value}
              className={cx(
                'flex min-h-10 flex-wrap content-end justify-center gap-1 rounded-t-sm px-1 pt-2 pb-1',
                value === spread.median && 'bg-hover',
              )}
            >
              {given
                .filter((one) => one.value === value)
                .map(({ person }) => (
                  <span
                    key={person}
                    className={cx(
                      'rounded-full',
                      outliers.has(person) && 'outline-2 outline-offset-1 outline-warning-solid',
                    )}
                  >
                    <MemberAvatar member={faceOf(person)} decorative />
                  </span>
                ))}
            </div>
          ))}
        </div>
        <div
          className="grid"
          style={columns}
          role="radiogroup"
          aria-label={t`Agreed value of ${criterion.name}`}
          aria-readonly={onAgree === null}
        >
          {scale.map((value) => (
            <label
              key={value}
              className={cx(
                'mx-auto mt-1 grid h-7 min-w-9 place-items-center rounded-sm px-1 text-sm tabular-nums pointer-coarse:h-10',
                'has-focus-visible:outline-2 has-focus-visible:outline-focus',
                value === agreed ? 'bg-accent font-medium text-on-accent' : 'text-ink-muted',
                onAgree && value !== agreed && 'cursor-pointer border border-line hover:bg-hover hover:text-ink',
              )}
            >
              <input
                type="radio"
                name={group}
                className="sr-only"
                checked={value === agreed}
                disabled={onAgree === null}
                aria-label={t`${number(value)}: ${wordsAt(criterion, value)}`}
                onChange={() => onAgree?.(value)}
              />
              {number(value)}
            </label>
          ))}
        </div>
      </div>
      <ul className="flex flex-col gap-0.5 text-ink-muted text-sm">
        {spread.median !== null ? (
          <li>
            <Trans>
              In the middle {number(spread.median)}: {wordsAt(criterion, spread.median)}
            </Trans>
          </li>
        ) : null}
        {spread.outliers.map(({ person, value }) => (
          <li key={person} className="text-ink">
            <Trans>
              {faceOf(person).name} is far off with {number(value)}: {wordsAt(criterion, value)}
            </Trans>
          </li>
        ))}
      </ul>
    </section>
  );
}
