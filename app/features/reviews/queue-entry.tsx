import { Trans, useLingui } from '@lingui/react/macro';
import { ArrowUpRight } from 'lucide-react';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { Link, useFetcher } from 'react-router';
import { addMonths } from '../../domain/days';
import { LIMITS } from '../../domain/limits';
import { MOST_YIELD } from '../../domain/network/value';
import { type Segment, segmentMark } from '../../domain/segments';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { Textarea } from '../../ui/textarea';
import { formatDay } from '../marks/date-chip';
import { formatMoney } from '../marks/money';
import { SegmentMark } from '../marks/segment-mark';
import { SegmentMatrix } from '../marks/segment-matrix';
import { SEGMENT_NAMES } from '../marks/segment-names';
import { StageDot } from '../marks/stage-dot';
import { STAGE_NAMES } from '../marks/stage-names';
import type { ReviewItem, ReviewNetwork } from './review-network';
import { type ReviewAnswer, useReviewProblem } from './review-problem';

interface QueueEntryProps {
  readonly item: ReviewItem;
  readonly home: string;
  readonly today: string;
  readonly currency: string;
  readonly onAnswered: () => void;
}

/** One network of a queue: what is known of it, where it stands, and what the reviewer says. */
export function QueueEntry({ item, home, today, currency, onAnswered }: QueueEntryProps) {
  const { t } = useLingui();
  const fetcher = useFetcher<ReviewAnswer>();
  const [note, setNote] = useState(item.note);
  const [next, setNext] = useState(addMonths(today, 12));
  const problem = useReviewProblem()(fetcher.state === 'idle' ? fetcher.data : undefined);
  const { network } = item;

  const isAnswered = fetcher.state === 'idle' && fetcher.data?.ok === true;
  const tellAnswered = useEffectEvent(onAnswered);
  useEffect(() => {
    // A refused answer stays as it was typed, with the reason beside it.
    if (isAnswered) tellAnswered();
  }, [isAnswered]);

  function answer(state: 'done' | 'skipped') {
    const nextReview = state === 'done' && network ? next : '';
    void fetcher.submit({ intent: 'answer', card: item.cardId, state, note, nextReview }, { method: 'post' });
  }

  return (
    <article aria-label={item.name} className="rounded-md border border-line bg-surface">
      <header className="flex flex-wrap items-start justify-between gap-2 px-5 pt-4">
        <div className="min-w-0">
          <h3 className="font-semibold text-xl tracking-tight">{network?.name ?? item.name}</h3>
          {network?.purpose && <p className="mt-0.5 max-w-prose text-ink-muted">{network.purpose}</p>}
        </div>
        {network && (
          <Button size="sm" variant="ghost" asChild>
            <Link to={`${home}/boards/${network.boardId}/cards/${network.cardId}`}>
              {t`Open the card`}
              <ArrowUpRight aria-hidden="true" className="size-4" />
            </Link>
          </Button>
        )}
      </header>
      {network ? (
        <NetworkFacts {...{ network, today, currency }} />
      ) : (
        <p className="px-5 py-4 text-ink-muted">
          {t`This network is no longer in the portfolio: its card or its board was archived. Leave it for now, or bring it back first.`}
        </p>
      )}
      <div className="flex flex-col gap-3 border-line border-t px-5 py-4">
        <Field label={t`What you found`} optional={t`optional`}>
          <Textarea value={note} onChange={(event) => setNote(event.target.value)} rows={2} maxLength={LIMITS.note} />
        </Field>
        <div className="flex flex-wrap items-end justify-between gap-3">
          {network ? (
            <Field label={t`Next review`}>
              <Input
                type="date"
                min={today}
                value={next}
                onChange={(event) => setNext(event.target.value)}
                className="w-44"
              />
            </Field>
          ) : (
            <span />
          )}
          <div className="flex gap-2">
            <Button onClick={() => answer('skipped')} disabled={fetcher.state !== 'idle'}>
              {t`Leave it for now`}
            </Button>
            {network && (
              <Button variant="primary" onClick={() => answer('done')} pending={fetcher.state !== 'idle'}>
                {t`Reviewed, next`}
              </Button>
            )}
          </div>
        </div>
        {problem && (
          <p role="alert" className="text-danger">
            {problem}
          </p>
        )}
      </div>
    </article>
  );
}

function NetworkFacts({ network, today, currency }: { network: ReviewNetwork; today: string; currency: string }) {
  const { t, i18n } = useLingui();
  const fetcher = useFetcher<ReviewAnswer>();
  const going = fetcher.formData?.get('segment');
  const segment = typeof going === 'string' ? (JSON.parse(going) as Segment | null) : network.segment;
  const place = (value: Segment | null) =>
    void fetcher.submit({ intent: 'place', card: network.cardId, segment: JSON.stringify(value) }, { method: 'post' });
  const number = (value: number, digits = 0) => i18n.number(value, { maximumFractionDigits: digits });
  const day = (date: string) => formatDay(date, today, i18n.locale);
  const hasMoved = network.before && segment && segmentMark(network.before) !== segmentMark(segment);
  return (
    <div className="flex flex-wrap gap-x-10 gap-y-4 px-5 py-4">
      <div>
        <SegmentMatrix value={segment} canEdit onChange={place} />
        <p className="mt-2 flex items-center gap-2 text-sm">
          {segment ? (
            <>
              <SegmentMark segment={segment} /> {i18n._(SEGMENT_NAMES[segmentMark(segment)])}
            </>
          ) : (
            <span className="text-ink-faint">{t`Not placed yet: press where it belongs`}</span>
          )}
        </p>
        {hasMoved && network.before && (
          <p className="mt-1 flex items-center gap-2 text-ink-muted text-sm">
            <Trans>
              At the last review <SegmentMark segment={network.before} />
            </Trans>
          </p>
        )}
      </div>
      <dl className="grid min-w-56 flex-1 grid-cols-[auto_1fr] content-start gap-x-6 gap-y-1.5 tabular-nums">
        <Fact name={t`Stage`}>
          <span className="flex items-center gap-2">
            <StageDot stage={network.stage} /> {i18n._(STAGE_NAMES[network.stage])}
          </span>
        </Fact>
        {network.score && <Fact name={network.score.name}>{number(network.score.points, 1)}</Fact>}
        <Fact name={t`Hours, 12 months`}>{network.hours === null ? '–' : number(network.hours)}</Fact>
        <Fact name={t`Money, 12 months`}>
          {network.money === null ? '–' : formatMoney(Math.round(network.money), currency, i18n.locale)}
        </Fact>
        <Fact name={t`What it gave`}>
          {network.yield === null ? '–' : t`${number(network.yield, 1)} of ${MOST_YIELD}`}
        </Fact>
        <Fact name={t`Review due`}>{network.reviewOn ? day(network.reviewOn) : '–'}</Fact>
        <Fact name={t`Best before`}>{network.bestBefore ? day(network.bestBefore) : '–'}</Fact>
      </dl>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-muted">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
