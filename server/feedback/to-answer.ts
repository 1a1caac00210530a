import type { FeedbackAnswer } from '../../app/domain/feedback/feedback-input';

/** An answer without whose it is. */
export function toAnswer(row: {
  readonly gotFor: string;
  readonly immaterial: number;
  readonly relational: number;
  readonly economic: number;
  readonly line: string;
}): FeedbackAnswer {
  const { gotFor, immaterial, relational, economic, line } = row;
  return { gotFor: gotFor === 'person' ? 'person' : 'organisation', immaterial, relational, economic, line };
}
