import { Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useRef } from 'react';
import { setCardFields } from '../../../board-doc/card-commands';
import { positionAxes, positionOf, type StrategicPosition } from '../../../domain/network/cooperation';
import { Button } from '../../../ui/button';
import { cx } from '../../../ui/cx';
import { POSITION_MEANINGS, POSITION_NAMES } from '../../marks/network/cooperation-names';
import { useCardScope } from '../card-scope';
import { Property, valueText } from '../fields/property';

/** The cells as they are seen: core above peripheral, leader left of follower. */
const ROWS: readonly (readonly StrategicPosition[])[] = [
  ['defend', 'catch-up'],
  ['remain', 'restructure'],
];

/**
 * The strategic position (M6): core or peripheral, leader or follower, as a 2×2 to click. Arrows go to the cell beside, Delete
 * takes the choice back.
 */
export function PositionField() {
  const { t, i18n } = useLingui();
  const { card, canEdit, run } = useCardScope();
  const grid = useRef<HTMLDivElement>(null);
  const value = card.position;
  const set = (position: StrategicPosition | null) =>
    void run((doc, act) => setCardFields(doc, act, card.id, { position }));

  if (!canEdit)
    return (
      <Property name={t`Position`}>
        <p className={cx(valueText, value === null && 'text-ink-faint')}>
          {value ? i18n._(POSITION_NAMES[value]) : <Trans>Not said yet</Trans>}
          {value && <span className="text-ink-muted text-sm">{i18n._(POSITION_MEANINGS[value])}</span>}
        </p>
      </Property>
    );

  function choose(position: StrategicPosition) {
    set(position);
    grid.current?.querySelector<HTMLElement>(`[data-position="${position}"]`)?.focus();
  }

  function handleKey(event: KeyboardEvent<HTMLElement>, at: StrategicPosition) {
    const axes = positionAxes(at);
    const next: Partial<Record<string, StrategicPosition>> = {
      ArrowUp: positionOf({ ...axes, isCore: true }),
      ArrowDown: positionOf({ ...axes, isCore: false }),
      ArrowLeft: positionOf({ ...axes, isLeader: true }),
      ArrowRight: positionOf({ ...axes, isLeader: false }),
    };
    const target = next[event.key];
    if (target) choose(target);
    else if ((event.key === 'Delete' || event.key === 'Backspace') && value) set(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const tabStop = value ?? 'defend';
  return (
    <Property name={t`Position`}>
      <div className="flex flex-col gap-1 px-2 py-1">
        <div
          ref={grid}
          role="radiogroup"
          aria-label={t`Strategic position`}
          className="grid grid-cols-[auto_1fr_1fr] gap-1"
        >
          <span />
          <Axis>{t`Leader`}</Axis>
          <Axis>{t`Follower`}</Axis>
          {ROWS.map((row, index) => [
            <span
              key={`axis-${row[0]}`}
              aria-hidden="true"
              className="flex rotate-180 items-center justify-center text-ink-muted text-xs [writing-mode:vertical-rl]"
            >
              {index === 0 ? t`Core` : t`Peripheral`}
            </span>,
            ...row.map((position) => (
              // biome-ignore lint/a11y/useSemanticElements: a radio input takes arrows in one line only; these go by rows and columns
              <button
                key={position}
                type="button"
                role="radio"
                aria-checked={position === value}
                tabIndex={position === tabStop ? 0 : -1}
                data-position={position}
                onClick={() => choose(position)}
                onKeyDown={(event) => handleKey(event, position)}
                className={cx(
                  'flex min-h-18 flex-col rounded-sm border px-2 py-1.5 text-left',
                  position === value
                    ? 'border-accent bg-accent-tint text-accent'
                    : 'border-line text-ink hover:border-line-strong hover:bg-hover',
                )}
              >
                <span className="font-medium">{i18n._(POSITION_NAMES[position])}</span>
                <span className={cx('text-xs', position === value ? 'text-ink' : 'text-ink-muted')}>
                  {i18n._(POSITION_MEANINGS[position])}
                </span>
              </button>
            )),
          ])}
        </div>
        {value && (
          <Button variant="ghost" size="sm" className="self-end" onClick={() => set(null)}>
            <Trans>Clear the position</Trans>
          </Button>
        )}
      </div>
    </Property>
  );
}

function Axis({ children }: { children: string }) {
  return (
    <span aria-hidden="true" className="text-center text-ink-muted text-xs">
      {children}
    </span>
  );
}
