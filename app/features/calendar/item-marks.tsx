import { useLingui } from '@lingui/react/macro';
import {
  CalendarCheck,
  CalendarClock,
  CircleHelp,
  Footprints,
  Hourglass,
  ListChecks,
  Mail,
  Repeat,
} from 'lucide-react';
import type { CalendarItem } from './calendar-data';
import { DATE_KIND_NAMES } from './calendar-words';

const DATE_ICONS = {
  review: CalendarClock,
  'best-before': Hourglass,
  'next-step': Footprints,
  item: ListChecks,
} as const;

interface ItemMarksProps {
  readonly item: CalendarItem;
  /** Where there is hardly room for the title: only what sets it apart or asks for something. */
  readonly isBrief?: boolean;
}

/** Small signs of an item: what kind of date it is, whether it repeats, whether my answer is waited for. */
export function ItemMarks({ item: { ownDate, isRecurring, invitation }, isBrief = false }: ItemMarksProps) {
  const { t, i18n } = useLingui();
  const signs: { label: string; Icon: typeof Mail }[] = [];
  if (ownDate) signs.push({ label: i18n._(DATE_KIND_NAMES[ownDate]), Icon: DATE_ICONS[ownDate] });
  if (isRecurring && !isBrief) signs.push({ label: t`Repeats`, Icon: Repeat });
  if (invitation?.answer === null) signs.push({ label: t`Waits for your answer`, Icon: Mail });
  if (invitation?.answer === 'yes' && !isBrief) signs.push({ label: t`You said yes`, Icon: CalendarCheck });
  if (invitation?.answer === 'maybe') signs.push({ label: t`You said maybe`, Icon: CircleHelp });
  return (
    <>
      {signs.map(({ label, Icon }) => (
        <Icon key={label} role="img" aria-label={label} className="size-3.5 shrink-0" />
      ))}
    </>
  );
}
