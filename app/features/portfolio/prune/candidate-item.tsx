import { Trans, useLingui } from '@lingui/react/macro';
import { CalendarClock, Gavel, ListChecks, Scissors } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { PruneCandidate } from '../../../domain/portfolio/prune-candidates';
import { Button } from '../../../ui/button';
import { Checkbox } from '../../../ui/checkbox';
import { Popover, PopoverContent, PopoverTrigger } from '../../../ui/popover';
import { DatePicker } from '../../marks/date-picker';
import { StageDot } from '../../marks/stage-dot';
import { usePortfolioActs } from '../acts/portfolio-acts';
import type { PortfolioFrameData } from '../frame/portfolio-frame-data';
import { useNetworkFaces } from '../network-faces';
import { useNumbers } from '../use-numbers';
import { Evidence } from './evidence';

/** A network that may be one to leave: its evidence, and what can be done about it. */
export function CandidateItem({
  candidate,
  frame,
  isPicked,
  onPick,
}: {
  candidate: PruneCandidate;
  frame: PortfolioFrameData;
  isPicked: boolean;
  onPick: () => void;
}) {
  const { t, i18n } = useLingui();
  const { day } = useNumbers();
  const face = useNetworkFaces()(candidate.cardId);
  const { sending } = usePortfolioActs();
  if (!face) return null;
  const mine = sending.filter(({ networks }) => networks.some(({ cardId }) => cardId === candidate.cardId));
  const stage = mine.reduce((now, { edit }) => (edit.field === 'stage' ? edit.value : now), face.stage);
  const review = mine.reduce<string | null>(
    (now, { edit }) => (edit.field === 'review' ? edit.value : now),
    candidate.reviewOn,
  );
  const when = review && day(review);
  const weight = i18n.number(candidate.weight, { maximumFractionDigits: 1 });
  return (
    <li className={`flex gap-3 rounded-md border bg-surface p-3 sm:p-4 ${isPicked ? 'border-accent' : 'border-line'}`}>
      <Checkbox aria-label={t`What if we leave ${face.name}`} checked={isPicked} onChange={onPick} className="pt-1" />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
          <Link to={face.to} className="min-w-0 font-semibold hover:underline">
            {face.name}
          </Link>
          <span className="inline-flex items-center gap-1.5 text-ink-muted text-sm">
            <StageDot stage={stage} />
            {when === null ? (
              <Trans>no review set</Trans>
            ) : review !== null && review < frame.today ? (
              <span className="text-danger">
                <Trans>review was due {when}</Trans>
              </span>
            ) : (
              <Trans>next review {when}</Trans>
            )}
          </span>
          <span className="ml-auto text-ink-faint text-xs tabular-nums" title={t`How much the evidence weighs`}>
            <Trans>weight {weight}</Trans>
          </span>
        </div>
        <ul className="mt-2 flex flex-col gap-1.5">
          {candidate.evidence.map((evidence) => (
            <Evidence key={evidence.sign} evidence={evidence} />
          ))}
        </ul>
        <div className="mt-3 flex flex-wrap gap-2 print:hidden">
          {frame.canEdit && stage === 'active' ? <StartReview candidate={candidate} /> : null}
          {stage === 'prune' ? (
            <Button asChild size="sm">
              <Link to={`${face.to}?tab=checklists`}>
                <ListChecks aria-hidden="true" />
                {t`Open its checklists`}
              </Link>
            </Button>
          ) : null}
          {frame.canEdit ? (
            <Button asChild size="sm" variant="ghost">
              <Link to={`/o/${frame.organisationId}/decisions?propose=${candidate.cardId}`}>
                <Gavel aria-hidden="true" />
                {t`Propose a decision`}
              </Link>
            </Button>
          ) : null}
          {frame.canEdit ? <LookAgain candidate={candidate} review={review} today={frame.today} /> : null}
        </div>
      </div>
    </li>
  );
}

/** Moves the card to its board's Prune column. */
function StartReview({ candidate: { cardId } }: { candidate: PruneCandidate }) {
  const { t } = useLingui();
  const { change } = usePortfolioActs();
  const face = useNetworkFaces()(cardId);
  if (!face) return null;
  const networks = [{ boardId: face.boardId, cardId }];
  return (
    <Button
      size="sm"
      icon={<Scissors aria-hidden="true" />}
      onClick={() =>
        change({
          changes: [{ networks, edit: { field: 'stage', value: 'prune' } }],
          inverse: [{ networks, edit: { field: 'stage', value: 'active' } }],
          said: t`${face.name} is being reviewed for leaving`,
          nameOf: () => face.name,
        })
      }
    >
      {t`Start the review for leaving`}
    </Button>
  );
}

/** Not now: sets the day on which to look at it again. */
function LookAgain({
  candidate: { cardId },
  review,
  today,
}: {
  candidate: PruneCandidate;
  review: string | null;
  today: string;
}) {
  const { t } = useLingui();
  const { day } = useNumbers();
  const { change } = usePortfolioActs();
  const [open, setOpen] = useState(false);
  const face = useNetworkFaces()(cardId);
  if (!face) return null;
  const networks = [{ boardId: face.boardId, cardId }];
  const pick = (value: string | null) => {
    setOpen(false);
    const when = value && day(value);
    change({
      changes: [{ networks, edit: { field: 'review', value } }],
      inverse: [{ networks, edit: { field: 'review', value: review } }],
      said: when ? t`${face.name} is looked at again on ${when}` : t`${face.name} has no review set`,
      nameOf: () => face.name,
    });
  };
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button size="sm" variant="ghost" icon={<CalendarClock aria-hidden="true" />}>
          {t`Not now`}
        </Button>
      </PopoverTrigger>
      <PopoverContent aria-label={t`Look again on`} className="p-3">
        <p className="mb-2 font-medium text-sm">{t`Look again on`}</p>
        <DatePicker value={review} today={today} label={t`Look again on`} onPick={pick} />
      </PopoverContent>
    </Popover>
  );
}
