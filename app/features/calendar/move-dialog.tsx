import { useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { shiftWall, wallBetween } from '../../domain/calendar/split-series';
import { Button } from '../../ui/button';
import { Dialog, DialogContent, DialogFooter } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import type { CalendarItem } from './calendar-data';
import { zoneName } from './calendar-format';
import { type NewSpan, spanOfItem } from './use-moves';

interface MoveDialogProps {
  readonly item: CalendarItem;
  readonly timeZone: string;
  readonly onMove: (to: NewSpan) => void;
  readonly onClose: () => void;
}

const DAY = 86_400_000;

/** Moves and stretches an event by typing: what a drag does. */
export function MoveDialog({ item, timeZone, onMove, onClose }: MoveDialogProps) {
  const { t } = useLingui();
  const { isAllDay } = item;
  const before = spanOfItem(item, timeZone);
  const [start, setStart] = useState(before.start);
  // People name the last day of something, not the one after it.
  const [end, setEnd] = useState(isAllDay ? shiftWall(before.end, -DAY) : before.end);
  const isWrong = isAllDay ? end < start : end <= start;

  function change(next: string) {
    if (next === '') return;
    const wall = isAllDay ? next : `${next}:00`.slice(0, 19);
    setEnd(shiftWall(wall, wallBetween(start, end)));
    setStart(wall);
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    if (!isWrong) onMove({ start, end: isAllDay ? shiftWall(end, DAY) : end, isAllDay });
  }
  const type = isAllDay ? 'date' : 'datetime-local';
  const length = isAllDay ? 10 : 16;
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent size="sm" title={t`Move “${item.title}”`} description={t`Times of ${zoneName(timeZone)}`}>
        <form onSubmit={submit} className="flex flex-col gap-3">
          <Field label={t`Start`}>
            <Input type={type} value={start.slice(0, length)} onChange={(event) => change(event.currentTarget.value)} />
          </Field>
          <Field
            label={isAllDay ? t`Last day` : t`End`}
            error={isWrong ? t`The end must be after the start.` : undefined}
          >
            <Input
              type={type}
              value={end.slice(0, length)}
              onChange={({ currentTarget: { value } }) => {
                if (value !== '') setEnd(isAllDay ? value : `${value}:00`.slice(0, 19));
              }}
            />
          </Field>
          <DialogFooter>
            <Button onClick={onClose}>{t`Cancel`}</Button>
            <Button type="submit" variant="primary">
              {t`Move`}
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  );
}
