import { useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { STAGES, type Stage } from '../../domain/life-cycle';
import { RadioOption } from './radio-option';
import { StageDot } from './stage-dot';
import { STAGE_MEANINGS, STAGE_NAMES } from './stage-names';

/** Maps a column to a stage of the life cycle. */
export function StagePicker({
  value,
  onPick,
  onDone,
}: {
  value: Stage;
  onPick: (stage: Stage) => void;
  onDone?: () => void;
}) {
  const { t, i18n } = useLingui();
  const name = useId();
  return (
    <fieldset className="w-full min-w-56">
      <legend className="mb-1 px-2 text-ink-muted text-xs">{t`Stage of the life cycle`}</legend>
      {STAGES.map((stage) => (
        <RadioOption
          key={stage}
          name={name}
          isChecked={stage === value}
          autoFocus={stage === value}
          onPick={() => onPick(stage)}
          onDone={onDone}
        >
          <StageDot stage={stage} />
          <span className="flex flex-col">
            {i18n._(STAGE_NAMES[stage])}
            <span className="font-normal text-ink-muted text-xs">{i18n._(STAGE_MEANINGS[stage])}</span>
          </span>
        </RadioOption>
      ))}
    </fieldset>
  );
}
