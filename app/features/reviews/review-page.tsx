import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { MemberId } from '../../domain/ids';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Progress } from '../../ui/progress';
import { formatDay } from '../marks/date-chip';
import type { MemberFace } from '../marks/people';
import { QueueEntry } from './queue-entry';
import { QueueTable } from './queue-table';
import { ReviewControls } from './review-controls';
import type { OpenReview } from './review-network';

export interface ReviewPageProps {
  readonly review: OpenReview;
  readonly organisationHome: string;
  readonly portfolioHome: string;
  readonly members: readonly MemberFace[];
  /** Who may be given networks to review. */
  readonly reviewers: readonly MemberFace[];
  readonly me: MemberId;
  readonly today: string;
  /** ISO 4217. */
  readonly currency: string;
  /** Answer what is in one's own queue. */
  readonly canDo: boolean;
  /** Pause, close, reassign, answer for others. */
  readonly canRun: boolean;
}

/** One review: how far it is, my queue one network at a time, and everybody's answers. */
export function ReviewPage({
  review,
  portfolioHome,
  organisationHome,
  members,
  reviewers,
  me,
  today,
  currency,
  canDo,
  canRun,
}: ReviewPageProps) {
  const { t, i18n } = useLingui();
  const { items, state } = review;
  const answered = items.filter((item) => item.state !== 'waiting').length;
  const day = (date: string) => formatDay(date, today, i18n.locale);
  return (
    <div className="w-full max-w-5xl">
      <nav aria-label={t`Where this is`} className="text-sm">
        <Link
          to={`${portfolioHome}/reviews`}
          className="text-ink-muted underline-offset-2 hover:text-ink hover:underline"
        >
          {t`Reviews`}
        </Link>
      </nav>
      <header className="mt-1 flex flex-wrap items-center justify-between gap-3">
        <div className="min-w-0">
          <h2 className="flex flex-wrap items-center gap-2 font-semibold text-xl tracking-tight">
            {review.name}
            {state === 'paused' && <Badge tone="warning">{t`Paused`}</Badge>}
            {state === 'closed' && <Badge>{t`Closed`}</Badge>}
          </h2>
          <p className="text-ink-muted text-sm">
            {review.closedOn ? t`Closed on ${day(review.closedOn)}` : t`To be closed on ${day(review.closesOn)}`}
          </p>
        </div>
        {canRun && state !== 'closed' && <ReviewControls review={review} today={today} />}
        {review.snapshotId && (
          <Button asChild>
            <Link to={`${portfolioHome}/compare?from=${review.snapshotId}`}>{t`Compare with today`}</Link>
          </Button>
        )}
      </header>
      {review.note && <p className="mt-2 max-w-prose whitespace-pre-line">{review.note}</p>}
      <div className="mt-4 flex items-center gap-3">
        <Progress
          value={items.length === 0 ? 1 : answered / items.length}
          label={t`Progress of the review`}
          className="max-w-md"
        />
        <p role="status" className="shrink-0 text-ink-muted text-sm tabular-nums">
          {t`${answered} of ${items.length} reviewed`}
        </p>
      </div>
      {state === 'open' && canDo && <MyQueue {...{ review, organisationHome, me, today, currency }} />}
      <QueueTable {...{ review, organisationHome, members, reviewers, canRun }} />
    </div>
  );
}

function MyQueue({
  review,
  organisationHome,
  me,
  today,
  currency,
}: Pick<ReviewPageProps, 'review' | 'organisationHome' | 'me' | 'today' | 'currency'>) {
  const { t } = useLingui();
  const [search, setSearch] = useSearchParams();
  const mine = review.items.filter(({ reviewerId }) => reviewerId === me);
  const waiting = mine.filter(({ state }) => state === 'waiting');
  const asked = search.get('network');
  const [answeredNow, setAnsweredNow] = useState(0);
  if (mine.length === 0) return null;
  const shown = mine.find(({ cardId }) => cardId === asked) ?? waiting[0];
  if (!shown)
    return (
      <EmptyState icon={<Check aria-hidden="true" />} title={t`Your queue is done`} className="mt-6">
        {t`You have looked at every network in it. Answers can be changed in the list below until the review is closed.`}
      </EmptyState>
    );
  return (
    <section aria-labelledby="my-queue" className="mt-6">
      <h3 id="my-queue" className="mb-2 flex items-baseline gap-2 font-medium">
        {t`Your queue`}
        <span className="font-normal text-ink-muted text-sm tabular-nums">
          {t`${plural(waiting.length, { one: '# network waits', other: '# networks wait' })}`}
        </span>
      </h3>
      <QueueEntry
        key={`${shown.cardId} ${answeredNow}`}
        item={shown}
        home={organisationHome}
        today={today}
        currency={currency}
        onAnswered={() => {
          setAnsweredNow(answeredNow + 1);
          if (asked) setSearch(without(search, 'network'), { replace: true, preventScrollReset: true });
        }}
      />
    </section>
  );
}

function without(search: URLSearchParams, key: string): URLSearchParams {
  const next = new URLSearchParams(search);
  next.delete(key);
  return next;
}
