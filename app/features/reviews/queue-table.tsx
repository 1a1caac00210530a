import { useLingui } from '@lingui/react/macro';
import { Link, useFetcher, useSearchParams } from 'react-router';
import type { MemberId } from '../../domain/ids';
import { byName } from '../../domain/names';
import { Badge } from '../../ui/badge';
import { Progress } from '../../ui/progress';
import { Select } from '../../ui/select';
import { Table, Td, Th } from '../../ui/table';
import { MemberAvatar } from '../marks/member-avatar';
import type { MemberFace } from '../marks/people';
import { SegmentMark } from '../marks/segment-mark';
import type { OpenReview, ReviewItem } from './review-network';
import { type ReviewAnswer, useReviewProblem } from './review-problem';

interface QueueTableProps {
  readonly review: OpenReview;
  readonly organisationHome: string;
  readonly members: readonly MemberFace[];
  /** Who may be given networks to review. */
  readonly reviewers: readonly MemberFace[];
  readonly canRun: boolean;
}

/** Every queue of a review with its answers, reviewer by reviewer. */
export function QueueTable({ review, organisationHome, members, reviewers, canRun }: QueueTableProps) {
  const { t, i18n } = useLingui();
  const holders = [...new Set(review.items.map(({ reviewerId }) => reviewerId))];
  const faces = new Map(members.map((member) => [member.id, member]));
  const face = (id: MemberId): MemberFace => faces.get(id) ?? { id, name: '?', state: 'left' };
  return (
    <section aria-label={t`All queues`} className="mt-8 flex flex-col gap-8">
      {holders
        .map(face)
        .toSorted(byName(i18n.locale))
        .map((reviewer) => (
          <ReviewerQueue
            key={reviewer.id}
            reviewer={reviewer}
            items={review.items.filter(({ reviewerId }) => reviewerId === reviewer.id)}
            isOpen={review.state !== 'closed'}
            {...{ organisationHome, reviewers, canRun }}
          />
        ))}
    </section>
  );
}

interface ReviewerQueueProps extends Omit<QueueTableProps, 'review' | 'members'> {
  readonly reviewer: MemberFace;
  readonly items: readonly ReviewItem[];
  readonly isOpen: boolean;
}

function ReviewerQueue({ reviewer, items, isOpen, organisationHome, reviewers, canRun }: ReviewerQueueProps) {
  const { t } = useLingui();
  const answered = items.filter(({ state }) => state !== 'waiting').length;
  return (
    <div>
      <div className="mb-1 flex flex-wrap items-center gap-2">
        <MemberAvatar member={reviewer} size="sm" decorative />
        <h3 className="font-medium">{reviewer.name}</h3>
        {reviewer.state === 'left' && <Badge tone="danger">{t`Left the organisation`}</Badge>}
        <Progress value={answered / items.length} label={t`Progress of ${reviewer.name}`} className="ml-auto w-24!" />
        <span className="text-ink-muted text-sm tabular-nums">{t`${answered} of ${items.length}`}</span>
      </div>
      <Table aria-label={t`Queue of ${reviewer.name}`}>
        <thead>
          <tr>
            <Th>{t`Network`}</Th>
            <Th className="max-sm:hidden">{t`Segment`}</Th>
            <Th>{t({ message: 'Answer', context: 'what somebody answered' })}</Th>
            <Th className="w-full max-sm:hidden">{t`Note`}</Th>
            {canRun && isOpen && <Th className="max-sm:hidden">{t`Reviewer`}</Th>}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.cardId}>
              <Td className="w-full min-w-40 sm:w-auto sm:min-w-72">
                {item.network ? (
                  <Link
                    to={`${organisationHome}/boards/${item.network.boardId}/cards/${item.cardId}`}
                    className="underline-offset-2 hover:underline"
                  >
                    {item.network.name}
                  </Link>
                ) : (
                  <span className="text-ink-muted">{t`${item.name} (archived)`}</span>
                )}
                {canRun && isOpen && (
                  <div className="mt-1 max-w-44 empty:hidden sm:hidden">
                    <Reassign item={item} holder={reviewer} reviewers={reviewers} />
                  </div>
                )}
                {item.note !== '' && <p className="text-ink-muted text-sm sm:hidden">{item.note}</p>}
              </Td>
              <Td className="max-sm:hidden">
                {item.network?.segment ? <SegmentMark segment={item.network.segment} /> : '–'}
              </Td>
              <Td className="whitespace-nowrap">
                <AnswerWords item={item} isOpen={isOpen} />
              </Td>
              <Td className="min-w-40 text-ink-muted max-sm:hidden">{item.note}</Td>
              {canRun && isOpen && (
                <Td className="max-sm:hidden">
                  <Reassign item={item} holder={reviewer} reviewers={reviewers} />
                </Td>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function AnswerWords({ item, isOpen }: { item: ReviewItem; isOpen: boolean }) {
  const { t } = useLingui();
  const [search] = useSearchParams();
  const words = { waiting: t`Waits`, done: t`Reviewed`, skipped: t`Left for now` }[item.state];
  const tone = { waiting: 'neutral', done: 'success', skipped: 'warning' } as const;
  const badge = <Badge tone={tone[item.state]}>{words}</Badge>;
  if (!isOpen) return badge;
  const next = new URLSearchParams(search);
  next.set('network', item.cardId);
  return (
    <Link to={`?${next}`} replace aria-label={t`${words}: answer ${item.name}`}>
      {badge}
    </Link>
  );
}

interface ReassignProps {
  readonly item: ReviewItem;
  /** In whose queue it is. */
  readonly holder: MemberFace;
  readonly reviewers: readonly MemberFace[];
}

function Reassign({ item, holder, reviewers }: ReassignProps) {
  const { t } = useLingui();
  const fetcher = useFetcher<ReviewAnswer>();
  const problem = useReviewProblem()(fetcher.state === 'idle' ? fetcher.data : undefined);
  if (item.state !== 'waiting') return null;
  const choices = reviewers.some(({ id }) => id === holder.id) ? reviewers : [holder, ...reviewers];
  return (
    <>
      <Select
        aria-label={t`Reviewer of ${item.name}`}
        value={item.reviewerId}
        onChange={(event) =>
          void fetcher.submit(
            { intent: 'reassign', card: item.cardId, reviewer: event.target.value },
            { method: 'post' },
          )
        }
      >
        {choices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      {problem && (
        <p role="alert" className="mt-1 text-danger text-sm">
          {problem}
        </p>
      )}
    </>
  );
}
