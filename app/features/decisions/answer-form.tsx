import { Trans, useLingui } from '@lingui/react/macro';
import { Check, X } from 'lucide-react';
import { useFetcher } from 'react-router';
import type { Decision } from '../../domain/decisions/decision';
import type { MemberId } from '../../domain/ids';
import { LIMITS } from '../../domain/limits';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Textarea } from '../../ui/textarea';
import { type DecisionActionAnswer, useDecisionProblem } from './decision-data';

/** The answer of one who is asked, with a line that goes with it. What was typed stays when it is refused. */
export function AnswerForm({ decision, me }: { decision: Decision; me: MemberId }) {
  const { t } = useLingui();
  const fetcher = useFetcher<DecisionActionAnswer>();
  const say = useDecisionProblem();
  const own = decision.approvers.find(({ memberId }) => memberId === me);
  const refusal = fetcher.data && !fetcher.data.ok ? fetcher.data.code : null;
  return (
    <fetcher.Form
      method="post"
      aria-labelledby="answer"
      className="flex flex-col gap-3 rounded-md border border-line bg-surface p-4 print:hidden"
    >
      <input type="hidden" name="intent" value="answer" />
      <h2 id="answer" className="font-semibold">
        {own?.answer === 'yes' ? (
          <Trans>You said yes</Trans>
        ) : own?.answer === 'no' ? (
          <Trans>You said no</Trans>
        ) : (
          <Trans>Your answer</Trans>
        )}
      </h2>
      <Field label={t`A line that goes with your answer`} optional={t`optional`}>
        <Textarea name="words" rows={2} defaultValue={own?.words} maxLength={LIMITS.decisionWords} />
      </Field>
      {refusal ? (
        <p role="alert" className="text-danger text-sm">
          {say(refusal)}
        </p>
      ) : null}
      <div className="flex flex-wrap items-center gap-2">
        <Button
          type="submit"
          name="answer"
          value="yes"
          variant="primary"
          icon={<Check aria-hidden="true" />}
          pending={fetcher.state !== 'idle'}
        >
          {t`Approve`}
        </Button>
        <Button type="submit" name="answer" value="no" icon={<X aria-hidden="true" />}>
          {t`Reject`}
        </Button>
        <span className="text-ink-muted text-xs">
          {decision.rule === 'all' ? (
            <Trans>All who are asked have to agree. The last yes changes the card in your name.</Trans>
          ) : (
            <Trans>One yes is enough; it changes the card in your name.</Trans>
          )}
        </span>
      </div>
    </fetcher.Form>
  );
}
