import { useLingui } from '@lingui/react/macro';
import { LIMITS } from '../../domain/limits';
import type { DraftField, DraftProblems } from '../../domain/scoring/criterion-draft';
import type { CriteriaAnswer } from './criteria-data';

/** A sentence for an act that was refused; nothing for one whose problems stand at their fields. */
export function useCriteriaProblem(answer: CriteriaAnswer | undefined): string | undefined {
  const { t } = useLingui();
  if (!answer || answer.ok || answer.problems) return undefined;
  switch (answer.code) {
    case 'criterion.changed-meanwhile':
      return t`Somebody changed this meanwhile. Your words are still here: look at theirs below, then save again.`;
    case 'criterion.unknown':
      return t`Somebody archived this criterion meanwhile. It is among the archived ones.`;
    case 'criteria.last':
      return t`A model needs one criterion at least. Archive the whole model instead, or add another first.`;
    case 'criteria.too-many':
      return t`A model has room for ${LIMITS.criteriaPerModel} criteria. Few are easier to agree on: archive one first.`;
    case 'criteria.fixed':
      return t`This model is made of exactly these four. You can change their words.`;
    case 'model.is-main':
      return t`Its score stands on the cards. Choose another model for that first.`;
    case 'model.archived':
      return t`It is archived. Restore it first.`;
    case 'name.missing':
      return t`Give it a name.`;
    case 'name.too-long':
      return t`A name may have ${LIMITS.scoringModelName} characters; shorten it a little.`;
    case 'forbidden':
      return t`You may no longer change this model.`;
    default:
      return t`That did not work, and nothing was changed. Try again in a moment.`;
  }
}

/** Sentences for the fields of a criterion's form. */
export function useDraftSentences(problems: DraftProblems | undefined): Partial<Record<DraftField, string>> {
  const { t } = useLingui();
  if (!problems) return {};
  const { name, definition, weight, anchors } = problems;
  const most = LIMITS.anchorsPerCriterion;
  const anchorSentences: Record<string, string> = {
    'no-ends': t`Say in words what the lowest and the highest value stand for.`,
    'not-a-number': t`Each value is a whole number from 0 to ${LIMITS.anchorValue}.`,
    twice: t`Two of them have the same value.`,
    'too-few': t`A scale needs two values at least.`,
    'too-many': t`A scale has room for ${most} values.`,
    'too-long': t`The words at a value may have ${LIMITS.anchorWords} characters.`,
  };
  return {
    ...(name && {
      name:
        name === 'missing'
          ? t`Give it a name.`
          : t`A name may have ${LIMITS.criterionName} characters; shorten it a little.`,
    }),
    ...(definition && {
      definition:
        definition === 'missing'
          ? t`Say in a sentence what is meant, so that everybody means the same.`
          : t`A definition may have ${LIMITS.criterionDefinition} characters. Short ones are understood alike.`,
    }),
    ...(weight && { weight: t`A whole number from 1 to ${LIMITS.criterionWeight}.` }),
    ...(anchors && { anchors: anchorSentences[anchors] ?? t`Check the scale.` }),
  };
}
