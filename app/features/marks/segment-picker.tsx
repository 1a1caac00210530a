import { useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { SEGMENT_MARKS, type Segment, segmentCentre, segmentMark } from '../../domain/segments';
import { RadioOption } from './radio-option';
import { SegmentSign } from './segment-mark';
import { SEGMENT_NAMES } from './segment-names';

/** Places a network in one of the four segments, or in none. */
export function SegmentPicker({
  value,
  onPick,
  onDone,
}: {
  value: Segment | null;
  onPick: (segment: Segment | null) => void;
  onDone?: () => void;
}) {
  const { t, i18n } = useLingui();
  const name = useId();
  const current = value && segmentMark(value);
  return (
    <fieldset className="w-full min-w-56">
      <legend className="mb-1 px-2 text-ink-muted text-xs">{t`Importance now, then in the future`}</legend>
      {SEGMENT_MARKS.map((mark) => (
        <RadioOption
          key={mark}
          name={name}
          isChecked={mark === current}
          autoFocus={mark === (current ?? '++')}
          onPick={() => onPick(segmentCentre(mark))}
          onDone={onDone}
        >
          <SegmentSign mark={mark} />
          {i18n._(SEGMENT_NAMES[mark])}
        </RadioOption>
      ))}
      <RadioOption name={name} isChecked={current === null} onPick={() => onPick(null)} onDone={onDone}>
        <span aria-hidden="true" className="inline-block h-5 w-6 rounded-sm border border-line-strong border-dashed" />
        {t`Not placed yet`}
      </RadioOption>
    </fieldset>
  );
}
