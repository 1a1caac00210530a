import { useLingui } from '@lingui/react/macro';
import { LIMITS } from '../../../domain/limits';

/** Turns the codes of refusals about services and answers into sentences. */
export function useFeedbackSentence(): (code: string) => string {
  const { t } = useLingui();
  return (code) => {
    switch (code) {
      case 'feedback.choice':
        return t`Say for each of the three how much it gave, also when it gave nothing.`;
      case 'feedback.line':
        return t`The line has at most ${LIMITS.feedbackLine} characters.`;
      case 'feedback.unknown':
      case 'service.unknown':
        return t`That is not there any more. Nothing was kept.`;
      case 'service.no-name':
        return t`Give the service a name.`;
      case 'service.name':
        return t`The name has at most ${LIMITS.serviceName} characters.`;
      case 'service.gives':
        return t`That is too long: at most ${LIMITS.serviceGives} characters.`;
      case 'service.touchpoints':
        return t`Name at most 20 touchpoints of at most ${LIMITS.serviceName} characters each.`;
      case 'service.too-many':
        return t`A space has at most ${LIMITS.servicesPerSpace} services. Archive some first.`;
      case 'forbidden':
        return t`Your role does not include this any more, so nothing was changed.`;
      default:
        return t`That did not work, and nothing was changed. Try again in a moment.`;
    }
  };
}
