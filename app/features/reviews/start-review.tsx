import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import { useFetcher } from 'react-router';
import { addMonths } from '../../domain/days';
import type { CardId, MemberId } from '../../domain/ids';
import type { Stage } from '../../domain/life-cycle';
import { LIMITS } from '../../domain/limits';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Dialog, DialogClose, DialogContent, DialogFooter } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { Textarea } from '../../ui/textarea';
import { MemberAvatar } from '../marks/member-avatar';
import type { MemberFace } from '../marks/people';
import { StageDot } from '../marks/stage-dot';
import { type ReviewAnswer, useReviewProblem } from './review-problem';

/** A network that a review may be started for. */
export interface StartReviewNetwork {
  readonly cardId: CardId;
  readonly name: string;
  readonly stage: Stage;
  readonly ownerId: MemberId | null;
}

interface StartReviewProps {
  readonly networks: readonly StartReviewNetwork[];
  /** Who may be given networks to review. */
  readonly reviewers: readonly MemberFace[];
  readonly today: string;
  readonly onClose: () => void;
}

/** Chooses networks, reviewers and a closing date. The networks offered are those that the portfolio's filter shows. */
export function StartReview({ networks, reviewers, today, onClose }: StartReviewProps) {
  const { t } = useLingui();
  const fetcher = useFetcher<ReviewAnswer>();
  const problem = useReviewProblem()(fetcher.state === 'idle' ? fetcher.data : undefined);
  const code = fetcher.data && !fetcher.data.ok ? fetcher.data.code : '';
  const form = useId();
  const [chosen, setChosen] = useState(() => new Set(networks.filter(({ stage }) => stage !== 'left').map(idOf)));
  const [byOwner, setByOwner] = useState(true);
  const ownerless = networks.filter(({ cardId, ownerId }) => chosen.has(cardId) && ownerId === null).length;

  function toggle(card: CardId, isChosen: boolean) {
    const next = new Set(chosen);
    if (isChosen) next.add(card);
    else next.delete(card);
    setChosen(next);
  }

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={t`Start a review`}
        description={t`Each network comes into one person's queue. What they change is changed on the card at once.`}
        size="lg"
      >
        <fetcher.Form id={form} method="post" className="flex flex-col gap-4">
          <input type="hidden" name="intent" value="start" />
          <div className="grid gap-4 sm:grid-cols-[1fr_12rem]">
            <Field label={t`Name`} error={code.startsWith('name.') ? problem : null}>
              <Input
                name="name"
                maxLength={LIMITS.campaignName}
                placeholder={t`Spring review`}
                autoComplete="off"
                required
              />
            </Field>
            <Field label={t`Closes on`} error={code.startsWith('closesOn.') ? problem : null}>
              <Input type="date" name="closesOn" min={today} defaultValue={addMonths(today, 1)} required />
            </Field>
          </div>
          <Field label={t`What to look at`} optional={t`optional`} error={code.startsWith('note.') ? problem : null}>
            <Textarea name="note" rows={2} maxLength={LIMITS.note} />
          </Field>
          <fieldset className="flex flex-col gap-2">
            <legend className="mb-1 font-medium">{t`Who reviews`}</legend>
            <Checkbox
              name="byOwner"
              checked={byOwner}
              onChange={(event) => setByOwner(event.target.checked)}
              label={t`Owners review their own networks`}
              hint={
                byOwner
                  ? t`${plural(ownerless, { 0: 'Every chosen network has an owner.', one: '# chosen network has no owner and goes to the people below.', other: '# chosen networks have no owner and go round among the people below.' })}`
                  : t`All networks go round among the people below.`
              }
            />
            <div className="grid grid-cols-[repeat(auto-fill,minmax(12rem,1fr))] gap-x-4 gap-y-1">
              {reviewers.map((member) => (
                <Checkbox
                  key={member.id}
                  name="reviewer"
                  value={member.id}
                  label={
                    <span className="flex items-center gap-2">
                      <MemberAvatar member={member} size="sm" decorative />
                      {member.name}
                    </span>
                  }
                />
              ))}
            </div>
          </fieldset>
          <fieldset className="flex min-h-0 flex-col">
            <legend className="mb-1 font-medium">{t`Networks`}</legend>
            <div className="mb-1 flex items-center justify-between gap-2 text-sm">
              <p role="status" className="text-ink-muted tabular-nums">
                {t`${chosen.size} of ${networks.length} chosen. The filter of the portfolio says which are offered.`}
              </p>
              <Button
                size="sm"
                variant="ghost"
                onClick={() => setChosen(new Set(chosen.size === networks.length ? [] : networks.map(idOf)))}
              >
                {chosen.size === networks.length ? t`None` : t`All`}
              </Button>
            </div>
            <ul className="max-h-44 overflow-y-auto rounded-sm border border-line p-1">
              {networks.map((network) => (
                <li key={network.cardId} className="flex items-center rounded-sm px-1 hover:bg-hover">
                  <Checkbox
                    name="card"
                    value={network.cardId}
                    checked={chosen.has(network.cardId)}
                    onChange={(event) => toggle(network.cardId, event.target.checked)}
                    label={
                      <span className="flex items-center gap-2">
                        <StageDot stage={network.stage} />
                        {network.name}
                      </span>
                    }
                  />
                </li>
              ))}
            </ul>
          </fieldset>
          {problem && !/^(name|closesOn|note)\./.test(code) && (
            <p role="alert" className="text-danger">
              {problem}
            </p>
          )}
        </fetcher.Form>
        <DialogFooter>
          <DialogClose asChild>
            <Button>{t`Cancel`}</Button>
          </DialogClose>
          <Button type="submit" form={form} variant="primary" pending={fetcher.state !== 'idle'}>
            {t`Start the review`}
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}

function idOf({ cardId }: StartReviewNetwork): CardId {
  return cardId;
}
