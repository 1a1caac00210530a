import { Trans, useLingui } from '@lingui/react/macro';
import { ArrowLeft, ArrowUpRight, TriangleAlert } from 'lucide-react';
import { Link, useFetcher } from 'react-router';
import { type Decision, isStuck, type Standing } from '../../domain/decisions/decision';
import type { MemberId } from '../../domain/ids';
import { Button } from '../../ui/button';
import { ConfirmForm } from '../../ui/confirm-form';
import { formatDay } from '../marks/date-chip';
import { DecisionBadge } from '../marks/decisions/decision-badge';
import { useChangeWords } from '../marks/decisions/decision-words';
import { todayIn } from '../marks/due-tone';
import type { MemberFace } from '../marks/people';
import { AnswerForm } from './answer-form';
import { ApproverLines } from './approver-lines';
import { type DecisionActionAnswer, useDecisionProblem } from './decision-data';
import { ProposalForm } from './proposal-form';

export interface DecisionPageProps {
  readonly organisationId: string;
  readonly decision: Decision;
  /** Where the network stands now; null when its card is gone. */
  readonly network: (Standing & { readonly to: string; readonly name: string }) | null;
  readonly members: readonly MemberFace[];
  /** The members whose answer can count. */
  readonly approverIds: readonly MemberId[];
  readonly me: MemberId;
  readonly today: string;
  readonly timeZone: string;
  readonly canAnswer: boolean;
  /** May withdraw it and name approvers. */
  readonly canGovern: boolean;
  readonly canCarryOut: boolean;
  readonly answer: DecisionActionAnswer | undefined;
}

/** One decision: what, why, who answered what, and what came of it. */
export function DecisionPage(props: DecisionPageProps) {
  const { t } = useLingui();
  const changeWords = useChangeWords();
  const { organisationId, decision, network, members, approverIds, today } = props;
  const { state } = decision;
  return (
    <article className="mx-auto flex max-w-3xl flex-col gap-6 px-4 pt-6 pb-20 sm:px-8 print:p-0">
      <header>
        <Link
          to={`/o/${organisationId}/decisions`}
          className="mb-3 inline-flex items-center gap-1 text-ink-muted text-sm hover:text-ink print:hidden"
        >
          <ArrowLeft aria-hidden="true" className="size-4" />
          {t`Decisions`}
        </Link>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="font-semibold text-2xl tracking-tight">{decision.cardName}</h1>
          <DecisionBadge state={state} />
        </div>
        <p className="mt-1 text-lg">{changeWords(decision.kind, decision.change)}</p>
        <Dates {...props} />
        {network ? (
          <Link
            to={network.to}
            className="mt-2 inline-flex items-center gap-1 text-accent hover:underline print:hidden"
          >
            {t`Open the card`}
            <ArrowUpRight aria-hidden="true" className="size-4" />
          </Link>
        ) : (
          <p className="mt-2 text-ink-muted">{t`The network’s card is archived or gone.`}</p>
        )}
      </header>
      <Outcome {...props} />
      {state === 'draft' && network ? (
        <section className="rounded-md border border-line bg-surface p-4 sm:p-5">
          <ProposalForm
            standing={network}
            approvers={members.filter(({ id }) => approverIds.includes(id))}
            today={today}
            answer={props.answer}
            fields={{ intent: 'rewrite' }}
            cancelTo={`/o/${organisationId}/decisions`}
            draft={decision}
          />
        </section>
      ) : (
        <section aria-labelledby="grounds">
          <h2 id="grounds" className="mb-1 font-semibold">{t`Grounds`}</h2>
          <p className="max-w-prose whitespace-pre-wrap [overflow-wrap:anywhere]">{decision.grounds}</p>
        </section>
      )}
      {state === 'draft' ? null : <ApproverLines {...props} />}
      {props.canAnswer ? <AnswerForm decision={decision} me={props.me} /> : null}
      {props.canGovern ? (
        <div className="border-line border-t pt-4 [&_button]:-ml-3 print:hidden">
          <ConfirmForm
            fields={{ intent: 'withdraw' }}
            variant="danger-ghost"
            label={state === 'draft' ? t`Throw the draft away` : t`Withdraw the proposal`}
            title={state === 'draft' ? t`Throw the draft away?` : t`Withdraw the proposal?`}
            description={
              state === 'draft'
                ? t`Nobody else has seen it. It cannot be brought back.`
                : t`It stays in the register as withdrawn, with the answers so far. The network stays as it is.`
            }
            confirmLabel={state === 'draft' ? t`Throw away` : t`Withdraw`}
          />
        </div>
      ) : null}
    </article>
  );
}

