import { useLingui } from '@lingui/react/macro';
import type { Attendee } from '../../../server/calendar/find-event';
import { ANSWERS } from '../../domain/calendar/event';
import { stableColour } from '../../domain/colours';
import { Avatar } from '../../ui/avatar';
import { Badge, type Tone } from '../../ui/badge';
import { ANSWER_NAMES } from './calendar-words';

const TONES: Record<'yes' | 'maybe' | 'no', Tone> = { yes: 'success', maybe: 'warning', no: 'neutral' };

/** Who is asked to come, and what they said. */
export function AttendeeList({ attendees }: { attendees: readonly Attendee[] }) {
  const { t, i18n } = useLingui();
  const counts = ANSWERS.map((answer) => ({ answer, count: attendees.filter((one) => one.answer === answer).length }));
  const rank = ({ answer }: Attendee) => (answer === null ? ANSWERS.length : ANSWERS.indexOf(answer));
  const ordered = [...attendees].sort((a, b) => rank(a) - rank(b));
  return (
    <section aria-labelledby="attendees" className="flex flex-col gap-1">
      <h3 id="attendees" className="flex flex-wrap items-baseline gap-x-3 font-semibold">
        {t`Asked to come`}
        <span className="font-normal text-ink-muted text-sm tabular-nums">
          {counts.map(({ answer, count }) => `${i18n._(ANSWER_NAMES[answer])} ${count}`).join(' · ')}
        </span>
      </h3>
      <ul className="divide-y divide-line">
        {ordered.map(({ userId, name, answer, note }) => (
          <li key={userId} className="flex min-w-0 items-center gap-2 py-1.5">
            <Avatar name={name} colour={stableColour(userId)} size="sm" decorative />
            <span className="shrink-0">{name}</span>
            <span className="min-w-0 flex-1 break-words text-ink-muted text-sm">{note}</span>
            {answer ? (
              <Badge tone={TONES[answer]}>{i18n._(ANSWER_NAMES[answer])}</Badge>
            ) : (
              <span className="text-ink-faint text-xs">{t`No answer yet`}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
