import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { LIMITS } from '../../../domain/limits';
import type { PruneSign } from '../../../domain/network/prune-signs';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { Textarea } from '../../../ui/textarea';
import { SIGN_MEANINGS, SIGN_NAMES } from '../../marks/network/prune-sign-names';
import type { Refusal } from '../card-scope';
import { useRefusalSentence } from '../refusal-sentence';

/** What speaks for a sign, in a person's words. */
export function SignForm({
  sign,
  evidence,
  onSave,
  onCancel,
}: {
  sign: PruneSign;
  evidence: string;
  onSave: (evidence: string) => Refusal | null;
  onCancel: () => void;
}) {
  const { t, i18n } = useLingui();
  const sentence = useRefusalSentence();
  const [text, setText] = useState(evidence);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    setRefusal(onSave(text));
  }
  const name = i18n._(SIGN_NAMES[sign]);
  return (
    <form onSubmit={handleSubmit} className="flex flex-col gap-2 rounded-md border border-line p-3">
      <Field
        label={t`${name}: what speaks for it`}
        hint={`${i18n._(SIGN_MEANINGS[sign])} ${t`${LIMITS.note} characters at most.`}`}
        error={refusal && sentence(refusal)}
      >
        <Textarea
          rows={3}
          autoFocus
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            onCancel();
          }}
        />
      </Field>
      <div className="flex justify-end gap-2">
        <Button size="sm" variant="ghost" onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
        <Button size="sm" type="submit" variant="primary">
          <Trans>Save</Trans>
        </Button>
      </div>
    </form>
  );
}
