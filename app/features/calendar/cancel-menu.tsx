import { useLingui } from '@lingui/react/macro';
import { CalendarX2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useFetcher, useNavigate } from 'react-router';
import type { CancelUndo } from '../../../server/calendar/cancel-event';
import type { EventDetails } from '../../../server/calendar/find-event';
import type { Scope } from '../../domain/calendar/event';
import { AlertDialog } from '../../ui/alert-dialog';
import { Button } from '../../ui/button';
import { Dialog, DialogContent } from '../../ui/dialog';
import { toast } from '../../ui/toast';
import { useCalendarProblem } from './calendar-words';

type CancelAnswer = { readonly ok: true; readonly undo?: CancelUndo } | { readonly ok: false; readonly code: string };

/** Cancels an event: all of it, or of a series the days that are meant. It can be taken back. */
export function CancelMenu({ event, back }: { event: EventDetails; back: string }) {
  const { t } = useLingui();
  const say = useCalendarProblem();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const fetcher = useFetcher<CancelAnswer>();
  const restore = useFetcher({ key: 'calendar-restore' });
  const action = `/s/${event.spaceId}/calendar`;

  function cancel(scope: Scope) {
    setOpen(false);
    const { id, instance, version } = event;
    const fields = { intent: 'cancel', event: id, instance, version: String(version), scope };
    void fetcher.submit(fields, { method: 'post', action });
  }

  const { data } = fetcher;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each answer
  useEffect(() => {
    if (!data) return;
    if (!data.ok) {
      toast({ message: say(data.code), tone: 'danger' });
      return;
    }
    const { undo } = data;
    void navigate(back, { preventScrollReset: true });
    if (undo)
      toast({
        message: t`Cancelled “${event.title}”.`,
        undo: () => {
          const { eventId, version, exdate, rule } = undo;
          const fields = { intent: 'restore', event: eventId, version: String(version) };
          const more = { exdate: exdate ?? '', rule: rule ?? '' };
          void restore.submit({ ...fields, ...more }, { method: 'post', action });
        },
      });
  }, [data]);

  const trigger = (
    <Button
      variant="danger-ghost"
      size="sm"
      icon={<CalendarX2 aria-hidden="true" />}
      pending={fetcher.state !== 'idle'}
      onClick={event.isRecurring ? () => setOpen(true) : undefined}
    >
      {t`Cancel event`}
    </Button>
  );
  if (!event.isRecurring)
    return (
      <AlertDialog
        trigger={trigger}
        title={t`Cancel “${event.title}”?`}
        description={t`It leaves everybody’s calendar. You can take that back right afterwards.`}
        confirmLabel={t`Cancel event`}
        cancelLabel={t`Keep it`}
        onConfirm={() => cancel('all')}
      />
    );
  return (
    <>
      {trigger}
      <Dialog open={isOpen} onOpenChange={setOpen}>
        <DialogContent
          size="sm"
          title={t`Cancel “${event.title}”`}
          description={t`It repeats. Which of its days do you mean? You can take it back right afterwards.`}
        >
          <div className="flex flex-col gap-2">
            <Button onClick={() => cancel('this')}>{t`This one`}</Button>
            <Button onClick={() => cancel('following')}>{t`This one and those that follow`}</Button>
            <Button variant="danger" onClick={() => cancel('all')}>{t`All of them`}</Button>
          </div>
        </DialogContent>
      </Dialog>
    </>
  );
}
