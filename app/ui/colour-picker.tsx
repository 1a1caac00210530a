import { useLingui } from '@lingui/react/macro';
import { Check, Slash } from 'lucide-react';
import { useId } from 'react';
import { COLOURS, type Colour } from '../domain/colours';
import { COLOUR_NAMES } from './colour-names';
import { cx } from './cx';

const swatchClass =
  'grid size-7 place-items-center rounded-full has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2 pointer-coarse:size-9';

export interface ColourPickerProps {
  label: string;
  value: Colour | null;
  onChange: (colour: Colour | null) => void;
  /** Offers *no colour* too. */
  allowNone?: boolean;
  name?: string;
  className?: string;
}

/** The palette as a row of dots to choose one of. */
export function ColourPicker({ label, value, onChange, allowNone = false, name, className }: ColourPickerProps) {
  const { t, i18n } = useLingui();
  const group = useId();
  return (
    <fieldset className={cx('grid w-fit grid-cols-5 gap-1', className)}>
      <legend className="sr-only">{label}</legend>
      {COLOURS.map((colour) => (
        <label key={colour} title={i18n._(COLOUR_NAMES[colour])} className={swatchClass}>
          <input
            type="radio"
            name={name ?? group}
            value={colour}
            checked={colour === value}
            onChange={() => onChange(colour)}
            aria-label={i18n._(COLOUR_NAMES[colour])}
            className="sr-only"
          />
          <span className={`grid size-5 place-items-center rounded-full bg-label-${colour}-solid text-on-solid`}>
            {colour === value ? <Check aria-hidden="true" strokeWidth={3} className="size-3" /> : null}
          </span>
        </label>
      ))}
      {allowNone ? (
        <label title={t`No colour`} className={swatchClass}>
          <input
            type="radio"
            name={name ?? group}
            value=""
            checked={value === null}
            onChange={() => onChange(null)}
            aria-label={t`No colour`}
            className="sr-only"
          />
          <span className="grid size-5 place-items-center rounded-full border border-line-strong text-ink-muted">
            <Slash aria-hidden="true" className={cx('size-3', value === null && 'text-ink')} />
          </span>
        </label>
      ) : null}
    </fieldset>
  );
}
