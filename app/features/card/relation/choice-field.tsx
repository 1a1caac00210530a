import type { MessageDescriptor } from '@lingui/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { Button } from '../../../ui/button';
import { cx } from '../../../ui/cx';
import { useCardScope } from '../card-scope';
import { Property, valueText } from '../fields/property';

/** One of a few, all in sight as radio buttons, with what the chosen one means; it can be taken back. */
export function ChoiceField<Word extends string>({
  name,
  words,
  names,
  meanings,
  value,
  onChange,
  steps = false,
}: {
  name: string;
  words: readonly Word[];
  names: Readonly<Record<Word, MessageDescriptor>>;
  meanings: Readonly<Record<Word, MessageDescriptor>>;
  value: Word | null;
  onChange: (value: Word | null) => void;
  /** The words follow each other: those before the chosen one are behind us. */
  steps?: boolean;
}) {
  const { i18n } = useLingui();
  const { canEdit } = useCardScope();
  const group = useId();
  const reached = value === null ? -1 : words.indexOf(value);
  if (!canEdit)
    return (
      <Property name={name}>
        <p className={cx(valueText, value === null && 'text-ink-faint')}>
          {value ? i18n._(names[value]) : <Trans>Not said yet</Trans>}
          {value && <span className="text-ink-muted text-sm">{i18n._(meanings[value])}</span>}
        </p>
      </Property>
    );
  return (
    <Property name={name}>
      <div role="radiogroup" aria-label={name} className="flex flex-wrap items-center gap-1 px-2 py-0.5">
        {words.map((word, index) => (
          <label
            key={word}
            className={cx(
              'flex min-h-7 items-center gap-1.5 rounded-sm border px-2 text-sm pointer-coarse:min-h-9',
              'has-focus-visible:outline-2 has-focus-visible:outline-focus',
              word === value
                ? 'border-accent bg-accent-tint font-medium text-accent'
                : 'border-line text-ink-muted hover:bg-hover hover:text-ink',
              steps && index < reached && 'border-accent!',
            )}
          >
            <input
              type="radio"
              name={group}
              value={word}
              checked={word === value}
              onChange={() => onChange(word)}
              className="sr-only"
            />
            {i18n._(names[word])}
          </label>
        ))}
        {value !== null && (
          <Button variant="ghost" size="sm" onClick={() => onChange(null)}>
            <Trans>Clear</Trans>
          </Button>
        )}
      </div>
      {value !== null && <p className="px-2 text-ink-muted text-sm">{i18n._(meanings[value])}</p>}
    </Property>
  );
}
