import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { NetworkRefusalCode } from '../../../domain/portfolio/network-edit';
import type { PortfolioAct, PortfolioActAnswer, Sending } from './portfolio-act';

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
  const refusal = (text: string): ActWords => ({ text, isRefusal: true });

  function whyRefused(code: NetworkRefusalCode, limit: number | null): string {
    switch (code) {
      case 'changed-since':
        return t`Somebody changed it since, so it stays as it is now.`;
      case 'gone':
        return t`Somebody removed it meanwhile.`;
      case 'board-archived':
        return t`Its board is archived.`;
      case 'not-placed':
        return t`Place it on the matrix first: half a place is none.`;
      case 'no-such-stage':
        return t`Its board has no column of that stage.`;
      case 'no-such-column':
        return t`That column is on another board.`;
      case 'empty-name':
        return t`A network needs a name.`;
      case 'too-long':
        return limit === null ? t`That text is too long.` : t`That text is longer than ${limit} characters.`;
      case 'too-many':
        return t`There is no room for more.`;
      case 'bad-date':
        return t`That is no date.`;
      case 'before-joined':
        return t`Best before cannot be earlier than the day of joining.`;
      case 'bad-address':
        return t`That is no web address.`;
      case 'bad-number':
        return t`That number is out of range.`;
      case 'bad-value':
        return t`That value does not fit.`;
      case 'failed':
        return t`It could not be stored. Nothing was changed.`;
    }
  }

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
      return kind === 'change' && act.said && changed.length > 0 ? { text: act.said, isRefusal: false } : null;
    const why = whyRefused(first.code, first.limit);
    if (refused.length === 1) return refusal(t`${act.nameOf(first.cardId)}: ${why}`);
    const count = refused.length;
    const networks = t`${plural(count, { one: '# network was', other: '# networks were' })}`;
    return refusal(t`${networks} left as they are. ${act.nameOf(first.cardId)}: ${why}`);
  };
}
