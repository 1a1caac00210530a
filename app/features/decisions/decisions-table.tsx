import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import type { Decision } from '../../domain/decisions/decision';
import { cx } from '../../ui/cx';
import { Table, Td, Th } from '../../ui/table';
import { formatDay } from '../marks/date-chip';
import { ApproverMarks } from '../marks/decisions/approver-marks';
import { DecisionBadge } from '../marks/decisions/decision-badge';
import { useChangeWords } from '../marks/decisions/decision-words';
import { todayIn } from '../marks/due-tone';
import type { MemberFace } from '../marks/people';

/** The register as a table; on paper too. */
export function DecisionsTable({
  organisationId,
  decisions,
  members,
  today,
  timeZone,
}: {
  organisationId: string;
  decisions: readonly Decision[];
  members: readonly MemberFace[];
  today: string;
  timeZone: string;
}) {
  const { t, i18n } = useLingui();
  const changeWords = useChangeWords();
  const nameOf = (id: string | null) => members.find((member) => member.id === id)?.name ?? '';
  const day = (moment: string | null) => moment && formatDay(todayIn(timeZone, new Date(moment)), today, i18n.locale);
  if (decisions.length === 0) return <p className="py-6 text-ink-muted">{t`Nothing in the register is like this.`}</p>;
  return (
    <Table aria-label={t`Decisions`} className="sm:min-w-[44rem] print:min-w-0 print:text-xs">
      <thead>
        <tr>
          <Th>{t`Network`}</Th>
          <Th className="max-sm:hidden">{t`Proposal`}</Th>
          <Th>{t`State`}</Th>
          <Th className="max-sm:hidden">{t`Proposed`}</Th>
          <Th className="max-sm:hidden">{t`Asked`}</Th>
          <Th className="max-sm:hidden">{t`Decided`}</Th>
        </tr>
      </thead>
      <tbody>
        {decisions.map((decision) => {
          const isLate = decision.state === 'proposed' && decision.decideBy !== null && decision.decideBy < today;
          const words = changeWords(decision.kind, decision.change);
          return (
            <tr key={decision.id} className="hover:bg-hover print:break-inside-avoid">
              <Td className="max-w-64">
                <Link
                  to={`/o/${organisationId}/decisions/${decision.id}`}
                  prefetch="intent"
                  className="font-medium hover:underline"
                >
                  {decision.cardName}
                </Link>
                <span className="block text-ink-muted text-sm sm:hidden">{words}</span>
              </Td>
              <Td className="max-sm:hidden">{words}</Td>
              <Td>
                <DecisionBadge state={decision.state} />
                {decision.state === 'approved' && decision.appliedAt === null ? (
                  <span className="block text-danger text-xs">{t`not carried out yet`}</span>
                ) : null}
              </Td>
              <Td className="whitespace-nowrap text-ink-muted text-sm max-sm:hidden">
                {day(decision.proposedAt ?? decision.createdAt)}
                <span className="block max-w-36 truncate">{nameOf(decision.proposedById)}</span>
              </Td>
              <Td className="max-sm:hidden">
                <ApproverMarks approvers={decision.approvers} members={members} />
              </Td>
              <Td className="whitespace-nowrap text-ink-muted text-sm max-sm:hidden">
                {decision.decidedAt ? (
                  <>
                    {day(decision.decidedAt)}
                    <span className="block max-w-36 truncate">{nameOf(decision.decidedById)}</span>
                  </>
                ) : decision.decideBy ? (
                  <span className={cx(isLate && 'text-danger')}>
                    {t`by ${formatDay(decision.decideBy, today, i18n.locale)}`}
                  </span>
                ) : null}
              </Td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
