import { Trans, useLingui } from '@lingui/react/macro';
import { Gavel } from 'lucide-react';
import { Link } from 'react-router';
import type { Decision } from '../../../domain/decisions/decision';
import { formatDay } from '../../marks/date-chip';
import { ApproverMarks } from '../../marks/decisions/approver-marks';
import { DecisionBadge } from '../../marks/decisions/decision-badge';
import { useChangeWords } from '../../marks/decisions/decision-words';
import { todayIn } from '../../marks/due-tone';
import { useCardScope } from '../card-scope';
import { Section } from '../section';

/** What was proposed and decided about this network; nothing while nobody proposed anything. */
export function CardDecisions({
  decisions,
  organisationId,
}: {
  decisions: readonly Decision[] | null;
  organisationId: string;
}) {
  const { t, i18n } = useLingui();
  const { card, members, today, timeZone, canEdit } = useCardScope();
  const changeWords = useChangeWords();
  if (decisions === null || decisions.length === 0) return null;
  const day = (moment: string) => formatDay(todayIn(timeZone, new Date(moment)), today, i18n.locale);
  return (
    <Section
      title={<Trans>Decisions</Trans>}
      action={
        canEdit ? (
          <Link
            to={`/o/${organisationId}/decisions?propose=${card.id}`}
            className="flex items-center gap-1.5 rounded-sm px-2 py-1 text-ink-muted text-sm hover:bg-hover hover:text-ink"
          >
            <Gavel aria-hidden="true" className="size-4" />
            {t`Propose…`}
          </Link>
        ) : null
      }
    >
      <ul className="flex flex-col divide-y divide-line">
        {decisions.map((decision) => (
          <li key={decision.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
            <div className="min-w-0 flex-1 basis-48">
              <Link to={`/o/${organisationId}/decisions/${decision.id}`} className="font-medium hover:underline">
                {changeWords(decision.kind, decision.change)}
              </Link>
              <p className="truncate text-ink-muted text-sm">{decision.grounds}</p>
            </div>
            <ApproverMarks approvers={decision.approvers} members={members} />
            <DecisionBadge state={decision.state} />
            <span className="text-ink-muted text-sm tabular-nums">
              {day(decision.decidedAt ?? decision.proposedAt ?? decision.createdAt)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
