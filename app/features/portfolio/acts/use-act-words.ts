import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { PortfolioAct, PortfolioActAnswer, Sending } from './portfolio-act';
import { useRefusalSentence } from './use-refusal-sentence';

export interface ActWords {
  readonly text: string;
  readonly isRefusal: boolean;
}

/** What is to be said of an act once the server has answered; null when there is nothing to say. */
export function useActWords(): (
  kind: Sending['kind'],
  act: PortfolioAct,
  answer: PortfolioActAnswer,
) => ActWords | null {
  const { t } = useLingui();
  const sentence = useRefusalSentence();
  const refusal = (text: string): ActWords => ({ text, isRefusal: true });

  return (kind, act, answer) => {
    if (!answer.ok)
      switch (answer.code) {
        case 'unreachable':
          return refusal(t`The server cannot be reached. Nothing was changed.`);
        case 'card.unknown':
          return refusal(t`Somebody removed it meanwhile.`);
        case 'board.unknown':
          return refusal(t`That board is gone.`);
        case 'network-act.unknown':
          return refusal(t`That was too long ago to be taken back.`);
        default:
          return refusal(t`That could not be done. Nothing was changed.`);
      }
    const { refused, changed } = answer.result;
    const [first] = refused;
    if (!first)
      return kind === 'change' && act.said && changed.length > 0
        ? { text: typeof act.said === 'string' ? act.said : act.said(answer.result), isRefusal: false }
        : null;
    const why = sentence(first);
    if (refused.length === 1) return refusal(t`${act.nameOf(first.cardId)}: ${why}`);
    const count = refused.length;
    const networks = t`${plural(count, { one: '# network was', other: '# networks were' })}`;
    return refusal(t`${networks} left as they are. ${act.nameOf(first.cardId)}: ${why}`);
  };
}
