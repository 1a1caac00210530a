import { useLingui } from '@lingui/react/macro';
import { LIMITS } from '../../domain/limits';
import type { ScoringAnswer } from './scoring-data';

/** A sentence for an act that was refused: what happened, what was kept, what to do. */
export function useScoringProblem(answer: ScoringAnswer | undefined): string | undefined {
  const { t } = useLingui();
  if (!answer || answer.ok) return undefined;
  switch (answer.code) {
    case 'name.missing':
      return t`Give the session a name.`;
    case 'name.too-long':
      return t`A name may have ${LIMITS.sessionName} characters; shorten it a little.`;
    case 'session.no-cards':
      return t`Choose one network at least.`;
    case 'session.too-many-cards':
      return t`A session has room for ${LIMITS.cardsPerSession} networks. Choose fewer, and open another for the rest.`;
    case 'model.archived':
      return t`Somebody archived this model meanwhile. Choose another.`;
    case 'session.paused':
      return t`The session is paused. What you gave so far is kept.`;
    case 'session.ended':
      return t`The session has ended.`;
    case 'session.moved-on':
      return t`Somebody else moved the session on in this moment. This is where it stands now.`;
    case 'session.not-in':
      return t`You left the session. Take part again to score.`;
    case 'score.missing':
      return t`A value is missing. Choose one for each criterion.`;
    case 'score.after-reveal':
      return t`The scores were revealed in this moment, so yours was not changed any more.`;
    case 'reveal.done-already':
      return t`Somebody revealed it in this moment.`;
    case 'reveal.nothing':
      return t`Nobody has finished yet, so there is nothing to reveal.`;
    case 'agree.before-reveal':
      return t`Reveal the scores first.`;
    case 'agree.meanwhile':
      return t`Somebody set the agreed value in this moment. It is shown now; set yours again if you still want to.`;
    case 'timer.minutes':
      return t`A timer runs for ${LIMITS.sessionMinutes} minutes at most.`;
    case 'unreachable':
      return t`The server cannot be reached. Your choice is kept here; try again in a moment.`;
    default:
      return t`That did not work, and nothing was changed. Try again in a moment.`;
  }
}
