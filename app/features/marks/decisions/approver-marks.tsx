import { useLingui } from '@lingui/react/macro';
import { Check, X } from 'lucide-react';
import type { Approver } from '../../../domain/decisions/decision';
import { cx } from '../../../ui/cx';
import { MemberAvatar } from '../member-avatar';
import type { MemberFace } from '../people';

/** Those who are asked, side by side, each with the answer given so far. */
export function ApproverMarks({
  approvers,
  members,
}: {
  approvers: readonly Approver[];
  members: readonly MemberFace[];
}) {
  const { t } = useLingui();
  return (
    <ul className="flex flex-wrap gap-1 print:flex-col print:gap-0">
      {approvers.map(({ memberId, answer }) => {
        const member = members.find(({ id }) => id === memberId) ?? { id: memberId, name: '?', state: 'left' as const };
        const name = member.name;
        const said = answer === 'yes' ? t`${name}: yes` : answer === 'no' ? t`${name}: no` : t`${name}: not yet`;
        return (
          <li key={memberId} title={said} className="relative flex">
            <MemberAvatar member={member} decorative className="print:hidden" />
            <span className="sr-only print:not-sr-only">{said}</span>
            {answer ? (
              <span
                aria-hidden="true"
                className={cx(
                  '-right-1 -bottom-1 absolute flex print:hidden size-3 items-center justify-center rounded-full border border-surface [&_svg]:size-2 [&_svg]:stroke-[3.5]',
                  answer === 'yes' ? 'bg-accent text-on-accent' : 'bg-danger text-on-danger',
                )}
              >
                {answer === 'yes' ? <Check /> : <X />}
              </span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
