import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Camera, ClipboardCheck, Plus } from 'lucide-react';
import { useState } from 'react';
import { Link, useFetcher } from 'react-router';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Progress } from '../../ui/progress';
import { toast } from '../../ui/toast';
import { formatDay } from '../marks/date-chip';
import type { MemberFace } from '../marks/people';
import type { ReviewAnswer } from './review-problem';
import { StartReview, type StartReviewNetwork } from './start-review';

/** A review in the list. */
export interface ReviewListItem {
  readonly id: string;
  readonly name: string;
  readonly state: 'open' | 'paused' | 'closed';
  readonly closesOn: string;
  readonly closedOn: string | null;
  readonly snapshotId: string | null;
  readonly total: number;
  readonly answered: number;
  readonly mine: number;
}

export interface ReviewsPageProps {
  readonly organisationId: string;
  readonly home: string;
  readonly reviews: readonly ReviewListItem[];
  readonly networks: readonly StartReviewNetwork[];
  /** Who may be given networks to review. */
  readonly reviewers: readonly MemberFace[];
  readonly today: string;
  readonly canRun: boolean;
}

/** All reviews of the portfolio, and the way to a new one. */
export function ReviewsPage({ organisationId, home, reviews, networks, reviewers, today, canRun }: ReviewsPageProps) {
  const { t } = useLingui();
  const [starting, setStarting] = useState(false);
  const open = reviews.filter(({ state }) => state !== 'closed');
  const closed = reviews.filter(({ state }) => state === 'closed');
  const start = (
    <Button variant="primary" icon={<Plus aria-hidden="true" />} onClick={() => setStarting(true)}>
      {t`Start a review`}
    </Button>
  );
  return (
    <div className="w-full max-w-4xl">
      {reviews.length === 0 ? (
        <EmptyState
          icon={<ClipboardCheck aria-hidden="true" />}
          title={t`No review yet`}
          action={canRun ? networks.length > 0 ? start : <WaysToBegin organisationId={organisationId} /> : null}
        >
          {canRun
            ? t`In a review each network is looked at by one person until a date. It can be paused for months, and what it leaves is a dated snapshot to compare with.`
            : t`A lead can start one: each network is then looked at by one person until a date.`}
        </EmptyState>
      ) : (
        <>
          <div className="flex flex-wrap items-center justify-between gap-2">
            <h2 className="font-semibold text-lg">{t`Reviews`}</h2>
            <div className="flex flex-wrap gap-2">
              {canRun && <SnapshotButton today={today} />}
              {canRun && start}
            </div>
          </div>
          {open.length > 0 && <ReviewList {...{ home, today }} reviews={open} />}
          {closed.length > 0 && (
            <>
              <h3 className="mt-8 font-medium text-ink-muted">{t`Closed`}</h3>
              <ReviewList {...{ home, today }} reviews={closed} />
            </>
          )}
        </>
      )}
      {starting && <StartReview {...{ networks, reviewers, today }} onClose={() => setStarting(false)} />}
    </div>
  );
}

/** Without a network there is nothing to review. */
function WaysToBegin({ organisationId }: { organisationId: string }) {
  const { t } = useLingui();
  return (
    <Button asChild variant="primary">
      <Link to={`/o/${organisationId}/start`}>{t`Ways to begin`}</Link>
    </Button>
  );
}

function ReviewList({ reviews, home, today }: { reviews: readonly ReviewListItem[]; home: string; today: string }) {
  return (
    <ul className="mt-3 divide-y divide-line rounded-md border border-line bg-surface">
      {reviews.map((review) => (
        <ReviewLine key={review.id} {...{ review, home, today }} />
      ))}
    </ul>
  );
}

function ReviewLine({ review, home, today }: { review: ReviewListItem; home: string; today: string }) {
  const { t, i18n } = useLingui();
  const { total, answered, mine, state } = review;
  const day = (date: string) => formatDay(date, today, i18n.locale);
  return (
    <li className="relative flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 hover:bg-hover">
      <div className="min-w-0 flex-1 basis-60">
        <p className="flex flex-wrap items-center gap-2">
          <Link to={`${home}/reviews/${review.id}`} className="truncate font-medium after:absolute after:inset-0">
            {review.name}
          </Link>
          {state === 'paused' && <Badge tone="warning">{t`Paused`}</Badge>}
          {state === 'open' && review.closesOn < today && <Badge tone="danger">{t`Past its date`}</Badge>}
          {state !== 'closed' && mine > 0 && (
            <Badge tone="accent">{t`${plural(mine, { one: '# waits for you', other: '# wait for you' })}`}</Badge>
          )}
        </p>
        <p className="text-ink-muted text-sm">
          {review.closedOn ? t`Closed on ${day(review.closedOn)}` : t`To be closed on ${day(review.closesOn)}`}
        </p>
      </div>
      <div className="w-40 shrink-0">
        <Progress value={total === 0 ? 1 : answered / total} label={t`Progress of ${review.name}`} />
        <p className="mt-1 text-ink-muted text-xs tabular-nums">{t`${answered} of ${total} reviewed`}</p>
      </div>
      {review.snapshotId && (
        <Button size="sm" variant="ghost" asChild className="relative max-sm:-ml-2.5">
          <Link to={`${home}/compare?from=${review.snapshotId}`}>{t`Compare with today`}</Link>
        </Button>
      )}
    </li>
  );
}

function SnapshotButton({ today }: { today: string }) {
  const { t, i18n } = useLingui();
  const fetcher = useFetcher<ReviewAnswer>();
  const name = t`As of ${formatDay(today, today, i18n.locale)}`;
  return (
    <Button
      icon={<Camera aria-hidden="true" />}
      pending={fetcher.state !== 'idle'}
      onClick={async () => {
        await fetcher.submit({ intent: 'snapshot', name }, { method: 'post' });
        toast({ message: t`The portfolio is kept as it stands today.` });
      }}
    >
      {t`Keep it as it stands`}
    </Button>
  );
}
