import { useLingui } from '@lingui/react/macro';
import { CalendarPlus, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { type ItemFields, setItem } from '../../../board-doc/checklist-commands';
import type { ChecklistItemContent } from '../../../board-doc/content';
import type { ChecklistId } from '../../../domain/ids';
import { cx } from '../../../ui/cx';
import { Popover, PopoverContent, PopoverTrigger } from '../../../ui/popover';
import { formatDay } from '../../marks/date-chip';
import { DatePicker } from '../../marks/date-picker';
import { dueTone } from '../../marks/due-tone';
import { MemberAvatar } from '../../marks/member-avatar';
import { MemberPicker } from '../../marks/member-picker';
import { memberOf, useCardScope } from '../card-scope';

interface ItemProps {
  checklist: ChecklistId;
  item: ChecklistItemContent;
}

const quiet =
  'flex h-7 min-w-7 items-center justify-center rounded-sm px-1 hover:bg-hover aria-expanded:bg-hover [&_svg]:size-4 pointer-coarse:h-9 pointer-coarse:min-w-9';

/** A button for what is not said yet; on touch screens a finished step does without it, so that its words have the room. */
const unset =
  'text-ink-faint hover:text-ink opacity-0 focus-visible:opacity-100 group-hover:opacity-100 aria-expanded:opacity-100 pointer-coarse:opacity-100';

const TONES = { past: 'text-danger', near: 'text-warning', far: 'text-ink-muted' } as const;

function useSetItem({ checklist, item }: ItemProps) {
  const { card, run } = useCardScope();
  return (fields: Partial<ItemFields>) => run((doc, act) => setItem(doc, act, card.id, checklist, item.id, fields));
}

/** By when; a button to say it when nothing is said. */
export function ItemDue(props: ItemProps) {
  const { t, i18n } = useLingui();
  const { canEdit, today } = useCardScope();
  const [isOpen, setOpen] = useState(false);
  const set = useSetItem(props);
  const { due, done, text } = props.item;
  const shown = due && formatDay(due, today, i18n.locale);
  const tone = due && !done ? TONES[dueTone(due, today)] : 'text-ink-muted';
  const isLate = due !== null && !done && dueTone(due, today) === 'past';
  const dueLabel = !shown
    ? t`Set a due date: “${text}”`
    : isLate
      ? t`Overdue since ${shown}: “${text}”`
      : t`Due ${shown}: “${text}”`;
  if (!canEdit) return shown ? <span className={cx('px-1 text-xs tabular-nums', tone)}>{shown}</span> : null;
  return (
    <Popover open={isOpen} onOpenChange={setOpen}>
      <PopoverTrigger
        className={cx(quiet, due ? tone : unset, !due && done && 'pointer-coarse:hidden')}
        aria-label={dueLabel}
      >
        {shown ? <span className="text-xs tabular-nums">{shown}</span> : <CalendarPlus aria-hidden="true" />}
      </PopoverTrigger>
      <PopoverContent aria-label={t`Due date`} className="p-2!">
        <DatePicker
          value={due}
          today={today}
          label={t`Due date`}
          onPick={(date) => {
            set({ due: date });
            setOpen(false);
          }}
        />
      </PopoverContent>
    </Popover>
  );
}

/** Who does it; a button to say it when nobody is named. */
export function ItemAssignee(props: ItemProps) {
  const { t } = useLingui();
  const { canEdit, members, me } = useCardScope();
  const [isOpen, setOpen] = useState(false);
  const set = useSetItem(props);
  const { assignee, done, text } = props.item;
  const member = assignee && memberOf(members, assignee);
  if (!canEdit) return member ? <MemberAvatar member={member} /> : null;
  return (
    <Popover open={isOpen} onOpenChange={setOpen}>
      <PopoverTrigger
        className={cx(quiet, !member && unset, !member && done && 'pointer-coarse:hidden')}
        aria-label={member ? t`${member.name} does “${text}”` : t`Say who does “${text}”`}
      >
        {member ? <MemberAvatar member={member} decorative /> : <UserPlus aria-hidden="true" />}
      </PopoverTrigger>
      <PopoverContent aria-label={t`Who does it`}>
        <MemberPicker
          members={members}
          selected={[assignee]}
          me={me}
          noneLabel={t`Nobody`}
          onPick={(id) => {
            set({ assignee: id });
            setOpen(false);
          }}
        />
      </PopoverContent>
    </Popover>
  );
}
