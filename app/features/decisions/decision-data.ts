import { useLingui } from '@lingui/react/macro';
import type { DraftField, DraftProblems } from '../../domain/decisions/decision-draft';
import { LIMITS } from '../../domain/limits';

/** What the acts on decisions answer. */
export type DecisionActionAnswer =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: string; readonly problems?: DraftProblems };

/** A sentence for what was refused; what belongs to a field stands at it. */
export function useDecisionProblem(): (code: string) => string {
  const { t } = useLingui();
  return (code) => {
    switch (code) {
      case 'decision.decided':
        return t`It is decided already; somebody was quicker.`;
      case 'decision.proposed-already':
        return t`It is proposed already and cannot be rewritten. Withdraw it and propose anew.`;
      case 'decision.card-gone':
        return t`The network’s card is no longer there, so this cannot be carried out. It can be rejected or withdrawn.`;
      case 'decision.card-archived':
        return t`The network’s card is archived. Restore it first, then approve.`;
      case 'decision.board-archived':
        return t`The network’s board is archived. Restore it first, then approve.`;
      case 'decision.no-column':
        return t`No column of the board stands for the stage that the network is to come to. Add one or map one to it, then approve.`;
      case 'decision.changes-nothing':
        return t`The network is already so. Choose something else to propose.`;
      case 'decision.approver-unknown':
        return t`One of those you named can no longer approve. Choose leads or owners of the organisation.`;
      case 'decision.no-approvers':
        return t`Name somebody who can approve.`;
      case 'decision.too-many-approvers':
        return t`At most ${LIMITS.decisionApprovers} people can be asked. Fewer decide sooner.`;
      case 'decision.words-too-long':
        return t`The line with your answer may have ${LIMITS.decisionWords} characters; shorten it a little.`;
      case 'decision.failed':
        return t`The card could not be changed just now. Nothing else is lost: try again.`;
      case 'card.unknown':
      case 'decision.unknown':
        return t`It is no longer there.`;
      case 'forbidden':
        return t`Your role does not allow this, or you are not among those who are asked.`;
      default:
        return t`That did not work, and nothing was changed. Try again in a moment.`;
    }
  };
}

/** Sentences for the fields of a proposal. */
export function useDraftSentences(problems: DraftProblems | undefined): Partial<Record<DraftField, string>> {
  const { t } = useLingui();
  if (!problems) return {};
  const { change, grounds, decideBy, approvers } = problems;
  return {
    ...(change && { change: t`Choose what is to change.` }),
    ...(grounds && {
      grounds:
        grounds === 'missing'
          ? t`Say why in a few sentences; those who decide read this first.`
          : t`Grounds may have ${LIMITS.decisionGrounds} characters. What is longer belongs into a document.`,
    }),
    ...(decideBy && {
      decideBy:
        decideBy === 'past' ? t`This day is past. Choose a later one, or none.` : t`Write a day of the calendar.`,
    }),
    ...(approvers && {
      approvers:
        approvers === 'missing'
          ? t`Name at least one person who decides.`
          : t`At most ${LIMITS.decisionApprovers} people can be asked. Fewer decide sooner.`,
    }),
  };
}
