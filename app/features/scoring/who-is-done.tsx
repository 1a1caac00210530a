import { Plural, useLingui } from '@lingui/react/macro';
import { Check } from 'lucide-react';
import type { MemberId } from '../../domain/ids';
import { cx } from '../../ui/cx';
import { MemberAvatar } from '../marks/member-avatar';
import type { MemberFace } from '../marks/people';
import type { SessionPageData } from './scoring-data';

/** Who takes part, and who has finished the present card; never what they gave. */
export function WhoIsDone({
  session,
  faceOf,
  isBig = false,
}: {
  session: SessionPageData;
  faceOf: (id: MemberId) => MemberFace;
  isBig?: boolean;
}) {
  const { t } = useLingui();
  const { finishedIds } = session.current;
  const here = session.participants.filter(({ hasLeft, memberId }) => !hasLeft || finishedIds.includes(memberId));
  if (here.length === 0) return <p className="text-ink-muted">{t`Nobody takes part yet.`}</p>;
  const finished = here.filter(({ memberId }) => finishedIds.includes(memberId)).length;
  return (
    <div className={cx('flex flex-wrap items-center gap-x-4 gap-y-2', isBig && 'justify-center')}>
      <ul className="flex flex-wrap gap-1.5" aria-label={t`Who takes part`}>
        {here.map(({ memberId }) => {
          const face = faceOf(memberId);
          const isDone = finishedIds.includes(memberId);
          return (
            <li
              key={memberId}
              className={cx(
                'flex items-center gap-1.5 rounded-full border py-0.5 pr-2.5 pl-0.5 text-sm',
                isDone ? 'border-transparent bg-success text-success' : 'border-line text-ink-muted',
              )}
            >
              <MemberAvatar member={face} decorative />
              <span className="max-w-32 truncate">{face.name}</span>
              {isDone ? <Check aria-hidden="true" className="size-3.5" /> : null}
              <span className="sr-only">{isDone ? t`has finished` : t`is scoring`}</span>
            </li>
          );
        })}
      </ul>
      <p role="status" className="text-ink-muted text-sm tabular-nums">
        <Plural value={here.length} one={`${finished} of # finished`} other={`${finished} of # finished`} />
      </p>
    </div>
  );
}
