import { useLingui } from '@lingui/react/macro';
import type { ScoreValues, ScoringModel } from '../../../domain/scoring/model';
import { placeOfPower } from '../../../domain/scoring/outcome';
import { scoreOf } from '../../../domain/scoring/score';
import { MOST_WIN_POINTS } from '../../../domain/scoring/win';
import { FourCsProfile } from './four-cs-profile';

/** A score as a picture: a log scale, two stacked winnings, a profile of four axes, or a bar. */
export function ScorePicture({ model, values }: { model: ScoringModel; values: ScoreValues }) {
  const score = scoreOf(model, values);
  if (model.kind === 'four-cs') return <FourCsProfile model={model} values={values} />;
  if (model.kind === 'outcome') {
    const power = score.state === 'scored' && score.kind === 'outcome' ? score.power : undefined;
    return <LogScale factors={model.criteria.length} power={power} />;
  }
  if (score.state === 'scored' && score.kind === 'win')
    return <Bar parts={[score.between / MOST_WIN_POINTS, score.beyond / MOST_WIN_POINTS]} ticks={[0, 25, 50]} />;
  if (model.kind === 'win') return <Bar parts={[]} ticks={[0, 25, 50]} />;
  return <Bar parts={score.state === 'scored' ? [score.fraction] : []} ticks={[0, 50, 100]} />;
}

/** Powers of ten from all factors at 0.1 to all at 10, with zero, which has no logarithm, set apart at the left. */
function LogScale({ factors, power }: { factors: number; power: number | null | undefined }) {
  const { i18n } = useLingui();
  const number = new Intl.NumberFormat(i18n.locale, { maximumSignificantDigits: 12, notation: 'compact' });
  const exponents = Array.from({ length: 2 * factors + 1 }, (_, i) => i - factors);
  const step = factors > 4 ? factors : 2;
  const left = (of: number | null) => `${placeOfPower(of, factors) * 100}%`;
  return (
    <div aria-hidden="true" className="px-3 pt-1">
      <div className="relative h-4">
        <span className="absolute inset-x-0 top-1/2 h-px bg-line-strong" />
        <span
          className="absolute top-1/2 right-0 h-1 rounded-full bg-accent-tint -translate-y-1/2"
          style={{ left: left(0) }}
        />
        {[null, ...exponents].map((each) => (
          <span
            key={each ?? 'zero'}
            className={each === 0 ? 'absolute inset-y-0 w-px bg-line-strong' : 'absolute inset-y-1 w-px bg-line-strong'}
            style={{ left: left(each) }}
          />
        ))}
        {power === undefined ? null : (
          <span
            className={`absolute top-1/2 size-4 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-surface transition-[left] motion-reduce:transition-none ${power === null ? 'bg-danger' : 'bg-accent'}`}
            style={{ left: left(power) }}
          />
        )}
      </div>
      <div className="relative h-4 text-ink-muted text-xs tabular-nums">
        {[null, ...exponents.filter((each) => each % step === 0)].map((each) => (
          <span key={each ?? 'zero'} className="absolute -translate-x-1/2" style={{ left: left(each) }}>
            {each === null ? '0' : number.format(Number(`1e${each}`))}
          </span>
        ))}
      </div>
    </div>
  );
}

const FILLS = ['bg-accent', 'bg-label-teal-solid'];

function Bar({ parts, ticks }: { parts: readonly number[]; ticks: readonly number[] }) {
  return (
    <div aria-hidden="true">
      <div className="flex h-2.5 gap-px overflow-hidden rounded-full bg-pressed">
        {parts.map((part, i) => (
          <span
            key={FILLS[i]}
            className={`${FILLS[i]} transition-[width] motion-reduce:transition-none`}
            style={{ width: `${part * 100}%` }}
          />
        ))}
      </div>
      <div className="mt-0.5 flex justify-between text-ink-muted text-xs tabular-nums">
        {ticks.map((tick) => (
          <span key={tick}>{tick}</span>
        ))}
      </div>
    </div>
  );
}
