import { Plural, useLingui } from '@lingui/react/macro';
import { STAGES, type Stage } from '../../domain/life-cycle';
import { cx } from '../../ui/cx';
import { STAGE_NAMES } from '../marks/stage-names';

const MOST_BARS = 5;

/** The board in small: its four stages as columns, each with as many bars as it has cards, to scale. */
export function StagePicture({ cards }: { cards: Readonly<Record<Stage, number>> }) {
  const { i18n } = useLingui();
  const most = Math.max(...STAGES.map((stage) => cards[stage]));
  const perBar = Math.max(1, Math.ceil(most / MOST_BARS));
  return (
    <dl className="grid grid-cols-4 gap-1.5">
      {STAGES.map((stage) => (
        <div key={stage} className="flex min-w-0 flex-col">
          <dt className="order-1 mt-1 truncate text-ink-muted text-xs">{i18n._(STAGE_NAMES[stage])}</dt>
          <dd>
            <span className="sr-only">
              <Plural value={cards[stage]} one="# card" other="# cards" />
            </span>
            <span aria-hidden="true" className="flex h-20 flex-col gap-1 rounded-sm bg-sunken p-1">
              {Array.from({ length: Math.ceil(cards[stage] / perBar) }, (_, bar) => (
                <span key={bar} className={`h-1.5 shrink-0 rounded-[2px] opacity-80 bg-stage-${stage}-solid`} />
              ))}
              <span className={cx('mt-auto px-0.5 text-xs tabular-nums', cards[stage] === 0 && 'text-ink-faint')}>
                {cards[stage]}
              </span>
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
