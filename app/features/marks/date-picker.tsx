import { useLingui } from '@lingui/react/macro';
import { addMonths } from '../../domain/days';

/** Picks a day: typed or from the browser's calendar, or by a step from today. */
export function DatePicker({
  value,
  today,
  label,
  onPick,
}: {
  value: string | null;
  today: string;
  label: string;
  onPick: (date: string | null) => void;
}) {
  const { t } = useLingui();
  const steps = [
    { name: t`In a month`, date: addMonths(today, 1) },
    { name: t`In three months`, date: addMonths(today, 3) },
    { name: t`In half a year`, date: addMonths(today, 6) },
    { name: t`In a year`, date: addMonths(today, 12) },
  ];
  const button = 'min-h-8 rounded-sm border border-line px-2 text-ink text-sm hover:bg-hover';
  return (
    <div className="flex w-full min-w-56 flex-col gap-2">
      <input
        type="date"
        aria-label={label}
        // biome-ignore lint/a11y/noAutofocus: a picker opens because somebody asked for it
        autoFocus
        min="1900-01-01"
        max="2999-12-31"
        defaultValue={value ?? ''}
        onBlur={(event) => commit(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          commit(event.currentTarget.value);
        }}
        className="h-9 rounded-sm border border-line-strong bg-surface px-2 text-base text-ink pointer-coarse:text-lg"
      />
      <div className="grid grid-cols-2 gap-1">
        {steps.map((step) => (
          <button key={step.date} type="button" className={button} onClick={() => onPick(step.date)}>
            {step.name}
          </button>
        ))}
      </div>
      {value && (
        <button type="button" className={button} onClick={() => onPick(null)}>
          {t`Clear the date`}
        </button>
      )}
    </div>
  );

  function commit(typed: string) {
    const date = /^\d{4}-\d{2}-\d{2}$/.test(typed) ? typed : null;
    if (date && date !== value) onPick(date);
  }
}
