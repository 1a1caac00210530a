import { Plural, useLingui } from '@lingui/react/macro';
import { CheckSquare, Clock3, MessageSquare } from 'lucide-react';
import type { ReactNode } from 'react';
import { type CardContent, checklistProgress } from '../../../board-doc/content';
import type { MemberId, ScoringModelId } from '../../../domain/ids';
import type { Stage } from '../../../domain/life-cycle';
import { cx } from '../../../ui/cx';
import { DateChip } from '../../marks/date-chip';
import { dueTone } from '../../marks/due-tone';
import { LabelChip, type LabelFace } from '../../marks/label-chip';
import { MemberAvatar, NoOwner } from '../../marks/member-avatar';
import type { MemberFace } from '../../marks/people';
import { SegmentMark } from '../../marks/segment-mark';
import type { HiddenItems } from '../model/face-items';

const EDGES: Record<Stage, string> = {
  join: 'bg-stage-join-solid',
  active: 'bg-stage-active-solid',
  prune: 'bg-stage-prune-solid',
  left: 'bg-stage-left-solid',
};
const MOST_LABELS = 3;

export interface CardFaceProps {
  readonly card: CardContent;
  readonly stage: Stage;
  readonly members: ReadonlyMap<MemberId, MemberFace>;
  readonly labels: readonly LabelFace[];
  readonly hidden: HiddenItems;
  /** Whose result is shown; null: the first that the card has. */
  readonly mainModel: ScoringModelId | null;
  readonly today: string;
  readonly comments: number;
  /** Ids of the name and of what is said beside it, for the link around. */
  readonly nameId?: string;
  readonly detailsId?: string;
  /** Who is on the card now. */
  readonly presence?: ReactNode;
  /** Said after the details, unseen. */
  readonly state?: string;
}

/** What is seen of a card, in the order and within the six rows that the design gives. Nothing in it can be pressed. */
export function CardFace(props: CardFaceProps) {
  const { card, stage, hidden, nameId, detailsId } = props;
  const labels = hidden.has('labels') ? [] : props.labels.filter((label) => card.labels.includes(label.id));
  return (
    <span className="flex flex-col gap-1.5 py-2 pr-2.5 pl-3.5 text-left">
      <span aria-hidden="true" className={cx('absolute inset-y-0 left-0 w-1 rounded-l-sm', EDGES[stage])} />
      <span className="flex items-start gap-2 pr-5">
        {!hidden.has('segment') && card.segment && <SegmentMark segment={card.segment} />}
        <span id={nameId} className="wrap-anywhere line-clamp-2 font-medium text-base text-ink">
          {card.name}
        </span>
      </span>
      <span id={detailsId} className="flex flex-col gap-1.5">
        {!hidden.has('purpose') && card.purpose !== '' && (
          <span className="truncate text-ink-muted text-xs">{card.purpose}</span>
        )}
        {labels.length > 0 && (
          <span className="flex h-5 items-center gap-1 overflow-hidden">
            {labels.slice(0, MOST_LABELS).map((label) => (
              <LabelChip key={label.id} label={label} className="min-w-8 max-w-28 shrink" />
            ))}
            {labels.length > MOST_LABELS && (
              <span className="text-ink-muted text-xs">+{labels.length - MOST_LABELS}</span>
            )}
          </span>
        )}
        <FaceFooter {...props} />
        {props.state && <span className="sr-only">{props.state}</span>}
      </span>
    </span>
  );
}

function FaceFooter({ card, hidden, mainModel, members, today, comments, presence }: CardFaceProps) {
  const owner = card.owner && members.get(card.owner);
  const progress = hidden.has('checklist') ? null : checklistProgress(card);
  return (
    <span className="flex max-h-11 min-h-5 flex-wrap items-center gap-x-2 gap-y-1 overflow-hidden">
      {!hidden.has('score') && <Score card={card} mainModel={mainModel} />}
      {!hidden.has('owner') && (owner ? <MemberAvatar member={owner} /> : <NoOwner />)}
      {!hidden.has('dates') && card.bestBefore && <DateChip date={card.bestBefore} kind="bestBefore" today={today} />}
      {!hidden.has('dates') && card.review && <DateChip date={card.review} kind="review" today={today} />}
      {!hidden.has('dates') && isNearStep(card.nextStepOn, today) && (
        <DateChip date={card.nextStepOn} kind="nextStep" today={today} />
      )}
      {progress && (
        <Count icon={<CheckSquare aria-hidden="true" />} tone={progress.done === progress.total ? 'done' : 'plain'}>
          {progress.done}/{progress.total}
        </Count>
      )}
      {!hidden.has('hours') && card.hours !== null && <Hours hours={card.hours} />}
      {!hidden.has('comments') && comments > 0 && (
        <Count icon={<MessageSquare aria-hidden="true" />}>
          {comments}
          <span className="sr-only">
            {' '}
            <Plural value={comments} one="comment" other="comments" />
          </span>
        </Count>
      )}
      {!hidden.has('presence') && presence}
    </span>
  );
}

/** The next step is told once it is due within 30 days; before that its place is on the card. */
function isNearStep(date: string | null, today: string): date is string {
  return date !== null && dueTone(date, today) !== 'far';
}

/** The outcome as a part of the most that is possible, as a small bar. */
function Score({ card, mainModel }: Pick<CardFaceProps, 'card' | 'mainModel'>) {
  const { t, i18n } = useLingui();
  const score = card.scores.find(({ modelId }) => modelId === mainModel) ?? card.scores[0];
  if (!score || score.fraction === null) return null;
  const label = score.points === null ? t`Scored` : t`Score ${i18n.number(score.points, { maximumFractionDigits: 2 })}`;
  return (
    <span
      role="img"
      aria-label={label}
      title={label}
      className="flex h-1.5 w-8 overflow-hidden rounded-full bg-pressed"
    >
      <span className="rounded-full bg-accent" style={{ width: `${Math.round(score.fraction * 100)}%` }} />
    </span>
  );
}

function Hours({ hours }: { hours: number }) {
  const { t, i18n } = useLingui();
  return <Count icon={<Clock3 aria-hidden="true" />}>{t`${i18n.number(hours)} h/month`}</Count>;
}

function Count({ icon, tone = 'plain', children }: { icon: ReactNode; tone?: 'plain' | 'done'; children: ReactNode }) {
  return (
    <span
      className={cx(
        'inline-flex items-center gap-1 text-xs tabular-nums [&_svg]:size-3.5',
        tone === 'done' ? 'text-success' : 'text-ink-muted',
      )}
    >
      {icon}
      {children}
    </span>
  );
}
