import { Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, type PointerEvent, type Ref, useState } from 'react';
import { type Segment, segmentCentre, segmentMark } from '../../domain/segments';
import { cx } from '../../ui/cx';
import { SEGMENT_NAMES } from './segment-names';
import { type Direction, formatImportance, segmentAt, stepSegment } from './segment-steps';

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/**
 * The 2×2 of importance now (across) and in the future (up). A press or drag places the network; arrows move it by a tenth, with
 * Shift to the next segment; Enter places it first, Delete takes it off.
 */
export function SegmentMatrix({
  value,
  canEdit,
  onChange,
  ref,
}: {
  value: Segment | null;
  canEdit: boolean;
  onChange: (segment: Segment | null) => void;
  ref?: Ref<HTMLDivElement>;
}) {
  const { t, i18n } = useLingui();
  const [dragged, setDragged] = useState<Segment | null>(null);
  const shown = dragged ?? value;
  const words = shown ? describe(shown) : t`Not placed yet`;

  function describe(segment: Segment): string {
    const mark = segmentMark(segment);
    const name = i18n._(SEGMENT_NAMES[mark]);
    const now = formatImportance(segment.now, i18n.locale);
    const future = formatImportance(segment.future, i18n.locale);
    return t`${mark} ${name}: now ${now}, in the future ${future}`;
  }

  function handleKey(event: KeyboardEvent) {
    const direction = DIRECTIONS[event.key];
    if (direction) onChange(value ? stepSegment(value, direction, event.shiftKey) : segmentCentre('++'));
    else if ((event.key === 'Enter' || event.key === ' ') && !value) onChange(segmentCentre('++'));
    else if ((event.key === 'Delete' || event.key === 'Backspace') && value) onChange(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function pointed(event: PointerEvent<HTMLElement>): Segment {
    const box = event.currentTarget.getBoundingClientRect();
    return segmentAt((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
  }

  const handlers = canEdit && {
    onKeyDown: handleKey,
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDragged(pointed(event));
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => dragged && setDragged(pointed(event)),
    onPointerUp: () => {
      if (dragged) onChange(dragged);
      setDragged(null);
    },
    onPointerCancel: () => setDragged(null),
  };

  return (
    <div className="grid shrink-0 grid-cols-[auto_9rem] gap-1 text-ink-muted text-xs">
      <span className="flex items-center [writing-mode:vertical-rl] rotate-180 justify-center">
        <Trans>In the future →</Trans>
      </span>
      <div
        ref={ref}
        role="slider"
        tabIndex={canEdit ? 0 : -1}
        aria-label={t`Segment`}
        aria-readonly={!canEdit}
        aria-valuemin={-1}
        aria-valuemax={1}
        aria-valuenow={shown?.now ?? 0}
        aria-valuetext={words}
        {...handlers}
        className={cx(
          'relative grid size-36 touch-none grid-cols-2 grid-rows-2 gap-0.5 overflow-hidden rounded-sm border border-line-strong',
          canEdit && 'cursor-crosshair',
        )}
      >
        <Quarter tint="bg-seg-mp" sign="−+" />
        <Quarter tint="bg-seg-pp" sign="++" />
        <Quarter tint="bg-seg-mm" sign="−−" />
        <Quarter tint="bg-seg-pm" sign="+−" />
        {shown && (
          <span
            aria-hidden="true"
            className="-translate-x-1/2 -translate-y-1/2 pointer-events-none absolute size-4 rounded-full border-2 border-surface bg-ink shadow-float"
            style={{ left: `${inset(shown.now)}%`, top: `${inset(-shown.future)}%` }}
          />
        )}
      </div>
      <span />
      <span className="text-center">
        <Trans>Now →</Trans>
      </span>
    </div>
  );
}

function Quarter({ tint, sign }: { tint: string; sign: string }) {
  return (
    <span aria-hidden="true" className={cx('p-1 text-ink-muted text-xs leading-none', tint)}>
      {sign}
    </span>
  );
}

/** From the scale −1…1 to percent, kept from the rim so that the whole dot is seen. */
function inset(value: number): number {
  return 6 + ((value + 1) / 2) * 88;
}
