import { useLingui } from '@lingui/react/macro';
import { Move } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { EventDetails } from '../../../server/calendar/find-event';
import { Button } from '../../ui/button';
import { type CalendarItem, keyOf } from './calendar-data';
import { useCalendarSearch } from './calendar-panel';
import { MoveDialog } from './move-dialog';
import { ScopeDialog } from './scope-dialog';
import { useMoves } from './use-moves';

/** *Move to…* of an event that is open. A series that goes on under another name is followed there. */
export function PanelMove({ event, timeZone }: { event: EventDetails; timeZone: string }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const search = useCalendarSearch();
  const [isOpen, setOpen] = useState(false);
  const item = asItem(event);
  const { move, asked, settle } = useMoves([item], timeZone, ({ eventId, instance }) => {
    if (eventId === event.id && instance === event.instance) return;
    const more = event.isRecurring ? `${search === '' ? '?' : `${search}&`}instance=${instance}` : search;
    void navigate(`/s/${event.spaceId}/calendar/${eventId}${more}`, { replace: true, preventScrollReset: true });
  });
  return (
    <>
      <Button variant="ghost" size="sm" icon={<Move aria-hidden="true" />} onClick={() => setOpen(true)}>
        {t`Move to…`}
      </Button>
      {isOpen ? (
        <MoveDialog
          item={item}
          timeZone={timeZone}
          onClose={() => setOpen(false)}
          onMove={(to) => {
            setOpen(false);
            move(item, to);
          }}
        />
      ) : null}
      {asked ? <ScopeDialog title={asked.title} onPick={settle} /> : null}
    </>
  );
}

function asItem(event: EventDetails): CalendarItem {
  const { id, spaceId, instance, version, timeZone, title, place, openness, isRecurring, isAllDay } = event;
  return {
    key: keyOf(id, instance, isRecurring),
    title,
    detail: place,
    address: '',
    layer: { id: spaceId, name: '', kind: 'space', colour: 'blue', isShown: true, isFixed: true, canEdit: true },
    isAllDay,
    startMs: event.startMs,
    endMs: event.endMs,
    openness,
    ownDate: null,
    invitation: null,
    isRecurring,
    move: { spaceId, eventId: id, instance, version, timeZone },
  };
}
