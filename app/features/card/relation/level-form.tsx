import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useId, useState } from 'react';
import type { LevelChangeFields } from '../../../board-doc/facet-commands';
import { COOPERATION_LEVELS, isOwnership } from '../../../domain/network/cooperation';
import type { LevelChange } from '../../../domain/network/facets';
import { Banner } from '../../../ui/banner';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { Textarea } from '../../../ui/textarea';
import { LEVEL_MEANINGS, LEVEL_NAMES } from '../../marks/network/cooperation-names';
import { RadioOption } from '../../marks/radio-option';
import { type Refusal, useCardScope } from '../card-scope';
import { DateInput } from '../fields/date-input';
import { useRefusalSentence } from '../refusal-sentence';

/** Says from which day which level holds, and why. The last two are ownership, which the form says where they are chosen. */
export function LevelForm({
  change,
  onSave,
  onCancel,
}: {
  /** The change that is rewritten; without it a new one is made. */
  change?: LevelChange;
  onSave: (fields: LevelChangeFields) => Refusal | null;
  onCancel: () => void;
}) {
  const { t, i18n } = useLingui();
  const { card, today } = useCardScope();
  const sentence = useRefusalSentence();
  const name = useId();
  const [level, setLevel] = useState(change?.level ?? card.levels.at(-1)?.level ?? 'informal');
  const [on, setOn] = useState(change?.on ?? today);
  const [reason, setReason] = useState(change?.reason ?? '');
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    setRefusal(onSave({ level, on, reason }));
  }

  const isBadDate = refusal?.code === 'bad-date';
  return (
    <form onSubmit={handleSubmit} className="flex flex-col gap-3 p-2">
      <fieldset>
        <legend className="mb-1 px-2 text-ink-muted text-xs">{t`From loose to tight`}</legend>
        {COOPERATION_LEVELS.map((each) => (
          <RadioOption
            key={each}
            name={name}
            isChecked={each === level}
            autoFocus={each === level}
            onPick={() => setLevel(each)}
          >
            <span className="flex flex-col">
              {i18n._(LEVEL_NAMES[each])}
              <span className="font-normal text-ink-muted text-xs">{i18n._(LEVEL_MEANINGS[each])}</span>
            </span>
          </RadioOption>
        ))}
      </fieldset>
      {isOwnership(level) && (
        <Banner tone="warning" live>
          <Trans>This is ownership rather than cooperation: it is decided and ended by other rules.</Trans>
        </Banner>
      )}
      <Field label={t`Since`} error={isBadDate && refusal && sentence(refusal)}>
        <DateInput required value={on} onChange={(event) => setOn(event.target.value)} />
      </Field>
      <Field label={t`Why it changed`} optional={t`optional`} error={!isBadDate && refusal && sentence(refusal)}>
        <Textarea rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
      <div className="flex justify-end gap-2">
        <Button variant="ghost" onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" variant="primary">
          {change ? <Trans>Save</Trans> : <Trans>Set level</Trans>}
        </Button>
      </div>
    </form>
  );
}
