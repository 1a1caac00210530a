import { Trans, useLingui } from '@lingui/react/macro';
import { BellRing, CheckCheck } from 'lucide-react';
import { Link, useFetcher } from 'react-router';
import type { NoticeGroup } from '../../../server/notifications/list-notifications';
import { LIMITS } from '../../domain/limits';
import { Button, buttonClass } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Logo } from '../../ui/logo';
import { TabLinks } from '../../ui/tabs';
import { NoticeList } from '../marks/notices/notice-list';

interface NotificationsPageProps {
  readonly groups: readonly NoticeGroup[];
  readonly onlyUnread: boolean;
  readonly timeZone: string;
  readonly today: string;
}

/** Everything that a person was told, wherever it was. */
export function NotificationsPage({ groups, onlyUnread, timeZone, today }: NotificationsPageProps) {
  const { t } = useLingui();
  const marking = useFetcher();
  const days = LIMITS.noticeDays;
  const hasUnread = groups.some(({ isUnread }) => isUnread);
  return (
    <div className="mx-auto max-w-3xl px-4 pb-20 sm:px-6">
      <header className="flex h-16 items-center">
        <Link to="/" className="rounded-sm" aria-label={t`Solmu: to our own desk`}>
          <Logo />
        </Link>
      </header>
      <main id="main">
        <div className="mt-4 mb-3 flex flex-wrap items-center gap-2">
          <h1 className="flex-1 font-semibold text-2xl tracking-tight">{t`Notifications`}</h1>
          {hasUnread && (
            <Button
              icon={<CheckCheck aria-hidden="true" />}
              onClick={() => void marking.submit({ intent: 'read-all' }, { method: 'post', action: '/notifications' })}
            >
              <Trans>Mark all as read</Trans>
            </Button>
          )}
          <Link to="/account/notifications" className={buttonClass('ghost')}>
            <Trans>Choose how you are told</Trans>
          </Link>
        </div>
        <TabLinks
          label={t`Which notifications`}
          links={[
            { to: '/notifications', label: t`All` },
            { to: '/notifications/unread', label: t`Not read` },
          ].map((link) => ({ ...link, end: true }))}
        />
        <div className="pt-4">
          {groups.length === 0 ? (
            <EmptyState
              icon={<BellRing aria-hidden="true" />}
              title={onlyUnread ? t`You have read everything` : t`Nothing yet`}
            >
              <Trans>You hear here when somebody names you, answers you or asks you to come.</Trans>
            </EmptyState>
          ) : (
            <>
              <NoticeList groups={groups} timeZone={timeZone} today={today} />
              <p className="px-2 pt-4 text-ink-faint text-sm">
                <Trans>Notifications are kept for {days} days; what they are about stays.</Trans>
              </p>
            </>
          )}
        </div>
      </main>
    </div>
  );
}
