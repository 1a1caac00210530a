import { useLingui } from '@lingui/react/macro';
import { LIMITS } from '../../../domain/limits';

/** Says why something about a remark was refused, and what was kept. */
export function useTalkSentence(): (code: string) => string {
  const { t, i18n } = useLingui();
  return (code) => {
    switch (code.replace(/^(remark|comment)\./, '')) {
      case 'empty':
        return t`There is nothing to send yet.`;
      case 'too-long': {
        const most = i18n.number(LIMITS.comment);
        return t`A comment holds at most ${most} characters. Your text is kept; shorten it or send it in two parts.`;
      }
      case 'thread-full': {
        const most = i18n.number(LIMITS.repliesPerThread);
        return t`A thread holds at most ${most} answers. Your text is kept; begin a new thread with it.`;
      }
      case 'changed':
        return t`Somebody changed this comment at the same time. Your text is kept here; look at theirs first.`;
      case 'card.unknown':
      case 'card-unknown':
      case 'target-unknown':
        return t`What this is about is not there now. Your text is kept; try again in a moment.`;
      case 'unknown':
        return t`This comment is no longer there.`;
      case 'forbidden':
        return t`Your role does not allow this.`;
      case 'unreachable':
        return t`The server cannot be reached. Your text is kept on this device; try again when you are online.`;
      default:
        return t`That did not work. Nothing was lost; try again.`;
    }
  };
}
