import { Plural, useLingui } from '@lingui/react/macro';
import { CalendarSync, RefreshCw } from 'lucide-react';
import { Form, useNavigation } from 'react-router';
import type { IcsProblem } from '../../domain/calendar/ics/ics-problem';
import type { Openness } from '../../domain/spaces/openness';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { ConfirmForm } from '../../ui/confirm-form';
import { relativeTime } from '../../ui/relative-time';
import { OpennessChip } from '../marks/openness-chip';
import { ProblemList } from './problem-list';
import { useExchangeSentence } from './use-exchange-sentence';

export interface SourceData {
  readonly id: string;
  readonly name: string;
  readonly host: string;
  readonly openness: Openness;
  readonly readAt: Date | null;
  readonly failure: string | null;
  readonly events: number;
  readonly problems: readonly IcsProblem[];
}

/** A subscribed calendar: when it was read, what went wrong, the way to read it now and to end it. */
export function SourceRow({ source, canEdit, now }: { source: SourceData; canEdit: boolean; now: Date }) {
  const { t, i18n } = useLingui();
  const say = useExchangeSentence();
  const { state, formData } = useNavigation();
  const isReading = state !== 'idle' && formData?.get('source') === source.id;
  const { name, host, openness, readAt, failure, events, problems } = source;
  return (
    <li className="flex flex-col gap-2 border-line border-b py-3 first:border-t">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <CalendarSync aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-ink-faint" />
        <div className="min-w-0 flex-1 basis-60">
          <p className="flex flex-wrap items-center gap-x-2 font-medium [overflow-wrap:anywhere]">
            {name}
            <OpennessChip openness={openness} />
          </p>
          <p className="text-ink-muted text-sm">
            {host}
            {' · '}
            <Plural value={events} one="# event" other="# events" />
            {readAt ? ` · ${t`read ${relativeTime(readAt, now, i18n.locale)}`}` : null}
          </p>
        </div>
        {canEdit ? (
          <div className="flex gap-2 max-sm:w-full max-sm:pl-8">
            <Form method="post" preventScrollReset>
              <input type="hidden" name="intent" value="source.refresh" />
              <input type="hidden" name="source" value={source.id} />
              <Button
                type="submit"
                size="sm"
                pending={isReading}
                icon={<RefreshCw aria-hidden="true" />}
                aria-label={t`Read ${name} now`}
              >
                {t`Read now`}
              </Button>
            </Form>
            <ConfirmForm
              fields={{ intent: 'source.remove', source: source.id }}
              variant="danger-ghost"
              size="sm"
              label={t`Remove`}
              ariaLabel={t`Remove ${name}`}
              title={t`Stop showing ${name}?`}
              description={t`Its events leave this space’s calendar. You can subscribe again later.`}
              confirmLabel={t`Remove`}
            />
          </div>
        ) : null}
      </div>
      {failure ? (
        <Banner tone="warning" title={t`It could not be read the last time.`}>
          {say(failure)} {readAt ? t`What was read before is still shown.` : null}
        </Banner>
      ) : null}
      {problems.length > 0 ? (
        <details className="pl-8">
          <summary className="cursor-pointer text-ink-muted text-sm">
            <Plural value={problems.length} one="# remark on its entries" other="# remarks on its entries" />
          </summary>
          <div className="pt-3">
            <ProblemList problems={problems} />
          </div>
        </details>
      ) : null}
    </li>
  );
}
