import { useLingui } from '@lingui/react/macro';
import { Flag, Pause, Play } from 'lucide-react';
import { useFetcher } from 'react-router';
import { AlertDialog } from '../../ui/alert-dialog';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import type { OpenReview } from './review-network';
import { type ReviewAnswer, useReviewProblem } from './review-problem';

/** What a lead does with a review: another date, a pause, the end. */
export function ReviewControls({ review, today }: { review: OpenReview; today: string }) {
  const { t } = useLingui();
  const fetcher = useFetcher<ReviewAnswer>();
  const problem = useReviewProblem()(fetcher.state === 'idle' ? fetcher.data : undefined);
  const send = (fields: Record<string, string>) => void fetcher.submit(fields, { method: 'post' });
  const waiting = review.items.filter(({ state }) => state === 'waiting').length;
  const isPaused = review.state === 'paused';
  return (
    <div className="flex flex-wrap items-end gap-2">
      <Field label={t`Closes on`}>
        <Input
          type="date"
          min={today}
          defaultValue={review.closesOn}
          key={review.closesOn}
          className="w-40"
          onBlur={(event) => {
            const closesOn = event.target.value;
            if (closesOn !== '' && closesOn !== review.closesOn) send({ intent: 'rewrite', closesOn });
          }}
        />
      </Field>
      <Button
        icon={isPaused ? <Play aria-hidden="true" /> : <Pause aria-hidden="true" />}
        onClick={() => send({ intent: isPaused ? 'resume' : 'pause' })}
      >
        {isPaused ? t`Resume` : t`Pause`}
      </Button>
      <AlertDialog
        trigger={
          <Button variant="primary" icon={<Flag aria-hidden="true" />}>
            {t`Close the review`}
          </Button>
        }
        title={t`Close the review?`}
        description={
          waiting > 0
            ? t`${waiting} networks have not been looked at; they stay as they are. A dated snapshot of the whole portfolio is kept. A closed review cannot be opened again.`
            : t`A dated snapshot of the whole portfolio is kept. A closed review cannot be opened again.`
        }
        confirmLabel={t`Close and keep a snapshot`}
        onConfirm={() => send({ intent: 'close' })}
      />
      {problem && (
        <p role="alert" className="basis-full text-danger text-sm">
          {problem}
        </p>
      )}
    </div>
  );
}
