import { Plural, Trans } from '@lingui/react/macro';
import { type FeedbackSum, LEAST_ANSWERS } from '../../../domain/feedback/feedback-input';
import { GivenBars } from './given-bars';

/** What all answers together say, for hosts. */
export function SumView({ sum: { answers, mean, lines } }: { sum: FeedbackSum }) {
  if (answers === 0)
    return (
      <p className="text-ink-muted text-sm">
        <Trans>Nobody has answered yet.</Trans>
      </p>
    );
  return (
    <div className="flex flex-col gap-2">
      <p className="text-ink-muted text-sm">
        <Plural value={answers} one="# answer" other="# answers" />
        {mean === null ? (
          <>
            {'. '}
            <Trans>Their sum shows from {LEAST_ANSWERS} on, so that it tells of nobody.</Trans>
          </>
        ) : null}
      </p>
      {mean === null ? null : <GivenBars given={mean} />}
      {lines.length === 0 ? null : (
        <ul className="flex flex-col gap-1 border-line border-l-2 pl-3 text-sm">
          {lines.map((line, index) => (
            <li key={`${index} ${line}`}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
