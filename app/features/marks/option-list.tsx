import { Plural, useLingui } from '@lingui/react/macro';
import { Check, Plus } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { foldText } from '../../domain/fold-text';
import { cx } from '../../ui/cx';
import { matchesText } from './match-text';

/** Lines in sight of a long list; typing narrows it. */
const MOST_SHOWN = 200;

/** One line of a picker. */
export interface Option<Value> {
  readonly value: Value;
  /** What it is called, and found by. */
  readonly name: string;
  readonly mark?: ReactNode;
  /** Behind the name, for telling namesakes apart. */
  readonly detail?: string;
}

/**
 * A list to pick from by typing, arrows and Enter, or pointer. Focus stays in the text field (a combobox), so that a
 * picker works the same in a popover, a dialog and a panel.
 */
export function OptionList<Value extends string | null>({
  label,
  options,
  selected,
  onPick,
  empty,
  onCreate,
  onSearch,
  autoFocus = true,
}: {
  label: string;
  options: readonly Option<Value>[];
  selected: readonly Value[];
  onPick: (value: Value) => void;
  /** Said when there is nothing to pick at all. */
  empty?: ReactNode;
  /** Offers to make what was typed when nothing is called so. */
  onCreate?: (name: string) => void;
  /** Told what is typed; the options are then already those that match. */
  onSearch?: (text: string) => void;
  autoFocus?: boolean;
}) {
  const { t } = useLingui();
  const id = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const matching = onSearch ? options : options.filter((option) => matchesText(option.name, text));
  const shown = matching.slice(0, MOST_SHOWN);
  const hidden = matching.length - shown.length;
  const current = Math.min(active, shown.length - 1);
  const typed = text.trim();
  const canCreate = onCreate && typed !== '' && !options.some(({ name }) => foldText(name) === foldText(typed));

  function create() {
    onCreate?.(typed);
    setText('');
    onSearch?.('');
  }

  function handleKey(event: KeyboardEvent) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && shown.length > 0) {
      const next = (current + step + shown.length) % shown.length;
      setActive(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      const option = shown[current];
      if (option) onPick(option.value);
      else if (canCreate) create();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className="flex w-full min-w-56 flex-col gap-1">
      <input
        // biome-ignore lint/a11y/noAutofocus: a picker opens because somebody asked for it, to be typed into at once
        autoFocus={autoFocus}
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={current >= 0 ? `${id}-${current}` : undefined}
        aria-autocomplete="list"
        placeholder={label}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          onSearch?.(event.target.value);
          setActive(0);
        }}
        onKeyDown={handleKey}
        className="h-9 rounded-sm border border-line-strong bg-surface px-2 text-base text-ink pointer-coarse:text-lg"
      />
      <div id={`${id}-list`} role="listbox" aria-label={label} className="max-h-64 overflow-y-auto" tabIndex={-1}>
        {shown.map((option, index) => {
          const isSelected = selected.includes(option.value);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled in the field, which keeps the focus
            <div
              key={option.value ?? ''}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={isSelected}
              onPointerMove={() => index !== current && setActive(index)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onPick(option.value)}
              className={cx(
                'flex min-h-8 cursor-pointer items-center gap-2 rounded-sm px-2 py-1 text-ink text-sm',
                index === current && 'bg-hover',
              )}
            >
              {option.mark}
              <span className="min-w-0 flex-1 truncate">
                {option.name}
                {option.detail && <span className="text-ink-muted"> {option.detail}</span>}
              </span>
              {isSelected && <Check aria-hidden="true" className="size-4 shrink-0 text-accent" />}
            </div>
          );
        })}
      </div>
      {hidden > 0 && (
        <p className="px-2 py-1 text-ink-muted text-sm">
          <Plural value={hidden} one="# more; type to find it" other="# more; type to find them" />
        </p>
      )}
      {canCreate && (
        <button
          type="button"
          onClick={create}
          className="flex min-h-8 items-center gap-2 rounded-sm px-2 py-1 text-left text-sm hover:bg-hover"
        >
          <Plus aria-hidden="true" className="size-4 shrink-0" />
          <span className="min-w-0 truncate">{t`Create “${typed}”`}</span>
        </button>
      )}
      {shown.length === 0 && !canCreate && (
        <p role="status" className="px-2 py-1 text-ink-muted text-sm">
          {options.length === 0 && empty ? empty : t`Nothing matches “${text}”`}
        </p>
      )}
    </div>
  );
}
