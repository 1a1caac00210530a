import type { FeedbackTarget } from '../../../server/feedback/feedback-service';
import { FEEDBACK_TARGETS } from '../../domain/feedback/feedback-input';

/** What an answer is about, as an address or a form names it; null: nothing that there is. */
export function readFeedbackTarget(given: Pick<FormData, 'get'> | URLSearchParams): FeedbackTarget | null {
  const kind = FEEDBACK_TARGETS.find((each) => each === given.get('targetKind'));
  return kind ? { kind, id: String(given.get('targetId') ?? ''), instance: String(given.get('instance') ?? '') } : null;
}
