import { Trans, useLingui } from '@lingui/react/macro';
import { Rss } from 'lucide-react';
import type { ReactNode } from 'react';
import { Form, useNavigation } from 'react-router';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { ConfirmForm } from '../../ui/confirm-form';
import { CopyButton } from '../../ui/copy-button';
import { Input } from '../../ui/input';
import { relativeTime } from '../../ui/relative-time';

export interface FeedState {
  readonly id: string;
  readonly lastUsedAt: Date | null;
  readonly withCards: boolean;
}

export interface FeedRowProps {
  readonly kind: 'person' | 'space' | 'organisation';
  readonly subjectId: string;
  readonly title: string;
  /** What is in it. */
  readonly lead: string;
  readonly feed: FeedState | null;
  /** The address that was just made: told this once. */
  readonly address: string | null;
  readonly now: Date;
  readonly children?: ReactNode;
}

/** A private address of a calendar: whether there is one, when it was used, the way to make it anew and to end it. */
export function FeedRow({ kind, subjectId, title, lead, feed, address, now, children }: FeedRowProps) {
  const { t, i18n } = useLingui();
  const { state, formData } = useNavigation();
  const isMaking = state !== 'idle' && formData?.get('intent') === 'feed.make' && formData.get('subject') === subjectId;
  const make = { intent: 'feed.make', kind, subject: subjectId };
  return (
    <li className="flex flex-col gap-3 border-line border-b py-4 first:border-t">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <Rss aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-ink-faint" />
        <div className="min-w-0 flex-1 basis-60">
          <p className="flex flex-wrap items-center gap-x-2 font-medium">
            {title}
            {feed ? <Badge tone="accent">{t({ message: 'On', context: 'switched on' })}</Badge> : null}
          </p>
          <p className="text-ink-muted text-sm">{lead}</p>
          {feed && !address ? (
            <p className="text-ink-muted text-sm">
              {feed.lastUsedAt
                ? t`Last read ${relativeTime(feed.lastUsedAt, now, i18n.locale)}.`
                : t`Not read by any calendar yet.`}
            </p>
          ) : null}
        </div>
        <div className="flex flex-wrap gap-2 max-sm:w-full max-sm:pl-8">
          {feed ? (
            <>
              <ConfirmForm
                fields={make}
                size="sm"
                label={t`New address`}
                ariaLabel={t`New address for ${title}`}
                title={t`Make a new address?`}
                description={t`The address until now stops working at once, in every calendar where it was entered.`}
                confirmLabel={t`Make a new address`}
              />
              <ConfirmForm
                fields={{ intent: 'feed.revoke', feed: feed.id }}
                variant="danger-ghost"
                size="sm"
                label={t`Turn off`}
                ariaLabel={t`Turn off ${title}`}
                title={t`Turn this feed off?`}
                description={t`Its address stops working at once. You can make a new one later.`}
                confirmLabel={t`Turn off`}
              />
            </>
          ) : (
            <Form method="post" preventScrollReset>
              {Object.entries(make).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <Button type="submit" size="sm" pending={isMaking} aria-label={t`Make an address for ${title}`}>
                {t`Make an address`}
              </Button>
            </Form>
          )}
        </div>
      </div>
      {address ? <NewAddress address={address} /> : null}
      {feed ? children : null}
    </li>
  );
}

function NewAddress({ address }: { address: string }) {
  const { t } = useLingui();
  return (
    <div
      role="status"
      className="flex flex-col gap-2 rounded-sm bg-info p-3 text-sm contrast:border contrast:border-line"
    >
      <p>
        <Trans>
          Enter this address in your calendar program, as a calendar by address or by subscription. It is shown only
          now: copy it. Who has it reads what you may see, so keep it to yourself.
        </Trans>
      </p>
      <div className="flex flex-wrap gap-2">
        <Input
          readOnly
          value={address}
          aria-label={t`Address of the feed`}
          className="min-w-0 flex-1 basis-60 font-mono text-sm"
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton text={address} />
      </div>
    </div>
  );
}