function Dates({ decision, members, today, timeZone }: DecisionPageProps) {
  const { i18n } = useLingui();
  const name = (id: string | null) => members.find((member) => member.id === id)?.name ?? '?';
  const day = (moment: string) => formatDay(todayIn(timeZone, new Date(moment)), today, i18n.locale);
  const proposer = name(decision.proposedById);
  const proposedOn = day(decision.proposedAt ?? decision.createdAt);
  const decideBy = decision.decideBy && formatDay(decision.decideBy, today, i18n.locale);
  return (
    <p className="mt-1 text-ink-muted text-sm">
      {decision.state === 'draft' ? (
        <Trans>
          Draft by {proposer}, {proposedOn}
        </Trans>
      ) : (
        <Trans>
          Proposed by {proposer}, {proposedOn}
        </Trans>
      )}
      {decision.state === 'proposed' && decideBy ? (
        <>
          {' · '}
          <Trans>answer wished by {decideBy}</Trans>
        </>
      ) : null}
    </p>
  );
}

/** What came of it, and what stands in the way. */
function Outcome(props: DecisionPageProps) {
  const { i18n } = useLingui();
  const say = useDecisionProblem();
  const fetcher = useFetcher<DecisionActionAnswer>();
  const { decision, members, today, timeZone, approverIds, canCarryOut } = props;
  const who = members.find(({ id }) => id === decision.decidedById)?.name ?? '?';
  const on = decision.decidedAt && formatDay(todayIn(timeZone, new Date(decision.decidedAt)), today, i18n.locale);
  if (isStuck(decision, (id) => approverIds.includes(id)))
    return (
      <Notice>
        <Trans>Nobody who was asked can answer any more. Name others who decide.</Trans>
      </Notice>
    );
  if (decision.state === 'withdrawn')
    return (
      <p className="text-ink-muted">
        <Trans>
          Withdrawn by {who}, {on}.
        </Trans>
      </p>
    );
  if (decision.state === 'rejected')
    return (
      <p>
        <Trans>
          Rejected, with the answer of {who}, {on}. The network stays as it is.
        </Trans>
      </p>
    );
  if (decision.state !== 'approved') return null;
  if (decision.appliedAt)
    return (
      <p>
        <Trans>
          Approved, with the answer of {who}, {on}. The card was changed as {who}.
        </Trans>
      </p>
    );
  const refusal = fetcher.data && !fetcher.data.ok ? fetcher.data.code : null;
  return (
    <Notice>
      <span className="block">
        <Trans>
          Approved by {who}, {on}, but not yet carried out.
        </Trans>{' '}
        {say(refusal ?? decision.problem ?? 'decision.failed')}
      </span>
      {canCarryOut ? (
        <Button
          size="sm"
          className="mt-2"
          pending={fetcher.state !== 'idle'}
          onClick={() => void fetcher.submit({ intent: 'carry-out' }, { method: 'post' })}
        >
          <Trans>Carry it out now</Trans>
        </Button>
      ) : null}
    </Notice>
  );
}

function Notice({ children }: { children: React.ReactNode }) {
  return (
    <div role="status" className="flex gap-2 rounded-md bg-warning p-3">
      <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-warning" />
      <div>{children}</div>
    </div>
  );
}
