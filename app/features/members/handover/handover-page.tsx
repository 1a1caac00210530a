import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ChevronLeft } from 'lucide-react';
import { Link } from 'react-router';
import type { MemberId } from '../../../domain/ids';
import { ConfirmForm } from '../../../ui/confirm-form';
import { Section } from '../../../ui/section';
import type { MemberFace } from '../../marks/people';
import { useMembersSentence } from '../use-members-sentence';
import { HandoverForm } from './handover-form';
import { type Held, isEmptyHanded } from './held';
import { OtherHoldings } from './other-holdings';

export interface HandoverPageProps {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly person: { readonly id: MemberId; readonly name: string; readonly isMe: boolean; readonly isActive: boolean };
  readonly held: Held;
  /** Who can take something over. */
  readonly successors: readonly MemberFace[];
  readonly canHandOver: boolean;
  readonly canRemove: boolean;
  readonly canLeave: boolean;
  readonly answer: { readonly ok: boolean; readonly code?: string } | undefined;
}

/** All that hangs on a person, with who takes it over; the way out of the organisation leads through here. */
export function HandoverPage({ held, person, successors, answer, ...page }: HandoverPageProps) {
  const { t } = useLingui();
  const say = useMembersSentence();
  const { name, isMe } = person;
  const { organisationId, organisationName } = page;
  const isFree = isEmptyHanded(held);
  return (
    <div className="flex flex-col gap-8">
      <div>
        <Link
          to={`/o/${organisationId}/settings/members`}
          className="mb-2 inline-flex items-center gap-1 text-ink-muted text-sm hover:text-ink"
        >
          <ChevronLeft aria-hidden="true" className="-ml-1 size-4" />
          {t`Members`}
        </Link>
        <h2 className="font-semibold text-lg">{isMe ? t`What you hold` : t`What ${name} holds`}</h2>
        <p className="max-w-prose text-ink-muted">
          {isFree ? (
            isMe ? (
              <Trans>No network, task or proposal hangs on you.</Trans>
            ) : (
              <Trans>No network, task or proposal hangs on {name}.</Trans>
            )
          ) : (
            <Trans>
              A partnership cannot be willed: whoever takes a network over builds the relation anew. Say who does, so
              that nothing is left without an owner.
            </Trans>
          )}
        </p>
      </div>
      {answer?.ok ? (
        <p role="status" className="rounded-md bg-success px-3 py-2">
          <Trans>Handed over. The new owners find it on their desks.</Trans>
        </p>
      ) : answer?.code ? (
        <p role="alert" className="text-danger">
          {answer.code.startsWith('handover.') ? <HandoverRefusal code={answer.code} /> : say(answer.code)}
        </p>
      ) : null}
      {isFree ? null : page.canHandOver ? (
        <HandoverForm held={held} successors={successors} organisationId={organisationId} />
      ) : (
        <OtherHoldings held={held} organisationId={organisationId} />
      )}
      {page.canRemove || page.canLeave ? (
        <Section
          tone="danger"
          title={isMe ? t`Leave ${organisationName}` : t`Remove ${name}`}
          lead={
            isFree ? undefined : (
              <Plural
                value={held.owned.length}
                _0="Access ends at once. Tasks and proposals stay with the name until somebody takes them over."
                one="# network would stay with a name that is no longer here. It then shows on the desks of leads."
                other="# networks would stay with a name that is no longer here. They then show on the desks of leads."
              />
            )
          }
        >
          <div>
            <ConfirmForm
              fields={{ intent: isMe ? 'leave' : 'remove' }}
              variant="danger"
              label={isMe ? t`Leave the organisation` : t`Remove ${name}`}
              title={isMe ? t`Leave ${organisationName}?` : t`Remove ${name} from ${organisationName}?`}
              description={t`Access ends at once, also on pages that are open. The name stays on cards and comments, and an invitation brings the person back.`}
              confirmLabel={isMe ? t`Leave` : t`Remove`}
            />
          </div>
        </Section>
      ) : null}
    </div>
  );
}

function HandoverRefusal({ code }: { code: string }) {
  return code === 'handover.cannot-edit' ? (
    <Trans>One of those you chose may not edit boards. Choose members, leads or owners.</Trans>
  ) : (
    <Trans>Choose somebody else than the one who hands over.</Trans>
  );
}
