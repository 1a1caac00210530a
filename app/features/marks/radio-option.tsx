import type { ReactNode } from 'react';
import { cx } from '../../ui/cx';

/** One choice of a picker with few: a native radio, so that arrows and screen readers work as anywhere. */
export function RadioOption({
  name,
  isChecked,
  onPick,
  onDone,
  autoFocus,
  children,
}: {
  name: string;
  isChecked: boolean;
  onPick: () => void;
  /** Called when the choice is final: by pointer or Enter; arrows only try one after another. */
  onDone?: () => void;
  autoFocus?: boolean;
  children: ReactNode;
}) {
  return (
    <label
      className={cx(
        'flex min-h-9 cursor-pointer items-center gap-2 rounded-sm px-2 py-1.5 text-ink text-sm',
        'hover:bg-sunken has-focus-visible:outline-2 has-focus-visible:outline-focus',
        isChecked && 'bg-sunken font-medium',
      )}
    >
      <input
        type="radio"
        name={name}
        checked={isChecked}
        // biome-ignore lint/a11y/noAutofocus: a picker opens because somebody asked for it
        autoFocus={autoFocus}
        onChange={onPick}
        onClick={(event) => event.detail > 0 && onDone?.()}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          onDone?.();
        }}
        className="sr-only"
      />
      {children}
    </label>
  );
}
