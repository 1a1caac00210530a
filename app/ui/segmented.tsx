import { type ReactNode, useId } from 'react';
import { cx } from './cx';

export interface SegmentedOption<T extends string> {
  value: T;
  label: ReactNode;
  icon?: ReactNode;
}

export interface SegmentedProps<T extends string> {
  /** The accessible name of the choice. */
  label: string;
  options: readonly SegmentedOption<T>[];
  value?: T;
  defaultValue?: T;
  onChange?: (value: T) => void;
  name?: string;
  size?: 'sm' | 'md';
  className?: string;
}

/** A choice of one among few, all in sight. Radio buttons underneath: arrows move, forms carry it. */
export function Segmented<T extends string>({
  label,
  options,
  value,
  defaultValue,
  onChange,
  name,
  size = 'md',
  className,
}: SegmentedProps<T>) {
  const group = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={cx('inline-flex gap-0.5 rounded-sm bg-sunken p-0.5', className)}
    >
      {options.map((option) => (
        <label
          key={option.value}
          className={cx(
            'flex flex-1 items-center justify-center gap-1.5 whitespace-nowrap rounded-[4px] px-2.5 text-ink-muted text-sm transition-colors hover:text-ink',
            'border border-transparent has-checked:border-line has-checked:bg-raised has-checked:font-medium has-checked:text-ink',
            'has-focus-visible:outline-2 has-focus-visible:outline-focus [&_svg]:size-4',
            size === 'sm' ? 'h-6' : 'h-7 pointer-coarse:h-9',
          )}
        >
          <input
            type="radio"
            name={name ?? group}
            value={option.value}
            className="sr-only"
            {...(value === undefined
              ? { defaultChecked: option.value === defaultValue }
              : { checked: option.value === value })}
            onChange={() => onChange?.(option.value)}
          />
          {option.icon}
          {option.label}
        </label>
      ))}
    </div>
  );
}
