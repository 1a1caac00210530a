import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Bell as BellIcon, CheckCheck, Settings2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Link, useFetcher, useLocation, useRevalidator } from 'react-router';
import type { NoticeGroup } from '../../../server/notifications/list-notifications';
import { Button, buttonClass } from '../../ui/button';
import { cx } from '../../ui/cx';
import { Popover, PopoverContent, PopoverTrigger } from '../../ui/popover';
import { Spinner } from '../../ui/spinner';
import { NoticeList } from '../marks/notices/notice-list';

const MOST = 15;

interface Told {
  readonly groups: NoticeGroup[];
  readonly timeZone: string;
  readonly today: string;
}

/** What is new for the person, wherever they are: a count that lives, and the list behind it. */
export function Bell({ news }: { news: number }) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const told = useFetcher<Told>({ key: 'notifications' });
  const marking = useFetcher();
  const close = () => setOpen(false);
  const { key } = useLocation();
  const { revalidate } = useRevalidator();
  const wentFrom = useRef<string | null>(null);
  // A notice is read by going there, and the frame is not read anew by a move: it is asked for once the move is over.
  useEffect(() => {
    if (wentFrom.current === null || wentFrom.current === key) return;
    wentFrom.current = null;
    void revalidate();
  }, [key, revalidate]);
  const go = () => {
    wentFrom.current = key;
    close();
  };
  return (
    <Popover
      open={isOpen}
      onOpenChange={(open) => {
        setOpen(open);
        if (open) void told.load('/notifications');
      }}
    >
      <PopoverTrigger
        aria-label={news === 0 ? t`Notifications` : t`Notifications: ${news} new`}
        className={buttonClass('ghost', 'md', 'relative w-8 px-0! pointer-coarse:w-10')}
      >
        <BellIcon aria-hidden="true" />
        {news > 0 && (
          <span
            aria-hidden="true"
            className="absolute top-0 right-0 flex h-4 min-w-4 items-center justify-center rounded-full bg-accent px-1 font-semibold text-[0.625rem] text-on-accent tabular-nums"
          >
            {news > 99 ? '99+' : news}
          </span>
        )}
      </PopoverTrigger>
      <PopoverContent aria-label={t`Notifications`} className="w-96 max-w-[calc(100vw-1rem)] p-0">
        <div className="flex items-center gap-1 border-line border-b py-1.5 pr-1.5 pl-3">
          <h2 className="flex-1 font-semibold">
            <Trans>Notifications</Trans>
          </h2>
          {news > 0 && (
            <Button
              variant="ghost"
              size="sm"
              icon={<CheckCheck aria-hidden="true" />}
              onClick={() => void marking.submit({ intent: 'read-all' }, { method: 'post', action: '/notifications' })}
            >
              <Trans>All read</Trans>
            </Button>
          )}
          <Link
            to="/account/notifications"
            aria-label={t`Choose how you are told`}
            onClick={close}
            className={buttonClass('ghost', 'sm', 'w-7 px-0! pointer-coarse:w-9')}
          >
            <Settings2 aria-hidden="true" />
          </Link>
        </div>
        <div className="max-h-[26rem] overflow-y-auto p-1">
          {told.data === undefined ? (
            <p className="flex justify-center p-6">
              <Spinner />
            </p>
          ) : told.data.groups.length === 0 ? (
            <p className="px-3 py-6 text-center text-ink-muted">
              <Trans>Nothing yet. You hear here when somebody names you, answers you or asks you to come.</Trans>
            </p>
          ) : (
            <NoticeList {...told.data} groups={told.data.groups.slice(0, MOST)} onOpen={go} />
          )}
        </div>
        <Link
          to="/notifications"
          onClick={close}
          className={cx(buttonClass('ghost', 'md'), 'w-full rounded-t-none border-line border-t')}
        >
          <Trans>All notifications</Trans>
          {news > 0 && (
            <span className="text-ink-faint text-xs">
              <Plural value={news} one="# new" other="# new" />
            </span>
          )}
        </Link>
      </PopoverContent>
    </Popover>
  );
}
