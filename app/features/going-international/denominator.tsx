import { useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { useFetcher } from 'react-router';
import { LIMITS } from '../../domain/limits';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Textarea } from '../../ui/textarea';
import { usePlanSentence } from './use-plan-sentence';

/** What the interests of all have in common: read as a text, changed in place. */
export function Denominator({ text, canEdit }: { text: string; canEdit: boolean }) {
  const { t } = useLingui();
  const say = usePlanSentence();
  const { Form, data: answer, state } = useFetcher<{ ok: boolean; code?: string }>();
  const [isEditing, setEditing] = useState(false);
  useEffect(() => {
    if (answer?.ok) setEditing(false);
  }, [answer]);
  if (!isEditing)
    return (
      <div className="flex flex-col items-start gap-2">
        {text === '' ? (
          <p className="text-ink-muted">{t`Nothing is written here yet.`}</p>
        ) : (
          <p className="max-w-prose whitespace-pre-line text-lg [overflow-wrap:anywhere]">{text}</p>
        )}
        {canEdit ? (
          <Button variant="secondary" size="sm" className="print:hidden" onClick={() => setEditing(true)}>
            {text === '' ? t`Write it` : t`Change`}
          </Button>
        ) : null}
      </div>
    );
  return (
    <Form method="post" className="flex max-w-prose flex-col gap-3">
      <input type="hidden" name="intent" value="denominator" />
      <Field
        label={t`Common denominator`}
        hideLabel
        error={answer && !answer.ok && answer.code ? [say(answer.code)] : undefined}
      >
        <Textarea name="text" defaultValue={text} rows={4} maxLength={LIMITS.planDenominator} autoFocus />
      </Field>
      <div className="flex gap-2">
        <Button type="submit" variant="primary" size="sm" disabled={state !== 'idle'}>{t`Save`}</Button>
        <Button variant="ghost" size="sm" onClick={() => setEditing(false)}>{t`Cancel`}</Button>
      </div>
    </Form>
  );
}
