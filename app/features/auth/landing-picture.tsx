import { useLingui } from '@lingui/react/macro';
import type { Stage } from '../../domain/life-cycle';
import { cx } from '../../ui/cx';

const TINTS: Record<Exclude<Stage, 'left'>, string> = {
  join: 'text-stage-join',
  active: 'text-stage-active',
  prune: 'text-stage-prune',
};

// Widths of the lines that stand for names; drawn, not told, so nothing here needs translating.
const COLUMNS: readonly { stage: keyof typeof TINTS; cards: readonly (readonly [string, string])[] }[] = [
  {
    stage: 'join',
    cards: [
      ['w-4/5', 'w-2/5'],
      ['w-3/5', 'w-1/2'],
    ],
  },
  {
    stage: 'active',
    cards: [
      ['w-3/4', 'w-1/3'],
      ['w-full', 'w-1/2'],
      ['w-2/3', 'w-2/5'],
      ['w-4/5', 'w-1/4'],
    ],
  },
  { stage: 'prune', cards: [['w-3/5', 'w-2/5']] },
];

/** The board in outline: the three stages with cards, one of them on its way. */
export function LandingPicture() {
  const { t } = useLingui();
  const names = { join: t`Join`, active: t`Active`, prune: t`Prune` };
  return (
    <div aria-hidden="true" className="grid select-none grid-cols-3 gap-3 rounded-md bg-sunken p-4 sm:p-5">
      {COLUMNS.map(({ stage, cards }) => (
        <div key={stage} className="flex min-w-0 flex-col gap-2">
          <p className="flex items-center gap-1.5 pb-1 font-medium text-ink-muted text-sm">
            <span className={cx('size-2 rounded-full bg-current', TINTS[stage])} />
            {names[stage]}
          </p>
          {cards.map(([name, line], index) => (
            <div
              key={name}
              className={cx(
                'flex rounded-sm bg-surface contrast:border contrast:border-line',
                stage === 'join' && index === 0 && 'translate-x-3 -rotate-2 shadow-float',
              )}
            >
              <span className={cx('w-1 rounded-l-sm bg-current', TINTS[stage])} />
              <span className="flex flex-1 flex-col gap-2 p-3">
                <span className={cx('h-2 rounded-full bg-line-strong', name)} />
                <span className={cx('h-2 rounded-full bg-line', line)} />
              </span>
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
