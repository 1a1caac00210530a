import { useLingui } from '@lingui/react/macro';
import { Monitor, Smartphone } from 'lucide-react';
import { Form } from 'react-router';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { relativeTime } from '../../ui/relative-time';

export interface SessionListProps {
  sessions: readonly {
    readonly hash: string;
    readonly device: string;
    readonly createdAt: Date;
    readonly lastSeenAt: Date;
    readonly isCurrent: boolean;
  }[];
  now: Date;
  timeZone: string;
}

/** Where the person is signed in, and the way to end each. */
export function SessionList({ sessions, now, timeZone }: SessionListProps) {
  const { t, i18n } = useLingui();
  const day = new Intl.DateTimeFormat(i18n.locale, { dateStyle: 'medium', timeZone });
  return (
    <div className="flex flex-col gap-4">
      <ul className="flex flex-col">
        {sessions.map(({ hash, device, createdAt, lastSeenAt, isCurrent }) => {
          const name = device || t`Unknown device`;
          const Icon = /iPhone|Android/.test(device) ? Smartphone : Monitor;
          return (
            <li key={hash} className="flex items-center gap-3 border-line border-b py-3 first:border-t">
              <Icon aria-hidden="true" className="size-5 shrink-0 text-ink-faint" />
              <div className="min-w-0 flex-1">
                <p className="flex flex-wrap items-center gap-x-2 font-medium">
                  {name}
                  {isCurrent ? <Badge tone="accent">{t`This device`}</Badge> : null}
                </p>
                <p className="text-ink-muted text-sm">
                  {t`Last seen ${relativeTime(lastSeenAt, now, i18n.locale)}, signed in on ${day.format(createdAt)}`}
                </p>
              </div>
              {isCurrent ? null : (
                <Form method="post">
                  <input type="hidden" name="intent" value="revoke" />
                  <input type="hidden" name="session" value={hash} />
                  <Button type="submit" variant="ghost" size="sm" aria-label={t`Sign out ${name}`}>
                    {t`Sign out`}
                  </Button>
                </Form>
              )}
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 ? (
        <Form method="post">
          <input type="hidden" name="intent" value="revoke-others" />
          <Button type="submit">{t`Sign out all other devices`}</Button>
        </Form>
      ) : null}
    </div>
  );
}
