import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { noteStageChange } from '../../../board-doc/facet-commands';
import type { StageChange } from '../../../domain/network/facets';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { Textarea } from '../../../ui/textarea';
import { type Refusal, useCardScope } from '../card-scope';
import { DateInput } from '../fields/date-input';
import { useRefusalSentence } from '../refusal-sentence';

/** The day and the reason of one change of stage. */
export function StageNoteForm({ change, onDone }: { change: StageChange; onDone: () => void }) {
  const { t } = useLingui();
  const { card, run } = useCardScope();
  const sentence = useRefusalSentence();
  const [on, setOn] = useState(change.on);
  const [reason, setReason] = useState(change.reason);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    const refused = run((doc, act) => noteStageChange(doc, act, card.id, change.id, { on, reason }), t`Reason kept`);
    setRefusal(refused);
    if (!refused) onDone();
  }

  const isBadDate = refusal?.code === 'bad-date';
  return (
    <form onSubmit={handleSubmit} className="flex flex-col gap-3 p-2">
      <Field
        label={change.stage === 'left' ? t`Why we left` : t`Why it changed`}
        error={!isBadDate && refusal && sentence(refusal)}
      >
        <Textarea autoFocus rows={3} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
      <Field label={t`On`} error={isBadDate && refusal && sentence(refusal)}>
        <DateInput required value={on} onChange={(event) => setOn(event.target.value)} />
      </Field>
      <div className="flex justify-end gap-2">
        <Button variant="ghost" onClick={onDone}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" variant="primary">
          <Trans>Save</Trans>
        </Button>
      </div>
    </form>
  );
}
