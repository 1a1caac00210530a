import { Trans, useLingui } from '@lingui/react/macro';
import { Clock } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { Dialog, DialogContent } from '../../ui/dialog';
import { HoursForm } from './hours-form';
import { OwnEffort } from './own-effort';
import type { HeldEventData, RoomPageData, RoomPerson } from './room-data';
import { SideSection } from './side-section';

interface HoursSectionProps extends RoomPageData {
  readonly event: HeldEventData;
  readonly present: readonly RoomPerson[];
}

/** What the meeting took: it stands with the event, and can go to the own organisation's card. */
export function HoursSection({ event, present, people, me, effort }: HoursSectionProps) {
  const { t, i18n } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const number = new Intl.NumberFormat(i18n.locale, { maximumFractionDigits: 2 });
  const sum = event.hours.reduce((total, { minutes }) => total + minutes, 0);
  const total = number.format(sum / 60);
  return (
    <SideSection
      title={t`Hours`}
      icon={<Clock aria-hidden="true" />}
      actions={
        me.canEdit ? (
          <Button size="sm" onClick={() => setOpen(true)}>
            {event.hours.length === 0 ? t`Write down` : t`Change`}
          </Button>
        ) : undefined
      }
    >
      {event.hours.length === 0 ? (
        <p className="text-ink-faint text-sm">
          <Trans>Nothing is written down yet.</Trans>
        </p>
      ) : (
        <ul className="text-sm">
          {event.hours.map(({ userId, name, minutes }) => (
            <li key={userId} className="flex justify-between gap-3 py-0.5">
              <span className="min-w-0 truncate">{name}</span>
              <span className="tabular-nums">{number.format(minutes / 60)}</span>
            </li>
          ))}
          <li className="mt-1 flex justify-between gap-3 border-line border-t pt-1 font-medium">
            <span>{t`Together`}</span>
            <span className="tabular-nums">{t`${total} h`}</span>
          </li>
        </ul>
      )}
      {effort ? <OwnEffort effort={effort} /> : null}
      <Dialog open={isOpen} onOpenChange={setOpen}>
        <DialogContent
          title={t`Hours of this meeting`}
          description={t`Everybody who sees the event sees these hours. Leave a field empty for who was not there.`}
        >
          <HoursForm event={event} present={present} people={people} onDone={() => setOpen(false)} />
        </DialogContent>
      </Dialog>
    </SideSection>
  );
}
