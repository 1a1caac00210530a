import { useLingui } from '@lingui/react/macro';
import { CalendarX2 } from 'lucide-react';
import { Link } from 'react-router';
import { buttonClass } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { CalendarPanel } from './calendar-panel';
import { useBackToCalendar } from './event-form';

/** An address of an event that is not there: cancelled, or never this person’s to see. Which of them is not told. */
export function GoneEventPanel({ spaceId }: { spaceId: string }) {
  const { t } = useLingui();
  const back = useBackToCalendar(spaceId);
  return (
    <CalendarPanel spaceId={spaceId} title={t`Event`}>
      <EmptyState
        icon={<CalendarX2 aria-hidden="true" />}
        title={t`This event is no longer here`}
        action={
          <Link to={back} preventScrollReset className={buttonClass('secondary')}>
            {t`To the calendar`}
          </Link>
        }
      >
        {t`It was cancelled, or it is not yours to see.`}
      </EmptyState>
    </CalendarPanel>
  );
}
