import { useLingui } from '@lingui/react/macro';
import { LIMITS } from '../../domain/limits';

/** Says why the server refused something about the card, and what was kept. */
export function useAnswerSentence(): (code: string) => string {
  const { t, i18n } = useLingui();
  return (code) => {
    switch (code) {
      case 'comment.empty':
        return t`There is nothing to send yet.`;
      case 'comment.too-long': {
        const most = i18n.number(LIMITS.comment);
        return t`A comment holds at most ${most} characters. Your text is kept; shorten it or send it in two parts.`;
      }
      case 'card.unknown':
      case 'comment.card-unknown':
        return t`The server does not have this card now. What you wrote is kept; try again in a moment.`;
      case 'comment.unknown':
        return t`This comment is no longer there.`;
      case 'board.unknown':
        return t`That board is no longer there.`;
      case 'board.archived':
        return t`That board is archived. Restore it first.`;
      case 'board.no-column':
        return t`That board has no column to put the card in.`;
      case 'card.already-here':
        return t`The card is on that board already.`;
      case 'labels.too-many': {
        const most = i18n.number(LIMITS.labelsPerOrganisation);
        return t`An organisation has at most ${most} labels. Remove one first.`;
      }
      case 'name.missing':
        return t`Give the space a name.`;
      case 'name.too-long': {
        const most = i18n.number(LIMITS.spaceName);
        return t`The name of a space has at most ${most} characters.`;
      }
      case 'space.card-taken':
        return t`A colleague has just opened or linked a space for this card.`;
      case 'space.linked-elsewhere':
        return t`Another card of yours is linked to that space already.`;
      case 'space.unknown':
        return t`That space is not there for you any more.`;
      case 'space.archived':
        return t`That space is archived, so nobody new comes in.`;
      case 'space.closed':
        return t`You cannot join that space from here. Ask one of its hosts to invite you.`;
      case 'space.full': {
        const most = i18n.number(LIMITS.peoplePerSpace);
        return t`A space holds at most ${most} people.`;
      }
      case 'spaces.too-many': {
        const most = i18n.number(LIMITS.spacesPerOrganisation);
        return t`An organisation hosts at most ${most} spaces.`;
      }
      case 'forbidden':
        return t`Your role in this organisation does not allow this.`;
      case 'unreachable':
        return t`The server cannot be reached. Your text is kept on this device; try again when you are online.`;
      default:
        return t`That did not work. Nothing was lost; try again.`;
    }
  };
}
