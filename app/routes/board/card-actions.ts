import { data, redirect } from 'react-router';
import type { Services } from '../../../server/services';
import { stableColour } from '../../domain/colours';
import { AppError, isAppError } from '../../domain/errors';
import type { BoardId, CardId } from '../../domain/ids';
import type { Action } from '../../domain/policies';
import type { CardActionAnswer } from '../../features/card/card-action';
import type { MemberAccess } from '../guards';

type CardServices = Pick<Services, 'cards' | 'comments' | 'labels'>;

/** Does what a post to a card's address asks for; expected refusals are answered by their code. */
export async function answerCardAction(
  services: CardServices,
  access: MemberAccess,
  boardId: BoardId,
  cardId: CardId,
  form: FormData,
) {
  const intent = String(form.get('intent'));
  const refuse = (code: string, status: number) => data<CardActionAnswer>({ ok: false, intent, code }, { status });
  if (!(await services.cards.read(boardId, cardId))) return refuse('card.unknown', 404);
  try {
    return await act(services, access, boardId, cardId, intent, form);
  } catch (error) {
    if (!isAppError(error)) throw error;
    return refuse(error.code, error.status);
  }
}

async function act(
  { cards, comments, labels }: CardServices,
  access: MemberAccess,
  boardId: BoardId,
  cardId: CardId,
  intent: string,
  form: FormData,
): Promise<CardActionAnswer | Response> {
  const organisationId = access.organisation.id;
  const memberId = access.member.id;
  const place = { organisationId, boardId, cardId };
  const mine = (action: Action) => (comment: { readonly memberId: string | null }) => {
    if (!access.can(action, { isOwn: comment.memberId === memberId })) throw new AppError('forbidden', 403);
  };
  switch (intent) {
    case 'comment.add':
      await comments.add({ ...place, author: access.member, body: form.get('body'), id: form.get('id') });
      return { ok: true, intent };
    case 'comment.edit': {
      const commentId = form.get('comment');
      await comments.edit({ ...place, commentId, body: form.get('body'), authorise: mine('comment.edit') });
      return { ok: true, intent };
    }
    case 'comment.delete': {
      const commentId = form.get('comment');
      await comments.delete({ ...place, commentId, byMemberId: memberId, authorise: mine('comment.delete') });
      return { ok: true, intent };
    }
    case 'label.create': {
      if (!access.can('labels.edit')) throw new AppError('forbidden', 403);
      const name = String(form.get('name') ?? '');
      const labelId = await labels.create({ organisationId, memberId }, { name, colour: stableColour(name) });
      return { ok: true, intent, labelId };
    }
    case 'card.move': {
      const to = await cards.moveToBoard({
        organisationId,
        fromBoard: boardId,
        cardId,
        toBoard: form.get('board'),
        memberId,
      });
      return redirect(`/o/${organisationId}/boards/${to.boardId}/cards/${cardId}`);
    }
    default:
      throw data(null, { status: 400 });
  }
}
