import { useLingui } from '@lingui/react/macro';
import { LIMITS } from '../../domain/limits';

/** What an act on reviews answers. */
export type ReviewAnswer = { readonly ok: true } | { readonly ok: false; readonly code: string };

/** Says why a review's act was refused; null when it was not. */
export function useReviewProblem(): (answer: ReviewAnswer | undefined) => string | null {
  const { t, i18n } = useLingui();
  return (answer) => {
    if (!answer || answer.ok) return null;
    switch (answer.code) {
      case 'name.missing':
        return t`Give it a name, such as "Spring review".`;
      case 'name.too-long':
        return t`A name has at most ${i18n.number(LIMITS.campaignName)} characters.`;
      case 'note.too-long':
        return t`A note has at most ${i18n.number(LIMITS.note)} characters. What you typed is still here.`;
      case 'closesOn.unusable':
        return t`Choose the day on which the review is to be closed.`;
      case 'closesOn.past':
        return t`The closing date has passed already. Choose today or later.`;
      case 'networks.none':
        return t`Choose at least one network.`;
      case 'networks.too-many':
        return t`A review holds at most ${i18n.number(LIMITS.networksPerCampaign)} networks. Filter the portfolio first.`;
      case 'networks.unknown':
        return t`Some of these networks have just gone from the portfolio. Look again and choose anew.`;
      case 'reviewers.missing':
        return t`Choose who reviews the networks that have no owner.`;
      case 'reviewer.unknown':
        return t`One of the reviewers is no longer a member. Choose somebody else.`;
      case 'reviewer.may-not':
        return t`Viewers and commenters cannot answer a review. Choose a member, a lead or an owner.`;
      case 'campaign.closed':
        return t`This review has been closed meanwhile. Nothing was changed.`;
      case 'campaign.paused':
        return t`This review is paused. It can be answered again when a lead resumes it.`;
      case 'item.meanwhile':
        return t`This review was paused or closed, or the network given to somebody else, in the meantime. Nothing was changed.`;
      case 'item.not-yours':
        return t`This network is in somebody else's queue.`;
      case 'snapshots.too-many':
        return t`There are ${i18n.number(LIMITS.snapshotsPerOrganisation)} snapshots already, which is as many as fit.`;
      case 'changed-card':
        return t`The card could not be changed, so the answer was not kept either. What you typed is still here.`;
      default:
        return t`That could not be done. Nothing was changed.`;
    }
  };
}
