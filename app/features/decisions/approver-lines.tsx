import { Trans, useLingui } from '@lingui/react/macro';
import { UserPlus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useFetcher } from 'react-router';
import { awaited, type Decision } from '../../domain/decisions/decision';
import type { MemberId } from '../../domain/ids';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { formatDay } from '../marks/date-chip';
import { todayIn } from '../marks/due-tone';
import { MemberAvatar } from '../marks/member-avatar';
import type { MemberFace } from '../marks/people';
import { type DecisionActionAnswer, useDecisionProblem } from './decision-data';

interface ApproverLinesProps {
  readonly decision: Decision;
  readonly members: readonly MemberFace[];
  readonly approverIds: readonly MemberId[];
  readonly today: string;
  readonly timeZone: string;
  readonly canGovern: boolean;
}

/** Who is asked and what each answered; others can be named while it is open. */
export function ApproverLines({ decision, members, approverIds, today, timeZone, canGovern }: ApproverLinesProps) {
  const { t, i18n } = useLingui();
  const [isNaming, setNaming] = useState(false);
  const canAnswer = (id: MemberId) => approverIds.includes(id);
  const isComplete = decision.state === 'proposed' && awaited(decision, canAnswer).length === 0;
  return (
    <section aria-labelledby="asked">
      <h2 id="asked" className="font-semibold">
        {t`Who is asked`}
        <span className="ml-2 font-normal text-ink-muted text-sm">
          {decision.rule === 'all' ? t`all have to say yes` : t`one yes is enough`}
        </span>
      </h2>
      <ul className="mt-1 divide-y divide-line">
        {decision.approvers.map(({ memberId, answer, words, answeredAt }) => {
          const member = members.find(({ id }) => id === memberId);
          const on = answeredAt && formatDay(todayIn(timeZone, new Date(answeredAt)), today, i18n.locale);
          return (
            <li key={memberId} className="flex gap-3 py-2.5">
              <MemberAvatar member={member ?? { id: memberId, name: '?', state: 'left' }} decorative />
              <div className="min-w-0 flex-1">
                <p>
                  <span className="font-medium">{member?.name ?? '?'}</span>{' '}
                  <span className="text-ink-muted">
                    {answer === 'yes' ? (
                      <Trans>said yes, {on}</Trans>
                    ) : answer === 'no' ? (
                      <Trans>said no, {on}</Trans>
                    ) : canAnswer(memberId) ? (
                      decision.state === 'proposed' ? (
                        <Trans>has not answered yet</Trans>
                      ) : (
                        <Trans>did not answer</Trans>
                      )
                    ) : (
                      <Trans>can no longer answer</Trans>
                    )}
                  </span>
                </p>
                {words ? <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{words}</p> : null}
              </div>
            </li>
          );
        })}
      </ul>
      {isComplete && decision.approvers.some(({ answer }) => answer !== null) ? (
        <p className="text-ink-muted text-sm">
          <Trans>Everybody who can answer has. One of them confirms their answer to decide.</Trans>
        </p>
      ) : null}
      {canGovern && decision.state === 'proposed' ? (
        isNaming ? (
          <NameApprovers
            decision={decision}
            offered={members.filter(({ id }) => canAnswer(id))}
            onDone={() => setNaming(false)}
          />
        ) : (
          <Button
            size="sm"
            variant="ghost"
            className="-ml-2 print:hidden"
            icon={<UserPlus aria-hidden="true" />}
            onClick={() => setNaming(true)}
          >
            {t`Ask others`}
          </Button>
        )
      ) : null}
    </section>
  );
}

function NameApprovers({
  decision,
  offered,
  onDone,
}: {
  decision: Decision;
  offered: readonly MemberFace[];
  onDone: () => void;
}) {
  const { t } = useLingui();
  const fetcher = useFetcher<DecisionActionAnswer>();
  const say = useDecisionProblem();
  const refusal = fetcher.data && !fetcher.data.ok ? fetcher.data.code : null;
  useEffect(() => {
    if (fetcher.state === 'idle' && fetcher.data?.ok) onDone();
  }, [fetcher.state, fetcher.data, onDone]);
  const answered = new Set(decision.approvers.filter(({ answer }) => answer !== null).map(({ memberId }) => memberId));
  const named = new Set(decision.approvers.map(({ memberId }) => memberId));
  return (
    <fetcher.Form method="post" className="flex flex-col gap-2 pt-2">
      <input type="hidden" name="intent" value="name-approvers" />
      <fieldset className="flex flex-col gap-1">
        <legend className="sr-only">{t`Who is asked`}</legend>
        {offered
          .filter(({ id }) => !answered.has(id))
          .map((member) => (
            <Checkbox
              key={member.id}
              name="approver"
              value={member.id}
              defaultChecked={named.has(member.id)}
              className="min-h-8"
              label={member.name}
            />
          ))}
      </fieldset>
      {refusal ? (
        <p role="alert" className="text-danger text-sm">
          {say(refusal)}
        </p>
      ) : null}
      <div className="flex gap-2">
        <Button type="submit" size="sm" variant="primary">
          {t`Ask these`}
        </Button>
        <Button size="sm" variant="ghost" onClick={onDone}>
          {t`Cancel`}
        </Button>
      </div>
    </fetcher.Form>
  );
}
