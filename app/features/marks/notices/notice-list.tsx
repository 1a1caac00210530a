import { useLingui } from '@lingui/react/macro';
import { AlarmClock, AtSign, CalendarDays, Circle, CircleDot, ListChecks, MessageSquare, Orbit } from 'lucide-react';
import { Link, useFetcher } from 'react-router';
import type { NoticeGroup } from '../../../../server/notifications/list-notifications';
import { cx } from '../../../ui/cx';
import { IconButton } from '../../../ui/icon-button';
import { formatMoment } from '../moment-text';
import { useNoticeSentence } from './use-notice-sentence';

/** What somebody was told, the latest first. A line leads to it; its mark says and changes whether it is read. */
export function NoticeList({
  groups,
  timeZone,
  today,
  onOpen,
}: {
  groups: readonly NoticeGroup[];
  timeZone: string;
  today: string;
  onOpen?: () => void;
}) {
  const { t } = useLingui();
  return (
    <ul aria-label={t`Notifications`} className="flex flex-col">
      {groups.map((group) => (
        <NoticeLine key={group.key} {...{ group, timeZone, today, onOpen }} />
      ))}
    </ul>
  );
}

const ICONS = {
  mention: AtSign,
  reply: MessageSquare,
  remark: MessageSquare,
  invited: CalendarDays,
  changed: CalendarDays,
  cancelled: CalendarDays,
  reminder: AlarmClock,
  task: ListChecks,
  'asked-in': Orbit,
};

interface NoticeLineProps {
  readonly group: NoticeGroup;
  readonly timeZone: string;
  readonly today: string;
  readonly onOpen?: () => void;
}

function NoticeLine({ group, timeZone, today, onOpen }: NoticeLineProps) {
  const { t, i18n } = useLingui();
  const fetcher = useFetcher();
  const sentence = useNoticeSentence()(group);
  const Icon = ICONS[group.kind];
  const asked = fetcher.formData?.get('intent');
  const isUnread = asked ? asked === 'unread' : group.isUnread;
  const mark = () =>
    void fetcher.submit(
      { intent: isUnread ? 'read' : 'unread', ids: group.ids.join(',') },
      { method: 'post', action: '/notifications' },
    );
  return (
    <li className="flex items-start gap-1 rounded-sm hover:bg-hover">
      <Link to={group.path} onClick={onOpen} className="flex min-w-0 flex-1 gap-2.5 rounded-sm px-2 py-2">
        <Icon
          aria-hidden="true"
          className={cx('mt-0.5 size-4 shrink-0', isUnread ? 'text-accent' : 'text-ink-faint')}
        />
        <span className="flex min-w-0 flex-col">
          <span className={cx('[overflow-wrap:anywhere]', isUnread ? 'font-medium' : 'text-ink-muted')}>
            {sentence}
          </span>
          {group.excerpt === '' ? null : (
            <span className="line-clamp-2 text-ink-muted text-sm [overflow-wrap:anywhere]">{group.excerpt}</span>
          )}
          <span className="mt-0.5 text-ink-faint text-xs">
            {group.about === '' ? null : `${group.place} · `}
            <time dateTime={group.at.toISOString()}>
              {formatMoment(group.at, { locale: i18n.locale, timeZone, today })}
            </time>
            {group.count > 1 ? ` · ${t`${group.count} in all`}` : null}
          </span>
        </span>
      </Link>
      <IconButton label={isUnread ? t`Mark as read` : t`Mark as not read`} size="sm" className="mt-1.5" onClick={mark}>
        {isUnread ? (
          <CircleDot aria-hidden="true" className="text-accent" />
        ) : (
          <Circle aria-hidden="true" className="opacity-50" />
        )}
      </IconButton>
    </li>
  );
}
